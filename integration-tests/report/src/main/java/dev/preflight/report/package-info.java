/** An application whose resources differ in everything that the report has to explain. */
@NullMarked
package dev.preflight.report;

import org.jspecify.annotations.NullMarked;

/** An application with few policies, whose report is compared with what browsers do. */
@NullMarked
package dev.preflight.engines.site;

import org.jspecify.annotations.NullMarked;

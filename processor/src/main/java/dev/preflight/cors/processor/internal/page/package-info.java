/** The pages of the rules, which ship inside the jar. */
@NullMarked
package dev.preflight.cors.processor.internal.page;

import org.jspecify.annotations.NullMarked;

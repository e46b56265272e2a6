/** What Quarkus asks of an application beyond the standard. */
@NullMarked
package dev.preflight.cors.processor.internal.quarkus;

import org.jspecify.annotations.NullMarked;

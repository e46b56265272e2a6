/** Text that is safe to print, in a compiler message or a log line. */
@NullMarked
package dev.preflight.cors.internal.text;

import org.jspecify.annotations.NullMarked;

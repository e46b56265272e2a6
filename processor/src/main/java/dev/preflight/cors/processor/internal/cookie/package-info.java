/** Cookies that pages of other sites would need, and how they are set. */
@NullMarked
package dev.preflight.cors.processor.internal.cookie;

import org.jspecify.annotations.NullMarked;

/** Whether pages of other sites can make a resource method run with the user's cookies. */
@NullMarked
package dev.preflight.cors.processor.internal.forgery;

import org.jspecify.annotations.NullMarked;

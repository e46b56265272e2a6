/** What is read of requests where the compiler does not see it, or sees it too late. */
@NullMarked
package dev.preflight.cors.processor.internal.unseen;

import org.jspecify.annotations.NullMarked;

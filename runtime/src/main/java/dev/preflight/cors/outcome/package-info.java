/** What becomes of cross-origin requests, for listeners that count or log them. */
@NullMarked
package dev.preflight.cors.outcome;

import org.jspecify.annotations.NullMarked;

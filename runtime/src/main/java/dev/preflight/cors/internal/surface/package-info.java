/** What a deployed application responds, as far as its manifest tells. */
@NullMarked
package dev.preflight.cors.internal.surface;

import org.jspecify.annotations.NullMarked;

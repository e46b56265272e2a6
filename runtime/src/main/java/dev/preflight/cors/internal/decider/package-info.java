/** Asks the deciders of a running application, on threads of their own. */
@NullMarked
package dev.preflight.cors.internal.decider;

import org.jspecify.annotations.NullMarked;

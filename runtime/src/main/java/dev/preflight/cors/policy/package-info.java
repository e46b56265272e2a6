/**
 * Cross-origin policies as pure Java: the rules a policy must keep, the compiler that turns a draft
 * into an immutable policy or into problems, and the decision about an origin. This package knows
 * neither the compiler nor Jakarta REST.
 */
@NullMarked
package dev.preflight.cors.policy;

import org.jspecify.annotations.NullMarked;

/**
 * From a draft over the rules to a policy. Pure Java: it knows neither Jakarta REST nor the
 * compiler, so that compiler, application and tests all run the same rules.
 */
@NullMarked
package dev.preflight.cors.policy;

import org.jspecify.annotations.NullMarked;

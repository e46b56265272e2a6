/**
 * The catalogue of rules, and a broken rule as a value: what the compiler prints, and what a policy
 * built in code returns. Knows neither policies nor origins.
 */
@NullMarked
package dev.preflight.cors.rule;

import org.jspecify.annotations.NullMarked;

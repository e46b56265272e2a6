/** Sub-resource locators of every kind, and what they return. */
@NullMarked
package dev.preflight.cors.deployments.locator;

import org.jspecify.annotations.NullMarked;

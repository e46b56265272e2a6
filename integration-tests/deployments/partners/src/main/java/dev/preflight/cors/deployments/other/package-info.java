/** A second module of the application, with a generated feature of its own. */
@NullMarked
package dev.preflight.cors.deployments.other;

import org.jspecify.annotations.NullMarked;

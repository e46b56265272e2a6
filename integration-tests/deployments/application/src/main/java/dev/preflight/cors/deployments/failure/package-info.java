/** Ways to fail: with a mapper, without one, and while the response is written. */
@NullMarked
package dev.preflight.cors.deployments.failure;

import org.jspecify.annotations.NullMarked;

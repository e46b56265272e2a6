/** One path for each kind of policy, for a matrix of requests. */
@NullMarked
package dev.preflight.cors.deployments.wire;

import org.jspecify.annotations.NullMarked;

/**
 * One application that meets every case of a deployment: all ways to respond, to fail, to nest
 * resources and to write a path. It is compiled once and deployed on every supported Jersey.
 */
@NullMarked
package dev.preflight.cors.deployments;

import org.jspecify.annotations.NullMarked;

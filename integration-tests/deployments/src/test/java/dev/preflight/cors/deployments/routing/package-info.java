/**
 * Random applications and random requests: whatever method a preflight was granted for, the method
 * that then runs grants at least as much.
 */
package dev.preflight.cors.deployments.routing;

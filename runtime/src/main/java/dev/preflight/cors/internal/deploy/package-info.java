/**
 * The policies of a running application: what was generated, resolved with the settings and
 * deciders of this deployment.
 */
@NullMarked
package dev.preflight.cors.internal.deploy;

import org.jspecify.annotations.NullMarked;

/** What generated code extends, and the feature that deploys it. */
@NullMarked
package dev.preflight.cors.deploy;

import org.jspecify.annotations.NullMarked;

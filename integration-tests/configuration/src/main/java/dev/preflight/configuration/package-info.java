/**
 * An application whose origins are known only when it runs: from configuration, and from a class
 * that decides.
 */
@NullMarked
package dev.preflight.configuration;

import org.jspecify.annotations.NullMarked;

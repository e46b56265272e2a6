/**
 * An application whose origins are known only when it runs: from configuration, and from a database
 * of tenants.
 */
@NullMarked
package dev.preflight.configuration;

import org.jspecify.annotations.NullMarked;

/**
 * Hosts as the URL standard reads them: names, international names, addresses, and the public
 * suffix list.
 */
@NullMarked
package dev.preflight.cors.internal.host;

import org.jspecify.annotations.NullMarked;

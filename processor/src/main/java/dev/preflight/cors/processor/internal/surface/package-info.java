/**
 * All that the module shares with other origins: the manifest, the report page and the lock file.
 */
@NullMarked
package dev.preflight.cors.processor.internal.surface;

import org.jspecify.annotations.NullMarked;

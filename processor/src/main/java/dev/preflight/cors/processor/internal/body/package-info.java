/**
 * What the bodies of methods do with headers, as far as the sources of this compilation show it.
 */
@NullMarked
package dev.preflight.cors.processor.internal.body;

import org.jspecify.annotations.NullMarked;

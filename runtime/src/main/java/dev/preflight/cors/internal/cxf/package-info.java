/** What CXF needs beyond the standard: a door of its own, and headers past its response filters. */
@NullMarked
package dev.preflight.cors.internal.cxf;

import org.jspecify.annotations.NullMarked;

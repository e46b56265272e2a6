/** What was compiled against what arrives, with everything that stands in between. */
@NullMarked
package dev.preflight.cors.internal.deployed;

import org.jspecify.annotations.NullMarked;

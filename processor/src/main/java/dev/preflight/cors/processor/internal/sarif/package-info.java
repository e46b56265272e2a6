/** What was found, as SARIF for code scanning. */
@NullMarked
package dev.preflight.cors.processor.internal.sarif;

import org.jspecify.annotations.NullMarked;

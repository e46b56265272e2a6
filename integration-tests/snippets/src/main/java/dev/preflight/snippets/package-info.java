/** Reads what the pages of README and docs show: code, commands and their output. */
@NullMarked
package dev.preflight.snippets;

import org.jspecify.annotations.NullMarked;

/** What the parts of Java code on the pages take for granted. */
@NullMarked
package dev.preflight.snippets.surroundings;

import org.jspecify.annotations.NullMarked;

/** What a browser does with a cross-origin call: the algorithm of the Fetch standard, in Java. */
@NullMarked
package dev.preflight.cors.browser;

import org.jspecify.annotations.NullMarked;

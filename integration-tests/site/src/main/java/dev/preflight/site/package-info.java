/** Makes the site of the Markdown pages: no network, no script but the search. */
@NullMarked
package dev.preflight.site;

import org.jspecify.annotations.NullMarked;

/** What an application on Jersey may call. */
@NullMarked
package dev.preflight.cors.jersey;

import org.jspecify.annotations.NullMarked;

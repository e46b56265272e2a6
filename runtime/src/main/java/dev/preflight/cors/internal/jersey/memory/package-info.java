/** An application on Jersey without a container, for what users test. */
@NullMarked
package dev.preflight.cors.internal.jersey.memory;

import org.jspecify.annotations.NullMarked;

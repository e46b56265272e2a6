/** What RESTEasy shows beyond the standard: its deployment, with all classes at once. */
@NullMarked
package dev.preflight.cors.internal.resteasy;

import org.jspecify.annotations.NullMarked;

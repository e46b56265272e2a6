/** Spring Boot, where an application runs on it: has Jersey start with the application. */
@NullMarked
package dev.preflight.cors.internal.boot;

import org.jspecify.annotations.NullMarked;

/** A Spring Boot application with Jersey and Spring Security. */
@NullMarked
package dev.preflight.spring;

import org.jspecify.annotations.NullMarked;

/** An application on Spring Boot, in a JVM of its own. */
package dev.preflight.boot;

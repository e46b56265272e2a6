/** The name under which Gradle looks for the one class of its own that Maven Central lacks. */
package org.gradle.internal.compiler.java;

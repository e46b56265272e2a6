/** A project built by Gradle as the README says, and what an incremental build makes of it. */
package dev.preflight.gradle;

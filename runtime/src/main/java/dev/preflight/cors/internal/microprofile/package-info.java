/** MicroProfile Config as a source of values, where an application has it. */
@NullMarked
package dev.preflight.cors.internal.microprofile;

import org.jspecify.annotations.NullMarked;

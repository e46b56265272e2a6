/**
 * The cross-origin surface of a module as each build writes it down: its model, its JSON, and a way
 * to read those of all modules from the class path. Pure Java; neither Jakarta REST nor the
 * compiler is needed to read a manifest.
 */
@NullMarked
package dev.preflight.cors.manifest;

import org.jspecify.annotations.NullMarked;

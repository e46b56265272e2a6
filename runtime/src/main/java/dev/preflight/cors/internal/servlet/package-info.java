/** What stands in front of Jakarta REST on servlet containers. */
@NullMarked
package dev.preflight.cors.internal.servlet;

import org.jspecify.annotations.NullMarked;

/** A web application: Jakarta REST below {@code /api}, servlets and files beside it. */
@NullMarked
package dev.preflight.web;

import org.jspecify.annotations.NullMarked;

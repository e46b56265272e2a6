/**
 * What a generated class was made of: the annotations of its resource class, read by the compiler
 * when it was generated and by reflection when it is deployed, and compared.
 */
@NullMarked
package dev.preflight.cors.internal.fingerprint;

import org.jspecify.annotations.NullMarked;

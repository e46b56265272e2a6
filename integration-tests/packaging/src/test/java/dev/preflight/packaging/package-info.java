/**
 * Applications as builds and servers put them together: compiled in part, packed into one jar, as a
 * named module, below a server's loader.
 */
package dev.preflight.packaging;

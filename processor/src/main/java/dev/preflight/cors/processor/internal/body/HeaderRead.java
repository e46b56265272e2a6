package dev.preflight.cors.processor.internal.body;

/**
 * A request header that code reads.
 *
 * @param name the header
 * @param source file and line
 */
public record HeaderRead(String name, String source) {}

package dev.preflight.cors.manifest;

/**
 * A risk that a policy takes on purpose.
 *
 * @param risk the constant of {@code dev.preflight.cors.Risk}
 * @param source file and line of it
 */
public record ToleratedRisk(String risk, String source) {}

package dev.preflight.cors.manifest;

/**
 * A rule that {@code @SuppressWarnings("cors:…")} silences.
 *
 * @param rule the rule's id
 * @param on what bears the annotation: a class, or {@code Class.method}
 * @param source file and line of it
 */
public record ManifestSuppression(String rule, String on, String source) {}

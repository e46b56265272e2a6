package dev.preflight.snippets.surroundings;

/**
 * What the resources of the pages serve.
 *
 * @param id of the order
 */
public record Order(long id) {}

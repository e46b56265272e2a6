package dev.preflight.cors.processor.internal.body;

import java.util.Optional;
import java.util.Set;

/**
 * A response header that code sets.
 *
 * @param name the header
 * @param values the values that it can have, if they are constant
 */
public record HeaderSet(String name, Optional<Set<String>> values) {}

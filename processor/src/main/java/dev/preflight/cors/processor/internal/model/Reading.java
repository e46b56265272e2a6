package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Bodies;
import dev.preflight.cors.processor.internal.source.SourceNames;
import javax.lang.model.util.Elements;

/**
 * The readers of one round.
 *
 * @param elements the compiler's elements
 * @param policies reads policies
 * @param resources reads resource classes
 * @param bodies reads method bodies
 * @param sources knows what stands in the sources of this compilation
 */
public record Reading(
    Elements elements,
    PolicyReader policies,
    ResourceReader resources,
    Bodies bodies,
    SourceNames sources) {}

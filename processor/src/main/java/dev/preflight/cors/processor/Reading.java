package dev.preflight.cors.processor;

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
record Reading(
    Elements elements,
    PolicyReader policies,
    ResourceReader resources,
    Bodies bodies,
    SourceNames sources) {}

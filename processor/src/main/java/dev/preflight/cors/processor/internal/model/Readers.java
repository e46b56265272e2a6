package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.source.SourceLines;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The readers of one round, for questions that only some rules ask.
 *
 * @param elements the compiler's elements
 * @param lines tells the lines of elements
 * @param policies reads policies
 * @param resolver finds the effective policy
 * @param resources reads resource classes
 * @param locators reads what locators return
 * @param bodies reads method bodies
 * @param headers reads which request headers code uses
 */
public record Readers(
    Elements elements,
    SourceLines lines,
    PolicyReader policies,
    PolicyResolver resolver,
    ResourceReader resources,
    LocatorReader locators,
    Bodies bodies,
    DerivedHeaders headers) {

  /** A resource class with its policies, as it is now. */
  public Optional<GovernedResource> governed(TypeElement type) {
    return resources.read(type).map(resource -> GovernedResource.of(resource, resolver));
  }
}

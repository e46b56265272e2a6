package dev.preflight.cors.processor.internal.model;

import javax.lang.model.element.Element;

/**
 * A {@code @HeaderParam} or {@code @CookieParam}.
 *
 * @param kind which of the two
 * @param name the header's or cookie's name, as written
 * @param element the parameter, field, setter or record component that is annotated
 */
public record RequestParameter(Kind kind, String name, Element element) {

  public enum Kind {
    HEADER,
    COOKIE
  }
}

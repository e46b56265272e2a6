package dev.preflight.cors.processor.internal.model;

import javax.lang.model.element.Element;

/**
 * A header or cookie that a resource method reads, and the parameter, field or setter that says so.
 *
 * @param kind whether it is a header or a cookie
 * @param name its name
 * @param element the parameter, field or setter
 * @param sameOrigin whether it is for the resource's own origin only
 */
public record RequestParameter(Kind kind, String name, Element element, boolean sameOrigin) {

  public enum Kind {
    HEADER,
    COOKIE
  }
}

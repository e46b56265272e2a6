package dev.preflight.cors.processor.internal.equivalent;

import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Frameworks whose classes look like resources, and which never call what is generated. */
public enum OtherFramework {
  JAVA_EE(
      "javax.",
      "is written for javax.ws.rs or javax.servlet, the packages from before Jakarta EE 9, and the"
          + " servers that Preflight runs on know jakarta.ws.rs and jakarta.servlet only",
      "move to Jakarta EE 9 or later, code and server, or use the CORS filter of your server until"
          + " then"),
  SPRING_WEB(
      "org.springframework.web.",
      "is a controller of Spring Web, which runs no filters of Jakarta REST",
      "use org.springframework.web.bind.annotation.CrossOrigin there"),
  MICRONAUT(
      "io.micronaut.http.",
      "is a controller of Micronaut, which runs no filters of Jakarta REST",
      "use io.micronaut.http.server.cors.CrossOrigin there");

  private final String prefix;
  private final String reason;
  private final String fix;

  OtherFramework(String prefix, String reason, String fix) {
    this.prefix = prefix;
    this.reason = reason;
    this.fix = fix;
  }

  public String reason() {
    return reason;
  }

  public String fix() {
    return fix;
  }

  /** The framework that a class is written for, by its annotations and what it extends. */
  public static Optional<OtherFramework> of(TypeElement type) {
    for (OtherFramework each : values()) {
      if (each.has(type)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private boolean has(TypeElement type) {
    for (TypeElement each : Hierarchy.lineage(type)) {
      if (isOfWeb(each) || isAnnotated(each)) {
        return true;
      }
      for (Element member : each.getEnclosedElements()) {
        if (isAnnotated(member)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isAnnotated(Element element) {
    for (AnnotationMirror each : element.getAnnotationMirrors()) {
      if (isOfWeb(Annotations.type(each))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfWeb(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith(prefix)
        && (this != JAVA_EE
            || name.startsWith("javax.ws.rs.")
            || name.startsWith("javax.servlet."));
  }
}

package dev.preflight.cors.processor.internal.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class that Jakarta REST can deploy as a root resource or return from a locator.
 *
 * @param type the class
 * @param path its {@code @Path}, own or inherited; empty for a sub-resource
 * @param methods its resource methods, in source order
 * @param locators its sub-resource locators, in source order
 */
public record ResourceClass(
    TypeElement type,
    Optional<String> path,
    List<ResourceMethod> methods,
    List<ExecutableElement> locators) {

  public ResourceClass {
    methods = List.copyOf(methods);
    locators = List.copyOf(locators);
  }

  /** Whether it is a servlet, which the container calls and not Jakarta REST. */
  public boolean isServlet() {
    return path.isEmpty()
        && ServletReader.isServlet(type)
        && methods.stream()
            .allMatch(method -> ResourceReader.httpMethods(method.annotated()).isEmpty());
  }
}

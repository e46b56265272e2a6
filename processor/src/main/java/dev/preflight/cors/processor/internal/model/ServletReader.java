package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Reads servlets that bear a policy as resources with one path: where they are mapped, the servlet
 * filter learns from the container. Nothing but a policy on the class itself governs one, since
 * those of packages and applications were written for Jakarta REST.
 */
public final class ServletReader {

  private static final Map<String, String> METHODS =
      Map.of(
          "doGet", "GET",
          "doHead", "HEAD",
          "doPost", "POST",
          "doPut", "PUT",
          "doPatch", "PATCH",
          "doDelete", "DELETE",
          "doOptions", "OPTIONS");

  /** What a servlet may handle that does not say. */
  private static final List<String> ANY = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private final Elements elements;
  private final PolicyReader policies;

  ServletReader(Elements elements, PolicyReader policies) {
    this.elements = elements;
    this.policies = policies;
  }

  /** Whether a type is a servlet. */
  public static boolean isServlet(TypeElement type) {
    return Hierarchy.isSubtype(type, Names.SERVLET);
  }

  /** The servlet that a type is, if it can be deployed and bears a policy. */
  Optional<ResourceClass> read(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS
        || type.getModifiers().contains(Modifier.ABSTRACT)
        || !isServlet(type)) {
      return Optional.empty();
    }
    return policies
        .read(type)
        .map(
            policy ->
                new ResourceClass(
                    type, Optional.empty(), methods(type, policy.draft().methods()), List.of()));
  }

  private List<ResourceMethod> methods(TypeElement type, List<String> listed) {
    List<ResourceMethod> found = new ArrayList<>();
    for (ExecutableElement method : new Hierarchy(elements, type).methods()) {
      String declaring = Hierarchy.typeOf(method).getQualifiedName().toString();
      if (declaring.startsWith("jakarta.servlet.") || declaring.startsWith("java.")) {
        continue;
      }
      String name = method.getSimpleName().toString();
      String httpMethod = METHODS.get(name);
      if (httpMethod != null && method.getParameters().size() == 2) {
        found.add(method(method, List.of(httpMethod)));
      } else if (name.equals("service") && method.getParameters().size() == 2) {
        // It need not call the others, so all that is listed may be there.
        boolean isOpen = listed.isEmpty() || listed.contains("*");
        return List.of(method(method, isOpen ? ANY : listed));
      }
    }
    return found;
  }

  /** Whatever it is, a servlet may read a body of any type. */
  private static ResourceMethod method(ExecutableElement method, List<String> httpMethods) {
    TypeElement type = (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    return new ResourceMethod(
        type,
        method,
        method,
        List.of(method),
        httpMethods,
        "",
        "",
        List.of(),
        false,
        true,
        false,
        List.of(),
        false);
  }
}

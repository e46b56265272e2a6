package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.HeaderSet;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.equivalent.PolicyOfFilter;
import dev.preflight.cors.processor.internal.model.ResourceReader;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Checks that no filter of this compilation writes the CORS headers, too, and no resource method: a
 * single one, or one that handles the preflights of everything.
 */
final class SecondSourceCheck implements Check<TypeElement> {

  private static final String PROTOCOL = "access-control-";

  /** Whoever implements one of these can write into the responses of others. */
  private static final Set<String> FILTERS =
      Set.of(
          "jakarta.ws.rs.container.ContainerResponseFilter",
          "jakarta.ws.rs.container.ContainerRequestFilter",
          "jakarta.ws.rs.ext.WriterInterceptor",
          "jakarta.servlet.Filter",
          "jakarta.servlet.Servlet",
          // These register filters that are lambdas, or classes without a name.
          "jakarta.ws.rs.core.Application",
          "jakarta.ws.rs.core.Feature",
          "jakarta.ws.rs.container.DynamicFeature");

  private final Bodies bodies;

  SecondSourceCheck(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public List<Diagnostic> check(TypeElement type) {
    if (isFilter(type)) {
      return of(type, bodies.setIn(type));
    }
    Set<HeaderSet> sets = new LinkedHashSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (!ResourceReader.httpMethods(method).isEmpty()) {
        sets.addAll(bodies.setBy(method, type));
      }
    }
    return of(type, sets);
  }

  /** One for a class, with the annotation that says the same. */
  private List<Diagnostic> of(TypeElement type, Set<HeaderSet> sets) {
    List<HeaderSet> ofProtocol = new ArrayList<>();
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (HeaderSet set : sets) {
      if (set.name().toLowerCase(Locale.ROOT).startsWith(PROTOCOL)) {
        ofProtocol.add(set);
        names.add(set.name());
      }
    }
    if (ofProtocol.isEmpty()) {
      return List.of();
    }
    return List.of(
        Diagnostic.at(
            type,
            Rule.SECOND_CORS_SOURCE,
            type.getSimpleName().toString(),
            String.join(", ", names),
            PolicyOfFilter.of(ofProtocol, bodies.texts(type)).annotation()));
  }

  private static boolean isFilter(TypeElement type) {
    for (TypeElement each : Hierarchy.lineage(type)) {
      if (FILTERS.contains(each.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }
}

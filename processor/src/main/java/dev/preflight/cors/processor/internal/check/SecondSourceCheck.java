package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.HeaderSet;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.equivalent.PolicyOfFilter;
import dev.preflight.cors.processor.internal.model.ResourceReader;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that no filter of this compilation writes the CORS headers, too. */
final class SecondSourceCheck implements Check<TypeElement> {

  private static final String PROTOCOL = "access-control-";

  /** Whoever implements one of these can write into the responses of others. */
  private static final Set<String> FILTERS =
      Set.of(
          "jakarta.ws.rs.container.ContainerResponseFilter",
          "jakarta.ws.rs.container.ContainerRequestFilter",
          "jakarta.ws.rs.ext.WriterInterceptor",
          "jakarta.servlet.Filter",
          "jakarta.servlet.Servlet");

  private static final Pattern ALL_PATHS = Pattern.compile("/?\\{\\s*\\w+\\s*:\\s*\\.[*+]\\s*}");

  private final Bodies bodies;

  SecondSourceCheck(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public List<Diagnostic> check(TypeElement type) {
    if (isFilter(type)) {
      return of(type, bodies.setIn(type));
    }
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(SecondSourceCheck::handlesAllOptions)
        .findFirst()
        .map(method -> of(type, bodies.setBy(method, type)))
        .orElse(List.of());
  }

  /** One for a class, with the annotation that says the same. */
  private List<Diagnostic> of(TypeElement type, Set<HeaderSet> sets) {
    List<HeaderSet> ofProtocol =
        sets.stream()
            .filter(set -> set.name().toLowerCase(Locale.ROOT).startsWith(PROTOCOL))
            .toList();
    if (ofProtocol.isEmpty()) {
      return List.of();
    }
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    ofProtocol.forEach(set -> names.add(set.name()));
    return List.of(
        Diagnostic.at(
            type,
            Rule.SECOND_CORS_SOURCE,
            type.getSimpleName().toString(),
            String.join(", ", names),
            PolicyOfFilter.of(ofProtocol, bodies.texts(type)).annotation()));
  }

  /** {@code @OPTIONS @Path("{path: .*}")}, which handles preflights of everything. */
  private static boolean handlesAllOptions(ExecutableElement method) {
    return ResourceReader.httpMethods(method).contains("OPTIONS")
        && Annotations.string(method, Names.PATH)
            .filter(path -> ALL_PATHS.matcher(path).matches())
            .isPresent();
  }

  private static boolean isFilter(TypeElement type) {
    return Hierarchy.lineage(type).stream()
        .anyMatch(each -> FILTERS.contains(each.getQualifiedName().toString()));
  }
}

package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.source.Bodies;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.TypeElement;

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

  private final Bodies bodies;

  SecondSourceCheck(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public List<Diagnostic> check(TypeElement type) {
    if (!isFilter(type)) {
      return List.of();
    }
    return bodies.headersSetIn(type).stream()
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(PROTOCOL))
        .map(
            header ->
                Diagnostic.at(
                    type, Rule.SECOND_CORS_SOURCE, type.getSimpleName().toString(), header))
        .toList();
  }

  private static boolean isFilter(TypeElement type) {
    return Hierarchy.lineage(type).stream()
        .anyMatch(each -> FILTERS.contains(each.getQualifiedName().toString()));
  }
}

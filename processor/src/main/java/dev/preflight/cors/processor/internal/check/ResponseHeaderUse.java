package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.ResponseHeaders;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import dev.preflight.cors.processor.internal.source.Bodies;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;

/** Compares the response headers that code visibly sets with what policies say about them. */
final class ResponseHeaderUse {

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

  ResponseHeaderUse(Bodies bodies) {
    this.bodies = bodies;
  }

  /** Headers that a governed method sets and its policy does not expose. */
  List<Diagnostic> notExposed(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      for (WrittenPolicy policy : each.governance().policies()) {
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        exposed.addAll(policy.draft().exposedHeaders());
        if (exposed.contains("*")) {
          continue;
        }
        for (String header : bodies.headersSetIn(each.method().element())) {
          if (!exposed.contains(header) && ResponseHeaders.needsExposing(header)) {
            found.add(
                Diagnostic.at(
                    each.method().element(),
                    Rule.LOCATION_NOT_EXPOSED,
                    header,
                    each.method().displayName()));
          }
        }
      }
    }
    return found;
  }

  /** Filters of this compilation that write the CORS headers themselves. */
  List<Diagnostic> secondSources(List<TypeElement> types) {
    List<Diagnostic> found = new ArrayList<>();
    for (TypeElement type : types) {
      if (isFilter(type)) {
        for (String header : bodies.headersSetIn(type)) {
          if (header.toLowerCase(Locale.ROOT).startsWith(PROTOCOL)) {
            found.add(
                Diagnostic.at(
                    type, Rule.SECOND_CORS_SOURCE, type.getSimpleName().toString(), header));
          }
        }
      }
    }
    return found;
  }

  private static boolean isFilter(TypeElement type) {
    return Hierarchy.lineage(type).stream()
        .anyMatch(each -> FILTERS.contains(each.getQualifiedName().toString()));
  }
}

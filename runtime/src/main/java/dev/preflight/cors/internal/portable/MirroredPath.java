package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a path reaches in the mirror. */
final class MirroredPath {

  private final Set<Candidate> candidates = new LinkedHashSet<>();
  private @Nullable Class<?> located;

  void add(Candidate candidate) {
    candidates.add(candidate);
  }

  void locatedBy(Class<?> type) {
    located = type;
  }

  /** What the innermost locator on the way declares to return, or {@code null}. */
  @Nullable Class<?> located() {
    return located;
  }

  boolean isNothing() {
    return candidates.isEmpty();
  }

  /**
   * The methods of which one runs for this HTTP method, if any does. Those that no server prefers
   * to another one here are left out.
   */
  List<Candidate> called(String httpMethod) {
    List<Candidate> answering = answering(httpMethod);
    if (httpMethod.equals(HttpMethod.HEAD)) {
      // Some servers prefer a GET of a better template to a HEAD.
      answering.addAll(answering(HttpMethod.GET));
    }
    return first(answering);
  }

  /** The methods, of whatever HTTP method, that go before all others of the path. */
  List<Candidate> first() {
    return first(new ArrayList<>(candidates));
  }

  /** The HTTP methods that exist here, with {@code HEAD} where {@code GET} is. */
  Set<String> httpMethods() {
    return httpMethodsUpTo(List.of());
  }

  /** The same without those that stand only behind one of these methods. */
  Set<String> httpMethodsUpTo(List<Candidate> called) {
    Set<String> all = new LinkedHashSet<>();
    for (Candidate each : candidates) {
      Annotated method = each.method();
      if (method != null && called.stream().noneMatch(first -> first.goesBefore(each))) {
        all.add(method.httpMethod());
        if (method.httpMethod().equals(HttpMethod.GET)) {
          all.add(HttpMethod.HEAD);
        }
      }
    }
    return all;
  }

  private List<Candidate> answering(String httpMethod) {
    List<Candidate> answering = new ArrayList<>();
    for (Candidate each : candidates) {
      if (each.answers(httpMethod)) {
        answering.add(each);
      }
    }
    return answering;
  }

  private static List<Candidate> first(List<Candidate> all) {
    List<Candidate> first = new ArrayList<>(all);
    first.removeIf(each -> all.stream().anyMatch(other -> other.goesBefore(each)));
    return first;
  }
}

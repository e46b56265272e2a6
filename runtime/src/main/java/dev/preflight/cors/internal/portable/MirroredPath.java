package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import jakarta.ws.rs.HttpMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a path reaches in the mirror, in each of its readings: which of two methods goes before the
 * other is a question within one.
 */
final class MirroredPath {

  private final List<Set<Candidate>> readings = new ArrayList<>();
  private @Nullable Class<?> located;
  private int searched;

  /** What is added from now on is of another reading. */
  void nextReading() {
    readings.add(new LinkedHashSet<>());
  }

  void add(Candidate candidate) {
    readings.get(readings.size() - 1).add(candidate);
  }

  void locatedBy(Class<?> type) {
    located = type;
  }

  /** Whether one more locator may be followed; counts it. */
  boolean maySearch(int most) {
    return searched++ < most;
  }

  /** Whether the path was too long to be looked at. */
  boolean isUnread() {
    return readings.isEmpty();
  }

  /** What the innermost locator on the way declares to return, or {@code null}. */
  @Nullable Class<?> located() {
    return located;
  }

  boolean isNothing() {
    return readings.stream().allMatch(Set::isEmpty);
  }

  /**
   * The methods of which one runs for this HTTP method, if any does. Those that no server prefers
   * to another one here are left out.
   */
  List<Candidate> called(String httpMethod) {
    Set<Candidate> called = new LinkedHashSet<>();
    for (Set<Candidate> reading : readings) {
      called.addAll(first(handling(reading, httpMethod)));
      if (httpMethod.equals(HttpMethod.HEAD)) {
        // Some servers prefer a GET of a better template to a HEAD, and some do not.
        called.addAll(first(handling(reading, HttpMethod.GET)));
      }
    }
    return List.copyOf(called);
  }

  /** The methods, of whatever HTTP method, that go before all others of the path. */
  List<Candidate> first() {
    Set<Candidate> first = new LinkedHashSet<>();
    readings.forEach(reading -> first.addAll(first(reading)));
    return List.copyOf(first);
  }

  /** The HTTP methods that exist here, with {@code HEAD} where {@code GET} is. */
  Set<String> httpMethods() {
    return httpMethodsUpTo(List.of());
  }

  /** The same without those that stand only behind one of these methods. */
  Set<String> httpMethodsUpTo(List<Candidate> called) {
    Set<String> names = new LinkedHashSet<>();
    for (Candidate each : all()) {
      Annotated method = each.method();
      if (method != null && called.stream().noneMatch(first -> first.goesBefore(each))) {
        names.add(method.httpMethod());
        if (method.httpMethod().equals(HttpMethod.GET)) {
          names.add(HttpMethod.HEAD);
        }
      }
    }
    return names;
  }

  private Set<Candidate> all() {
    Set<Candidate> all = new LinkedHashSet<>();
    readings.forEach(all::addAll);
    return all;
  }

  private static List<Candidate> handling(Set<Candidate> reading, String httpMethod) {
    List<Candidate> handling = new ArrayList<>();
    for (Candidate each : reading) {
      if (each.handles(httpMethod)) {
        handling.add(each);
      }
    }
    return handling;
  }

  private static List<Candidate> first(Collection<Candidate> all) {
    List<Candidate> first = new ArrayList<>(all);
    first.removeIf(each -> all.stream().anyMatch(other -> other.goesBefore(each)));
    return first;
  }
}

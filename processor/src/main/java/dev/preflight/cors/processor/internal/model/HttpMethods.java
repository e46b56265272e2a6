package dev.preflight.cors.processor.internal.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The HTTP methods at a path, and the order in which generated code lists them. */
public final class HttpMethods {

  private static final List<String> USUAL =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  public static final Comparator<String> ORDER =
      Comparator.comparingInt(
              (String method) -> USUAL.contains(method) ? USUAL.indexOf(method) : USUAL.size())
          .thenComparing(Comparator.naturalOrder());

  private HttpMethods() {}

  /**
   * Adds HEAD where it is implied: the method for GET answers it, unless one at the same path is
   * for HEAD itself (Jakarta REST, "HEAD and OPTIONS").
   *
   * @param methods HTTP methods that are answered, at one path
   * @param explicit all for which the path has a method
   */
  public static Set<String> withImpliedHead(Set<String> methods, Set<String> explicit) {
    Set<String> all = new LinkedHashSet<>(methods);
    if (methods.contains("GET") && !explicit.contains("HEAD")) {
      all.add("HEAD");
    }
    return all;
  }

  public static List<String> sorted(Collection<String> methods) {
    TreeSet<String> sorted = new TreeSet<>(ORDER);
    sorted.addAll(methods);
    return List.copyOf(sorted);
  }
}

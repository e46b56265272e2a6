package dev.preflight.cors.processor.internal.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The order in which generated code lists HTTP methods. */
public final class HttpMethods {

  private static final List<String> USUAL =
      List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  public static final Comparator<String> ORDER =
      Comparator.comparingInt(
              (String method) -> USUAL.contains(method) ? USUAL.indexOf(method) : USUAL.size())
          .thenComparing(Comparator.naturalOrder());

  private HttpMethods() {}

  public static List<String> sorted(Collection<String> methods) {
    TreeSet<String> sorted = new TreeSet<>(ORDER);
    sorted.addAll(methods);
    return List.copyOf(sorted);
  }
}

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

  public static final Comparator<String> ORDER = new UsualFirst();

  private HttpMethods() {}

  /** The usual ones as everybody lists them, then the others by name. */
  private static final class UsualFirst implements Comparator<String> {

    @Override
    public int compare(String one, String other) {
      int difference = place(one) - place(other);
      return difference == 0 ? one.compareTo(other) : difference;
    }

    private static int place(String method) {
      return USUAL.contains(method) ? USUAL.indexOf(method) : USUAL.size();
    }
  }

  /**
   * Adds what the server handles beside the resource methods of a path (Jakarta REST, section
   * 3.3.5): HEAD as GET, and OPTIONS. The second is shared only where a policy asks for it by name:
   * else every {@code Access-Control-Allow-Methods} would name a method that hardly any page uses.
   *
   * @param governed the HTTP methods of the path that a policy governs
   * @param existing all HTTP methods for which the path has a method
   * @param listed what the policy lists in {@code methods}
   */
  public static Set<String> withImplied(
      Set<String> governed, Set<String> existing, List<String> listed) {
    Set<String> all = new LinkedHashSet<>(governed);
    if (governed.contains("GET") && !existing.contains("HEAD")) {
      all.add("HEAD");
    }
    if (!governed.isEmpty() && !existing.contains("OPTIONS") && listsOptions(listed)) {
      all.add("OPTIONS");
    }
    return all;
  }

  private static boolean listsOptions(List<String> listed) {
    for (String method : listed) {
      if (method.equalsIgnoreCase("OPTIONS")) {
        return true;
      }
    }
    return false;
  }

  public static List<String> sorted(Collection<String> methods) {
    TreeSet<String> sorted = new TreeSet<>(ORDER);
    sorted.addAll(methods);
    return List.copyOf(sorted);
  }
}

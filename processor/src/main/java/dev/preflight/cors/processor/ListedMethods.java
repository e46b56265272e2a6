package dev.preflight.cors.processor;

import dev.preflight.cors.policy.Location;
import dev.preflight.cors.policy.Member;
import dev.preflight.cors.policy.MethodRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the {@code methods} that a policy lists with those that exist where it governs. */
final class ListedMethods {

  /** Browsers allow these without asking, so listing them harms nobody. */
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "POST", "OPTIONS", "*");

  private ListedMethods() {}

  static List<Diagnostic> check(WrittenPolicy policy, Collection<ResourceMethod> governed) {
    Set<String> existing = new TreeSet<>();
    governed.forEach(method -> existing.addAll(method.httpMethods()));
    List<Diagnostic> found = new ArrayList<>();
    List<String> listed = policy.draft().methods();
    for (int i = 0; i < listed.size(); i++) {
      String method = listed.get(i);
      if (!HARMLESS.contains(method) && !existing.contains(method)) {
        found.add(
            policy.diagnostic(
                MethodRule.METHOD_NOT_ON_RESOURCE.at(
                    Location.of(Member.METHODS, i), method, String.join(", ", existing))));
      }
    }
    return found;
  }
}

package dev.preflight.fuzz.guided;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.Refusal;
import java.util.List;
import java.util.Set;

/** Explanations are one line each, of characters that no terminal and no proxy acts on. */
final class Explained {

  private static final String SOURCE = "OrdersResource.java:12";

  private Explained() {}

  static void check(CorsPolicy policy, Input input) {
    int kind = input.below(4);
    List<String> lines = input.lines();
    String first = lines.get(0);
    boolean refused = lines.size() != 1 || first.isEmpty() || !policy.allowsOrigin(first);
    if (kind == 0 && !refused) {
      return;
    }
    Refusal refusal =
        switch (kind) {
          case 0 -> Refusal.ofOrigin(lines, policy, SOURCE);
          case 1 -> Refusal.ofMethod(first, Set.of("GET", "HEAD", "PUT"), SOURCE);
          case 2 -> {
            String header = policy.firstRefused(lines);
            yield Refusal.ofHeader(header == null ? first : header, policy, SOURCE);
          }
          default -> Refusal.withoutPolicy(first);
        };
    Target.require(isPlain(refusal.reason()), refusal.reason());
    Target.require(isPlain(refusal.fix()), refusal.fix());
    String text = refusal.headerText(SOURCE);
    Target.require(text.matches("[ -~]{1,600}"), text);
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty() && text.length() < 20_000 && text.chars().allMatch(Explained::isPlain);
  }

  private static boolean isPlain(int c) {
    return !Character.isISOControl(c) || c == '\n';
  }
}

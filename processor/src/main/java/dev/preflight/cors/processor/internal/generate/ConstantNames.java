package dev.preflight.cors.processor.internal.generate;

import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;

/**
 * Names the constants of a generated class after the elements that are annotated: {@code ORDERS},
 * {@code CATALOGUE}.
 */
final class ConstantNames {

  private final Map<CheckedPolicy, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  String of(CheckedPolicy policy) {
    String name = names.get(policy);
    if (name == null) {
      name = fresh(upperSnake(nameOf(policy.element())));
      names.put(policy, name);
    }
    return name;
  }

  /** This name, or one like it that no other constant has. */
  String fresh(String name) {
    String candidate = name;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }

  private static String nameOf(Element element) {
    if (element instanceof PackageElement) {
      return "package";
    }
    String name = element.getSimpleName().toString();
    String stem =
        name.endsWith("Resource") ? name.substring(0, name.length() - "Resource".length()) : name;
    return stem.isEmpty() ? name : stem;
  }

  private static String upperSnake(String camel) {
    return camel
        .replaceAll("(\\p{Ll}|\\d)(\\p{Lu})", "$1_$2")
        .replace('$', '_')
        .toUpperCase(Locale.ROOT);
  }
}

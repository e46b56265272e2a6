package dev.preflight.cors.processor.internal.scope;

import dev.preflight.cors.processor.internal.source.Lists;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods of some types, of which a call may be one. */
final class CallTable {

  private final Set<String> types;

  /** The types by method: most calls are of a name that is not there, and need no type. */
  private final Map<String, List<String>> byMethod = new HashMap<>();

  /**
   * A table.
   *
   * @param methods their names, by the qualified name of the type that has them
   */
  CallTable(Map<String, Set<String>> methods) {
    types = Set.copyOf(methods.keySet());
    for (Map.Entry<String, Set<String>> each : methods.entrySet()) {
      for (String method : each.getValue()) {
        Lists.of(byMethod, method).add(each.getKey());
      }
    }
  }

  /** Whether it has this method for a class or one of its supertypes. */
  boolean has(BodyType receiver, String method) {
    List<String> having = byMethod.get(method);
    return having != null && isAny(having, receiver);
  }

  /** Whether a type is one of the table, or a subtype. */
  boolean hasType(BodyType type) {
    return isAny(types, type);
  }

  /** Whether the table has a method of any of these names. */
  boolean hasAny(Set<String> methods) {
    return !Collections.disjoint(methods, byMethod.keySet());
  }

  private static boolean isAny(Iterable<String> types, BodyType type) {
    for (String each : types) {
      if (type.is(each)) {
        return true;
      }
    }
    return false;
  }
}

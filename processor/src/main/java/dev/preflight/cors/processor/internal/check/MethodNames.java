package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.model.ResourceMethod;
import java.util.List;
import java.util.stream.Collectors;

/** Names of the methods that one note is about. */
final class MethodNames {

  /** A note that names more methods is not read. */
  private static final int MOST = 5;

  private MethodNames() {}

  /** The first ones, and how many more there are: {@code Orders.add, Orders.put and 12 more}. */
  static String of(List<ResourceMethod> methods) {
    List<String> names = methods.stream().map(ResourceMethod::displayName).distinct().toList();
    String more = names.size() > MOST ? " and " + (names.size() - MOST) + " more" : "";
    return names.stream().limit(MOST).collect(Collectors.joining(", ", "", more));
  }
}

package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The imports of a generated class, collected as its code names other classes. JavaPoet would
 * collect them by itself, and format each class twice for that.
 */
final class Imports {

  private final ClassName generated;

  /** The qualified name that each simple name stands for. */
  private final Map<String, String> names = new HashMap<>();

  private final Set<String> used = new TreeSet<>();

  /** For a class, which is known by its simple name, and so are the classes of Preflight. */
  Imports(ClassName generated) {
    this.generated = generated;
    stands(generated);
    for (ClassName each : GeneratedTypes.ALL) {
      stands(each);
    }
  }

  /** The name to write for a class: the simple one, unless that stands for another class here. */
  ClassName use(ClassName name) {
    if (!stands(name.topLevelClassName())) {
      return name;
    }
    used.add(name.topLevelClassName().canonicalName());
    List<String> simple = name.simpleNames();
    return ClassName.get(
        "", simple.get(0), simple.subList(1, simple.size()).toArray(new String[0]));
  }

  /** Whether the simple name of a class stands for it: for the first that has it. */
  private boolean stands(ClassName outermost) {
    String known = names.putIfAbsent(outermost.simpleName(), outermost.canonicalName());
    return known == null || known.equals(outermost.canonicalName());
  }

  /** The lines that import what needs it. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (String name : used) {
      if (isElsewhere(name)) {
        text.append("import ").append(name).append(";\n");
      }
    }
    return text.toString();
  }

  private boolean isElsewhere(String name) {
    String inPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    return !inPackage.isEmpty()
        && !inPackage.equals("java.lang")
        && !inPackage.equals(generated.packageName());
  }
}

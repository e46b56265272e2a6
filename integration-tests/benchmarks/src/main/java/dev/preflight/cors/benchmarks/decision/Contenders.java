package dev.preflight.cors.benchmarks.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The systems that are compared. */
enum Contenders {
  PREFLIGHT("PreflightContender"),
  BY_HAND("HandWrittenContender"),
  SPRING("SpringContender"),
  CXF("CxfContender"),
  HELIDON("HelidonContender");

  private final String className;

  Contenders(String className) {
    this.className = className;
  }

  Contender create() {
    try {
      return (Contender) type().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Class<?> type() throws ClassNotFoundException {
    return Class.forName(getClass().getPackageName() + "." + className);
  }

  /** Those that run on this Java machine: Helidon needs a later one than the others. */
  static List<String> available() {
    List<String> names = new ArrayList<>();
    for (Contenders each : values()) {
      try {
        each.type();
        names.add(each.name());
      } catch (ClassNotFoundException | UnsupportedClassVersionError tooNew) {
        System.err.println(each + " is left out on this Java machine");
      }
    }
    return names;
  }

  /** As in the tables. */
  static String title(String name) {
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.fetch.LoginMarks;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The annotations by which a deployed method asks for a caller who is logged in, told by their
 * names because their classes need not be there.
 */
final class LoginAnnotations {

  private LoginAnnotations() {}

  static boolean needsLogin(Class<?> type, Method method) {
    if (Stream.of(method.getParameters())
        .map(Parameter::getAnnotations)
        .anyMatch(annotations -> has(annotations, LoginMarks.ON_PARAMETERS::contains))) {
      return true;
    }
    if (has(method.getAnnotations(), LoginMarks.NEEDED::contains)) {
      return true;
    }
    return !has(method.getAnnotations(), LoginMarks.NOT_NEEDED::contains) && hasInLineage(type);
  }

  private static boolean hasInLineage(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (has(each.getDeclaredAnnotations(), LoginMarks.NEEDED::contains)
          || Stream.of(each.getInterfaces()).anyMatch(LoginAnnotations::hasInLineage)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(Annotation[] annotations, Predicate<String> isNamed) {
    return Stream.of(annotations).map(each -> each.annotationType().getName()).anyMatch(isNamed);
  }
}

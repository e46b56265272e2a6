package dev.preflight.cors.internal.portable;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The resource methods and locators of a class as its annotations tell them, inherited ones
 * included: Jakarta REST, section 3.6.
 *
 * @param type the class
 * @param root the {@code @Path} of the class, of a superclass or an interface; {@code null} for a
 *     sub-resource
 * @param methods its resource methods and locators
 */
record AnnotatedResource(Class<?> type, @Nullable String root, List<Annotated> methods) {

  private static final String REST = "jakarta.ws.rs.";

  /**
   * A resource method, or a locator.
   *
   * @param template the {@code @Path}, relative to the class; empty for none
   * @param httpMethod the HTTP method; empty for a locator
   * @param method the method that bears the annotations
   * @param implementation the method of the class, which may inherit them
   */
  record Annotated(String template, String httpMethod, Method method, Method implementation) {

    boolean isLocator() {
      return httpMethod.isEmpty();
    }
  }

  static AnnotatedResource of(Class<?> type) {
    List<Annotated> methods = new ArrayList<>();
    for (Method method : type.getMethods()) {
      if (method.getDeclaringClass() == Object.class
          || method.isSynthetic()
          || Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      Method annotated = annotated(method, type);
      if (annotated != null) {
        add(annotated, method, methods);
      }
    }
    return new AnnotatedResource(type, root(type), List.copyOf(methods));
  }

  private static void add(Method annotated, Method method, List<Annotated> methods) {
    Path path = annotated.getAnnotation(Path.class);
    String template = path == null ? "" : path.value();
    boolean isMethod = false;
    for (Annotation each : annotated.getAnnotations()) {
      HttpMethod http = each.annotationType().getAnnotation(HttpMethod.class);
      if (http != null) {
        methods.add(new Annotated(template, http.value(), annotated, method));
        isMethod = true;
      }
    }
    if (!isMethod && path != null) {
      methods.add(new Annotated(template, "", annotated, method));
    }
  }

  private static @Nullable String root(Class<?> type) {
    for (Class<?> each : lineage(type)) {
      Path path = each.getAnnotation(Path.class);
      if (path != null) {
        return path.value();
      }
    }
    return null;
  }

  /** The nearest declaration of a method that has any annotation of Jakarta REST. */
  private static @Nullable Method annotated(Method method, Class<?> type) {
    if (isAnnotated(method)) {
      return method;
    }
    for (Class<?> each : lineage(type)) {
      for (Method other : each.getDeclaredMethods()) {
        if (!other.isSynthetic() && isOverriddenBy(other, method) && isAnnotated(other)) {
          return other;
        }
      }
    }
    return null;
  }

  /** By types that are assignable, since those of a generic supertype are erased. */
  private static boolean isOverriddenBy(Method other, Method method) {
    if (!other.getName().equals(method.getName())
        || other.getParameterCount() != method.getParameterCount()
        || Modifier.isPrivate(other.getModifiers())
        || Modifier.isStatic(other.getModifiers())) {
      return false;
    }
    for (int i = 0; i < method.getParameterCount(); i++) {
      if (!other.getParameterTypes()[i].isAssignableFrom(method.getParameterTypes()[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAnnotated(Method method) {
    return Arrays.stream(method.getAnnotations()).anyMatch(AnnotatedResource::isRest)
        || Arrays.stream(method.getParameterAnnotations())
            .flatMap(Arrays::stream)
            .anyMatch(AnnotatedResource::isRest);
  }

  private static boolean isRest(Annotation annotation) {
    return annotation.annotationType().getName().startsWith(REST)
        || annotation.annotationType().isAnnotationPresent(HttpMethod.class);
  }

  /** The class, its superclasses, and then all interfaces. */
  private static Set<Class<?>> lineage(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      all.add(each);
    }
    for (Class<?> each : List.copyOf(all)) {
      addInterfaces(each, all);
    }
    return all;
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
    for (Class<?> each : type.getInterfaces()) {
      if (all.add(each)) {
        addInterfaces(each, all);
      }
    }
  }
}

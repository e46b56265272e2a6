package dev.preflight.cors.internal.fingerprint;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a class that is deployed, by reflection, once at start. Annotations are told by
 * their names: in a container with several class loaders the class of an annotation can be another
 * one than ours.
 */
public final class DeployedClass {

  private DeployedClass() {}

  /**
   * The facts about a resource class: its own, its supertypes', its package's.
   *
   * @param type the class as the user wrote it, not a proxy
   * @return its fingerprint
   * @throws LinkageError if a class that it refers to is missing
   */
  public static Fingerprint resource(Class<?> type) {
    Fingerprint facts = new Fingerprint();
    for (Class<?> each : lineage(type)) {
      facts.type(each.getName(), path(each.getDeclaredAnnotations()), policies(each));
      for (Method method : each.getDeclaredMethods()) {
        add(method, each, facts);
      }
    }
    Package ofType = type.getPackage();
    if (ofType != null) {
      facts.ofPackage(ofType.getName(), policies(ofType.getAnnotations()));
    }
    return facts;
  }

  /**
   * The facts about an {@code Application} or servlet class: what stands on the class itself.
   *
   * @param type the class
   * @return its fingerprint
   */
  public static Fingerprint application(Class<?> type) {
    Fingerprint facts = new Fingerprint();
    facts.type(type.getName(), null, policies(type));
    return facts;
  }

  private static void add(Method method, Class<?> type, Fingerprint facts) {
    if (method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
      return;
    }
    Annotation[] annotations = method.getDeclaredAnnotations();
    List<String> policies = policies(annotations);
    List<String> httpMethods = httpMethods(annotations);
    if (policies.isEmpty() && httpMethods.isEmpty() && !isRest(method, annotations)) {
      return;
    }
    facts.method(
        type.getName(),
        method.getName(),
        method.getParameterCount(),
        httpMethods,
        path(annotations),
        policies);
  }

  private static boolean isRest(Method method, Annotation[] annotations) {
    if (isRest(annotations)) {
      return true;
    }
    for (Annotation[] ofParameter : method.getParameterAnnotations()) {
      if (isRest(ofParameter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRest(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      if (AnnotationType.of(annotation).isRest()) {
        return true;
      }
    }
    return false;
  }

  private static List<String> httpMethods(Annotation[] annotations) {
    List<String> names = List.of();
    for (Annotation annotation : annotations) {
      String name = AnnotationType.of(annotation).httpMethod();
      if (name != null) {
        names = names.isEmpty() ? new ArrayList<>(1) : names;
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> policies(Class<?> type) {
    return policies(type.getDeclaredAnnotations());
  }

  /** Ours among the annotations, and among those that they are composed of. */
  private static List<String> policies(Annotation[] annotations) {
    List<String> found = List.of();
    Set<Class<?>> seen = Set.of();
    for (Annotation annotation : annotations) {
      AnnotationType type = AnnotationType.of(annotation);
      if (type.leadsToPolicy()) {
        // Most elements bear none.
        found = found.isEmpty() ? new ArrayList<>(1) : found;
        seen = seen.isEmpty() ? new HashSet<>() : seen;
        type.addPolicies(annotation, seen, found);
      }
    }
    if (found.size() > 1) {
      Collections.sort(found);
    }
    return found;
  }

  /** The value of a member as text, as the compiler writes it. */
  static String text(Object value) {
    if (value.getClass().isArray()) {
      List<String> elements = new ArrayList<>();
      for (int i = 0; i < Array.getLength(value); i++) {
        elements.add(text(Array.get(value, i)));
      }
      return elements.toString();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
  }

  /** The value of {@code @Path}, or {@code null}. */
  private static @Nullable String path(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      AnnotationType type = AnnotationType.of(annotation);
      if (type.isPath()) {
        return type.value(annotation);
      }
    }
    return null;
  }

  /** The class, its superclasses without {@code Object}, and all interfaces. */
  private static Set<Class<?>> lineage(Class<?> type) {
    Set<Class<?>> all = new LinkedHashSet<>();
    for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
      all.add(each);
    }
    for (Class<?> each : List.copyOf(all)) {
      addInterfaces(each, all);
    }
    all.removeIf(each -> each.getName().startsWith("java."));
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

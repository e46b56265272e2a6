package dev.preflight.cors.internal.fingerprint;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a class that is deployed, by reflection, once at start. Annotations are told by
 * their names: in a container with several class loaders the class of an annotation can be another
 * one than ours.
 */
public final class DeployedClass {

  private static final String OURS = "dev.preflight.cors.";
  private static final String REST = "jakarta.ws.rs.";
  private static final String PATH = REST + "Path";
  private static final String HTTP_METHOD = REST + "HttpMethod";

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
      facts.type(each.getName(), value(each.getDeclaredAnnotations(), PATH), policies(each));
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
        value(annotations, PATH),
        policies);
  }

  private static boolean isRest(Method method, Annotation[] annotations) {
    return Arrays.stream(annotations).anyMatch(DeployedClass::isRest)
        || Arrays.stream(method.getParameterAnnotations())
            .flatMap(Arrays::stream)
            .anyMatch(DeployedClass::isRest);
  }

  private static boolean isRest(Annotation annotation) {
    return name(annotation).startsWith(REST);
  }

  private static List<String> httpMethods(Annotation[] annotations) {
    List<String> names = new ArrayList<>();
    for (Annotation annotation : annotations) {
      String name = value(annotation.annotationType().getDeclaredAnnotations(), HTTP_METHOD);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<String> policies(Class<?> type) {
    return policies(type.getDeclaredAnnotations());
  }

  private static List<String> policies(Annotation[] annotations) {
    List<String> found = new ArrayList<>();
    collect(annotations, new HashSet<>(), found);
    Collections.sort(found);
    return found;
  }

  /** Ours among the annotations, and among those that they are composed of. */
  private static void collect(Annotation[] annotations, Set<String> seen, List<String> found) {
    for (Annotation annotation : annotations) {
      String name = name(annotation);
      if (name.equals(OURS + "CrossOrigin") || name.equals(OURS + "SameOrigin")) {
        found.add(Fingerprint.annotation(name.substring(OURS.length()), members(annotation)));
      } else if (!name.startsWith("java.") && seen.add(name)) {
        collect(annotation.annotationType().getDeclaredAnnotations(), seen, found);
      }
    }
  }

  private static SortedMap<String, String> members(Annotation annotation) {
    SortedMap<String, String> members = new TreeMap<>();
    for (Method member : annotation.annotationType().getDeclaredMethods()) {
      if (Modifier.isStatic(member.getModifiers())) {
        continue;
      }
      String value = text(call(annotation, member));
      Object usual = member.getDefaultValue();
      if (usual == null || !text(usual).equals(value)) {
        members.put(member.getName(), value);
      }
    }
    return members;
  }

  private static Object call(Annotation annotation, Method member) {
    try {
      return member.invoke(annotation);
    } catch (InvocationTargetException e) {
      // A class that the annotation names is missing; the compiler knew its name.
      return e.getCause() instanceof TypeNotPresentException missing
          ? missing.typeName()
          : String.valueOf(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(Object value) {
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

  private static @Nullable String value(Annotation[] annotations, String annotationName) {
    for (Annotation annotation : annotations) {
      if (name(annotation).equals(annotationName)) {
        return members(annotation).getOrDefault("value", "");
      }
    }
    return null;
  }

  private static String name(Annotation annotation) {
    return annotation.annotationType().getName();
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

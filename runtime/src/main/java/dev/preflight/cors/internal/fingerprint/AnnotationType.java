package dev.preflight.cors.internal.fingerprint;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the type of an annotation says to whoever reads annotations. Thousands of methods bear the
 * same few, so each type is read once, and lives as long as its class.
 */
final class AnnotationType {

  private static final String OURS = "dev.preflight.cors.";
  private static final String REST = "jakarta.ws.rs.";

  private static final ClassValue<AnnotationType> KNOWN =
      new ClassValue<>() {
        @Override
        protected AnnotationType computeValue(Class<?> type) {
          return new AnnotationType(type);
        }
      };

  /** A member, with its default as text; {@code null} if it has none. */
  private record Member(Method method, @Nullable String usual) {}

  private final Class<?> type;
  private final List<Member> members;
  private final boolean isPolicy;
  private final boolean isRest;
  private final boolean isPath;
  private final boolean isComposed;
  private final @Nullable String httpMethod;

  private AnnotationType(Class<?> type) {
    this.type = type;
    String name = type.getName();
    isRest = name.startsWith(REST);
    isPath = name.equals(REST + "Path");
    isPolicy = isPolicy(name);
    isComposed = !isPolicy && isComposed(type, new HashSet<>());
    List<Member> found = new ArrayList<>();
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers())) {
        Object usual = method.getDefaultValue();
        found.add(new Member(method, usual == null ? null : DeployedClass.text(usual)));
      }
    }
    members = Collections.unmodifiableList(found);
    httpMethod = designated(type);
  }

  static AnnotationType of(Annotation annotation) {
    return KNOWN.get(annotation.annotationType());
  }

  private static @Nullable String designated(Class<?> type) {
    for (Annotation each : type.getDeclaredAnnotations()) {
      if (each.annotationType().getName().equals(REST + "HttpMethod")) {
        return of(each).value(each);
      }
    }
    return null;
  }

  private static boolean isPolicy(String name) {
    return name.equals(OURS + "CrossOrigin") || name.equals(OURS + "SameOrigin");
  }

  private static boolean isComposed(Class<?> type, Set<Class<?>> seen) {
    if (type.getName().startsWith("java.") || !seen.add(type)) {
      return false;
    }
    for (Annotation each : type.getDeclaredAnnotations()) {
      Class<?> part = each.annotationType();
      if (isPolicy(part.getName()) || isComposed(part, seen)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it belongs to Jakarta REST. */
  boolean isRest() {
    return isRest;
  }

  /** Whether it is {@code @Path}. */
  boolean isPath() {
    return isPath;
  }

  /** The HTTP method that it designates, or {@code null}. */
  @Nullable String httpMethod() {
    return httpMethod;
  }

  /** Whether it is one of ours, or composed of one. */
  boolean leadsToPolicy() {
    return isPolicy || isComposed;
  }

  /**
   * Collects ours: an annotation itself, or those that it is composed of.
   *
   * @param seen the types that were followed already
   */
  void addPolicies(Annotation annotation, Set<Class<?>> seen, Collection<String> found) {
    if (isPolicy) {
      found.add(Fingerprint.annotation(type.getSimpleName(), differing(annotation)));
    } else if (isComposed && seen.add(type)) {
      for (Annotation each : type.getDeclaredAnnotations()) {
        of(each).addPolicies(each, seen, found);
      }
    }
  }

  /** The member {@code value}; empty if it has none. */
  String value(Annotation annotation) {
    for (Member member : members) {
      if (member.method().getName().equals("value")) {
        return DeployedClass.text(call(annotation, member.method()));
      }
    }
    return "";
  }

  /** The members that differ from their defaults, as text. */
  private SortedMap<String, String> differing(Annotation annotation) {
    SortedMap<String, String> differing = new TreeMap<>();
    for (Member member : members) {
      String value = DeployedClass.text(call(annotation, member.method()));
      if (!value.equals(member.usual())) {
        differing.put(member.method().getName(), value);
      }
    }
    return differing;
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
}

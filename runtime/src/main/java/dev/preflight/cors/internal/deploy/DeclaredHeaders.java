package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.SameOrigin;
import dev.preflight.cors.internal.fetch.RequestHeaders;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.MatrixParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The request headers that resource methods say they read, by reflection, once at start: for
 * classes that a policy of another module governs, which the compiler did not see under it.
 */
final class DeclaredHeaders {

  /** What can stand on a parameter that does not receive the request's body. */
  private static final Set<Class<? extends Annotation>> NOT_THE_BODY =
      Set.of(
          HeaderParam.class,
          CookieParam.class,
          PathParam.class,
          QueryParam.class,
          MatrixParam.class,
          FormParam.class,
          BeanParam.class,
          Context.class,
          Suspended.class);

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  /** Those that are for the own origin only, however else a method reads them. */
  private final Set<String> closed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  private final Set<Class<?>> seen = new HashSet<>();

  private DeclaredHeaders() {}

  /** The headers that these methods of a class read, sorted. */
  static List<String> of(Class<?> type, Collection<DeployedMethod> methods) {
    DeclaredHeaders ofClass = new DeclaredHeaders();
    ofClass.addMembers(type, false);
    Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (DeployedMethod each : methods) {
      DeclaredHeaders headers = new DeclaredHeaders();
      headers.names.addAll(ofClass.names);
      headers.closed.addAll(ofClass.closed);
      headers.addParameters(each.method(), false);
      if (readsLabelledBody(each)) {
        headers.names.add("Content-Type");
      }
      if (LoginAnnotations.needsLogin(type, each.method())) {
        headers.names.add("Authorization");
      }
      headers.names.removeAll(headers.closed);
      all.addAll(headers.names);
    }
    all.removeIf(name -> !RequestHeaders.needsPermission(name));
    return List.copyOf(all);
  }

  private void addMembers(@Nullable Class<?> type, boolean sameOrigin) {
    if (type == null || type.getName().startsWith("java.") || !seen.add(type)) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      add(field, field.getType(), sameOrigin);
    }
    for (Executable constructor : type.getDeclaredConstructors()) {
      addParameters(constructor, sameOrigin);
    }
    for (Method method : type.getDeclaredMethods()) {
      if (method.getParameterCount() == 1 && method.getName().startsWith("set")) {
        add(method, method.getParameterTypes()[0], sameOrigin);
      }
    }
    addMembers(type.getSuperclass(), sameOrigin);
  }

  private void addParameters(Executable executable, boolean sameOrigin) {
    for (Parameter parameter : executable.getParameters()) {
      add(parameter, parameter.getType(), sameOrigin);
    }
  }

  private void add(AnnotatedElement element, Class<?> type, boolean inSameOrigin) {
    boolean sameOrigin = inSameOrigin || isSameOrigin(element.getAnnotations(), new HashSet<>());
    HeaderParam header = element.getAnnotation(HeaderParam.class);
    if (header != null) {
      (sameOrigin ? closed : names).add(header.value());
    }
    if (element.isAnnotationPresent(BeanParam.class)) {
      addMembers(type, sameOrigin);
    }
  }

  /** Directly, or by an annotation that is composed with it. */
  private static boolean isSameOrigin(
      Annotation[] annotations, Set<Class<? extends Annotation>> seen) {
    for (Annotation each : annotations) {
      Class<? extends Annotation> type = each.annotationType();
      if (type == SameOrigin.class
          || (!type.getName().startsWith("java.")
              && seen.add(type)
              && isSameOrigin(type.getAnnotations(), seen))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a browser labels the body with a {@code Content-Type} that needs permission. */
  private static boolean readsLabelledBody(DeployedMethod deployed) {
    if (Set.of("GET", "HEAD", "OPTIONS").contains(deployed.httpMethod())) {
      return false;
    }
    Method method = deployed.method();
    boolean form = false;
    boolean body = false;
    for (Parameter parameter : method.getParameters()) {
      form |= parameter.isAnnotationPresent(FormParam.class);
      body |= NOT_THE_BODY.stream().noneMatch(parameter::isAnnotationPresent);
    }
    Consumes own = method.getAnnotation(Consumes.class);
    Consumes consumes =
        own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
    if (consumes == null) {
      return body && !form;
    }
    return (body || own != null)
        && !List.of(consumes.value()).stream().allMatch(DeclaredHeaders::isSafelisted);
  }

  /** Fetch, CORS-safelisted request-header: these values of {@code Content-Type} need no leave. */
  private static boolean isSafelisted(String mediaTypes) {
    for (String each : mediaTypes.split(",", -1)) {
      int parameters = each.indexOf(';');
      String essence = parameters < 0 ? each : each.substring(0, parameters);
      if (!RequestHeaders.SAFELISTED_MEDIA_TYPES.contains(
          essence.strip().toLowerCase(Locale.ROOT))) {
        return false;
      }
    }
    return true;
  }
}

package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The request headers that governed methods read, which a policy allows beside those that it lists.
 */
public final class DerivedHeaders {

  /** These carry no body that a browser would label. */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  private DerivedHeaders() {}

  public static List<String> of(List<ResourceMethod> methods) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    methods.forEach(method -> names.addAll(of(method)));
    return List.copyOf(names);
  }

  /**
   * The headers of one method. One that is marked for the own origin only is left out, however else
   * the method reads it.
   */
  private static Set<String> of(ResourceMethod method) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    Set<String> closed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (RequestParameter parameter : method.parameters()) {
      if (parameter.kind() == RequestParameter.Kind.HEADER) {
        (parameter.sameOrigin() ? closed : names).add(parameter.name());
      }
    }
    if (needsContentType(method)) {
      names.add("Content-Type");
    }
    if (method.needsLogin()) {
      names.add("Authorization");
    }
    names.removeIf(name -> closed.contains(name) || !RequestHeaders.needsPermission(name));
    return names;
  }

  /**
   * Whether a browser's call of this method carries a {@code Content-Type} that needs permission.
   */
  public static boolean needsContentType(ResourceMethod method) {
    if (WITHOUT_BODY.containsAll(method.httpMethods())) {
      return false;
    }
    if (method.consumes().isEmpty()) {
      return method.takesEntity() && !method.takesForm();
    }
    boolean reads = method.takesEntity() || method.consumesItself();
    return reads && !method.consumes().stream().allMatch(DerivedHeaders::isSafelisted);
  }

  public static boolean isSafelisted(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String essence = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return RequestHeaders.SAFELISTED_MEDIA_TYPES.contains(essence.trim().toLowerCase(Locale.ROOT));
  }
}

package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The request headers that governed methods read, as a policy without {@code allowedHeaders} allows
 * them.
 */
public final class DerivedHeaders {

  /**
   * A request with one of these needs no preflight; see the Fetch standard, "CORS-safelisted
   * request-header".
   */
  public static final Set<String> SAFELISTED_MEDIA_TYPES =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

  /** These carry no body that a browser would label. */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  private DerivedHeaders() {}

  public static List<String> of(List<ResourceMethod> methods) {
    Set<String> names =
        new TreeSet<>(Comparator.comparing((String name) -> name.toLowerCase(Locale.ROOT)));
    for (ResourceMethod method : methods) {
      method.parameters().stream()
          .filter(parameter -> parameter.kind() == RequestParameter.Kind.HEADER)
          .map(RequestParameter::name)
          .filter(RequestHeaders::needsPermission)
          .forEach(names::add);
      if (needsContentType(method)) {
        names.add("Content-Type");
      }
      if (method.needsRole()) {
        names.add("Authorization");
      }
    }
    return List.copyOf(names);
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
    return SAFELISTED_MEDIA_TYPES.contains(essence.trim().toLowerCase(Locale.ROOT));
  }
}

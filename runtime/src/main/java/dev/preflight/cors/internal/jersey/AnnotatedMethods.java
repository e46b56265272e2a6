package dev.preflight.cors.internal.jersey;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.jspecify.annotations.Nullable;

/**
 * Which methods of a class its annotations make resource methods, and at which path: what the
 * compiler read when it chose their policies. A resource that is built in code may call any method
 * of the class, at any path and for any HTTP method, and no policy was declared for that. Each
 * class is read once, by Jersey itself, so inherited annotations are found as they are for a
 * deployment.
 */
final class AnnotatedMethods {

  /**
   * What one method handles.
   *
   * @param httpMethod the HTTP method
   * @param template the {@code @Path}, relative to the class; empty for none
   */
  private record Place(String httpMethod, String template) {}

  private final Map<Class<?>, Map<Method, Place>> byClass = new ConcurrentHashMap<>();

  /**
   * The path at which the annotations put a resource method.
   *
   * @param method a method of the deployed model
   * @return the {@code @Path}, empty for none; {@code null} if no annotation says that this method
   *     handles this HTTP method
   */
  @Nullable String template(ResourceMethod method) {
    Class<?> type = method.getInvocable().getHandler().getHandlerClass();
    Map<Method, Place> places = byClass.get(type);
    if (places == null) {
      places = read(type);
      byClass.put(type, places);
    }
    Place place = places.get(method.getInvocable().getDefinitionMethod());
    return place == null || !place.httpMethod().equals(method.getHttpMethod())
        ? null
        : place.template();
  }

  private static Map<Method, Place> read(Class<?> type) {
    // Not validated: what there is to say about the class, Jersey said when it was deployed.
    Resource resource = Resource.from(type, true);
    Map<Method, Place> places = new HashMap<>();
    if (resource != null) {
      add(resource, "", places);
      for (Resource child : resource.getChildResources()) {
        add(child, child.getPath(), places);
      }
    }
    return places;
  }

  private static void add(Resource resource, String template, Map<Method, Place> places) {
    for (ResourceMethod method : resource.getResourceMethods()) {
      places.put(
          method.getInvocable().getDefinitionMethod(), new Place(method.getHttpMethod(), template));
    }
  }
}

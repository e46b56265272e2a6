package dev.preflight.cors.internal.jersey;

import jakarta.ws.rs.HttpMethod;
import java.util.List;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.server.model.RuntimeResource;
import org.jspecify.annotations.Nullable;

/**
 * What a path reaches. Whether it leads to a locator depends on the path alone; among resources, a
 * method is called on the first that has it.
 *
 * @param resources the resources whose methods the path reaches, in Jersey's order; those after the
 *     one that has the method asked for may be missing
 * @param locator the resource whose locator the path leads to instead, or {@code null}
 */
record Reached(List<RuntimeResource> resources, @Nullable RuntimeResource locator) {

  static final Reached NOTHING = new Reached(List.of(), null);

  /** Whether a resource has this method; for {@code HEAD}, {@code GET} is enough. */
  static boolean handles(RuntimeResource resource, String httpMethod) {
    return has(resource, httpMethod)
        || (httpMethod.equals(HttpMethod.HEAD) && has(resource, HttpMethod.GET));
  }

  /** Whether a resource has exactly this method. */
  static boolean has(RuntimeResource resource, String httpMethod) {
    List<ResourceMethod> methods = resource.getResourceMethods();
    for (int i = 0; i < methods.size(); i++) {
      if (methods.get(i).getHttpMethod().equals(httpMethod)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Jersey added the method to the model (Jakarta REST, section 3.3.5). */
  static boolean isAutomatic(ResourceMethod method) {
    return method.isExtended() && method.getHttpMethod().equals(HttpMethod.OPTIONS);
  }

  /** Whether Jersey itself handles this method of a resource. */
  static boolean isAutomatic(RuntimeResource resource, String httpMethod) {
    if (!httpMethod.equals(HttpMethod.OPTIONS)) {
      return false;
    }
    for (ResourceMethod method : resource.getResourceMethods()) {
      if (method.getHttpMethod().equals(httpMethod) && !isAutomatic(method)) {
        return false;
      }
    }
    return true;
  }
}

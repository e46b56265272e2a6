package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.PathPolicies;
import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import dev.preflight.cors.internal.portable.PortableDeployment.Running;
import dev.preflight.cors.internal.response.PathPolicy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The policy of the method that a server called. Where the server names none, because none was
 * called, or an interface that several classes implement, the mirror responds.
 */
final class MatchedMethod {

  private final PortableDeployment deployment;
  private final Map<Class<?>, AnnotatedResource> known = new ConcurrentHashMap<>();

  MatchedMethod(PortableDeployment deployment) {
    this.deployment = deployment;
  }

  /**
   * What governs a response.
   *
   * @param pathPolicy the policy, or {@code null}
   * @param isCertain whether the server said which method it called
   */
  record Found(@Nullable PathPolicy pathPolicy, boolean isCertain) {}

  Found find(ContainerRequestContext request, @Nullable ResourceInfo resource, Running running) {
    Class<?> type = null;
    Method method = null;
    if (resource != null) {
      try {
        type = resource.getResourceClass();
        method = resource.getResourceMethod();
      } catch (RuntimeException e) {
        // Some servers have none outside of a match, and say so like this.
        type = null;
      }
    }
    if (type != null && !ServerView.isConcrete(type)) {
      List<Class<?>> implementations = deployment.implementing(type);
      type = implementations.size() == 1 ? implementations.get(0) : null;
    }
    if (type == null || method == null) {
      return new Found(running.mirrored().forResponse(request), false);
    }
    Annotated annotated = annotated(type, method, request.getMethod());
    if (annotated == null) {
      return new Found(running.mirrored().forResponse(request), false);
    }
    CorsDeployment deployed = running.deployment();
    PathPolicies policies = deployed.at(type, annotated.template());
    return new Found(policies == null ? null : policies.of(request.getMethod()), true);
  }

  private @Nullable Annotated annotated(Class<?> type, Method method, String httpMethod) {
    AnnotatedResource resource = known.computeIfAbsent(type, AnnotatedResource::of);
    for (Annotated each : resource.methods()) {
      if (isSame(each.implementation(), method)
          && (each.httpMethod().equals(httpMethod)
              || (httpMethod.equals(HttpMethod.HEAD)
                  && each.httpMethod().equals(HttpMethod.GET)))) {
        return each;
      }
    }
    return null;
  }

  /** A proxy's method, or that of an interface, is another object. */
  private static boolean isSame(Method mine, Method other) {
    if (!mine.getName().equals(other.getName())
        || mine.getParameterCount() != other.getParameterCount()) {
      return false;
    }
    return mine.equals(other)
        || Arrays.equals(mine.getParameterTypes(), other.getParameterTypes())
        || areAssignable(other.getParameterTypes(), mine.getParameterTypes());
  }

  private static boolean areAssignable(Class<?>[] wider, Class<?>[] narrower) {
    for (int i = 0; i < wider.length; i++) {
      if (!wider[i].isAssignableFrom(narrower[i])) {
        return false;
      }
    }
    return true;
  }
}

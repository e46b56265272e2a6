package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.decider.Deciders;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.PreflightRequest;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One generated filter by itself, without an application around it: it matches the templates of its
 * own class only. Placeholders have the values of system properties and the environment; the policy
 * of an application is in force nowhere.
 */
public final class StandaloneFilter {

  private static final String HANDLED = "dev.preflight.cors.standalone";

  private final Companion companion;
  private volatile @Nullable Table table;

  /** The policies of the class, and its paths from the most to the least specific. */
  private record Table(ClassPolicies policies, List<Entry> entries) {}

  private record Entry(Companion.Path path, UriTemplatePattern pattern) {}

  /**
   * A filter.
   *
   * @param companion what its class says; complete by the time that a request comes
   */
  public StandaloneFilter(Companion companion) {
    this.companion = companion;
  }

  /**
   * Handles a preflight for a path of the class.
   *
   * @param request any request
   */
  public void respond(ContainerRequestContext request) {
    PreflightRequest preflight = PreflightRequest.of(request);
    if (preflight == null) {
      return;
    }
    PathPolicies policies = at(request, preflight.method());
    PathPolicy pathPolicy = policies == null ? null : policies.of(preflight.method());
    if (pathPolicy == null && policies != null) {
      pathPolicy = policies.any();
    }
    if (pathPolicy == null) {
      return;
    }
    boolean allowed = CorsResponse.isAllowed(request, pathPolicy, preflight);
    request.setProperty(HANDLED, true);
    Response response =
        Response.status(allowed ? Response.Status.NO_CONTENT : Response.Status.FORBIDDEN).build();
    CorsResponse.writePreflight(pathPolicy, allowed, preflight, response.getHeaders());
    request.abortWith(response);
  }

  /**
   * Adds the headers to a response of the class.
   *
   * @param request its request
   * @param response the response
   */
  public void complete(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(HANDLED) != null) {
      return;
    }
    PathPolicies policies = at(request, request.getMethod());
    PathPolicy pathPolicy = policies == null ? null : policies.of(request.getMethod());
    if (pathPolicy == null && policies != null) {
      pathPolicy = policies.ofClass();
    }
    if (pathPolicy != null) {
      List<String> origins = request.getHeaders().get(CorsHeaders.ORIGIN);
      MultivaluedMap<String, Object> headers = response.getHeaders();
      CorsResponse.writeActual(
          pathPolicy, CorsResponse.isAllowed(request, pathPolicy, origins), origins, headers);
    }
  }

  /** The policies at the path that handles this method, else at the first that matches. */
  private @Nullable PathPolicies at(ContainerRequestContext request, String method) {
    Table all = table();
    String path = UriTemplatePattern.path(relative(request.getUriInfo()));
    Entry first = null;
    for (Entry each : all.entries()) {
      if (each.pattern().matches(path)) {
        if (each.path().handles(method)) {
          return all.policies().at(each.path().template());
        }
        first = first == null ? each : first;
      }
    }
    return first == null ? null : all.policies().at(first.path().template());
  }

  private static String relative(UriInfo uri) {
    String base = uri.getBaseUri().getRawPath();
    String path = uri.getRequestUri().getRawPath();
    return path.startsWith(base) ? path.substring(base.length()) : path;
  }

  private Table table() {
    Table found = table;
    if (found == null) {
      found = read();
      table = found;
    }
    return found;
  }

  private Table read() {
    Settings settings = Settings.ofEnvironment();
    DeploymentProblems problems = new DeploymentProblems();
    Deciders deciders = new Deciders(settings.millis(Deciders.TIMEOUT, Deciders.USUAL_TIMEOUT));
    deciders.createdBy(StandaloneFilter::create);
    DeployedPolicies policies = new DeployedPolicies(settings, deciders, problems);
    ClassPolicies ofClass =
        new ClassPoliciesReader(
                companion,
                draft -> Companion.isOfApplication(draft) ? null : draft,
                (PolicyDraft draft, Collection<String> methods, @Nullable String template) ->
                    new PathPolicy(
                        policies.of(draft),
                        draft.source(),
                        methods.stream().filter(policies.of(draft)::grantsMethod).toList(),
                        template))
            .read();
    if (!problems.isEmpty()) {
      throw new UnsoundDeploymentException(problems.take());
    }
    List<Entry> entries = new ArrayList<>();
    for (Companion.Path path : companion.paths()) {
      entries.add(new Entry(path, UriTemplatePattern.of(companion.root(), path.template())));
    }
    entries.sort(Comparator.comparing(Entry::pattern));
    return new Table(ofClass, List.copyOf(entries));
  }

  private static <T> T create(Class<T> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no public constructor to call", e);
    }
  }
}

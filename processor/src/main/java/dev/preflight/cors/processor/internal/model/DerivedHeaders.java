package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.BodyReads;
import dev.preflight.cors.processor.internal.body.HeaderRead;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.processor.internal.source.SourceLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * The request headers that governed code reads, which a policy allows beside those that it lists:
 * in parameters, in bodies, in the locators that lead to it, and in the filters that run before.
 *
 * <p>See docs/decisions/0016-two-processors-for-gradle.md about builds that do not compile all of
 * it.
 */
public final class DerivedHeaders {

  public static final String AUTHORIZATION = "Authorization";

  /** These carry no body that a browser would label. */
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  private final Bodies bodies;
  private final RequestFilters filters;
  private final LocatorReader locators;
  private final SourceLines lines;
  private final IdentityHashMap<ResourceMethod, BodyReads> bodiesOf = new IdentityHashMap<>();
  private final IdentityHashMap<ResourceMethod, Found> known = new IdentityHashMap<>();
  private boolean dependsOnBodies;

  DerivedHeaders(Bodies bodies, RequestFilters filters, LocatorReader locators, SourceLines lines) {
    this.bodies = bodies;
    this.filters = filters;
    this.locators = locators;
    this.lines = lines;
  }

  public RequestFilters filters() {
    return filters;
  }

  /** Whether anything derived so far was found in a body: class files do not show it. */
  public boolean dependOnBodies() {
    return dependsOnBodies;
  }

  /** The request headers that a policy allows where it governs these methods. */
  public List<String> allowed(CheckedPolicy policy, Collection<ResourceMethod> methods) {
    return policy.draft().withDerivedHeaders(names(methods)).allowedHeaders();
  }

  /** The request headers that an application's policy allows wherever it governs. */
  public List<String> allowedEverywhere(CheckedPolicy policy) {
    Found found = new Found();
    for (RequestFilter each : filters.beforeAll()) {
      found.add(each);
    }
    return policy.draft().withDerivedHeaders(found.names()).allowedHeaders();
  }

  /** The names of what these methods read, sorted. */
  public List<String> names(Collection<ResourceMethod> methods) {
    List<String> names = new ArrayList<>();
    for (DerivedHeader each : of(methods)) {
      names.add(each.name());
    }
    return names;
  }

  /** What these methods read, sorted by name. */
  public List<DerivedHeader> of(Collection<ResourceMethod> methods) {
    Found all = new Found();
    for (ResourceMethod method : methods) {
      for (Map.Entry<String, TreeSet<String>> each : of(method).places.entrySet()) {
        all.at(each.getKey()).addAll(each.getValue());
      }
    }
    List<DerivedHeader> headers = new ArrayList<>();
    for (Map.Entry<String, TreeSet<String>> each : all.places.entrySet()) {
      headers.add(new DerivedHeader(each.getKey(), List.copyOf(each.getValue())));
    }
    return headers;
  }

  /** What the body of a method reads, with those of its class and its {@code @BeanParam}s. */
  public BodyReads inBodies(ResourceMethod method) {
    BodyReads done = bodiesOf.get(method);
    if (done != null) {
      return done;
    }
    BodyReads reads = new BodyReads();
    reads.addAll(bodies.of(method.element(), method.type()));
    reads.addAll(bodies.ofClass(method.type()));
    for (VariableElement parameter : method.annotated().getParameters()) {
      if (Annotations.has(parameter, Names.BEAN_PARAM)
          && parameter.asType() instanceof DeclaredType bean) {
        reads.addAll(bodies.ofClass((TypeElement) bean.asElement()));
      }
    }
    bodiesOf.put(method, reads);
    return reads;
  }

  private Found of(ResourceMethod method) {
    Found done = known.get(method);
    if (done == null) {
      done = find(method);
      known.put(method, done);
    }
    return done;
  }

  private Found find(ResourceMethod method) {
    Found found = new Found();
    Set<String> closed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    boolean hasBody = mayHaveBody(method);
    addReads(method, hasBody, found, closed);
    if (needsContentType(method)) {
      found.add("Content-Type", lines.of(method.element()));
    }
    // Every locator on the way is called with the same request.
    for (ResourceMethod locator : locators.leadingTo(method.type())) {
      addReads(locator, hasBody, found, closed);
    }
    for (RequestFilter each : filters.before(method)) {
      found.add(each);
      dependsOnBodies = true;
    }
    // One that is marked for the own origin only is left out, however else the method reads it.
    for (String each : closed) {
      found.places.remove(each);
    }
    return found;
  }

  /** Adds what one method on the way of a request reads of it, and what it keeps closed. */
  private void addReads(ResourceMethod method, boolean hasBody, Found found, Set<String> closed) {
    for (RequestParameter parameter : method.parameters()) {
      if (parameter.kind() == RequestParameter.Kind.HEADER) {
        if (parameter.sameOrigin()) {
          closed.add(parameter.name());
        } else {
          found.add(parameter.name(), place(parameter.element()));
        }
      }
    }
    if (method.needsLogin()) {
      found.add(AUTHORIZATION, lines.of(method.element()));
    }
    BodyReads inBodies = inBodies(method);
    for (HeaderRead each : inBodies.headers()) {
      if (!each.name().equalsIgnoreCase("Content-Type") || hasBody) {
        found.add(each.name(), each.source());
        dependsOnBodies = true;
      }
    }
    for (String login : inBodies.logins()) {
      found.add(AUTHORIZATION, login);
      dependsOnBodies = true;
    }
  }

  private String place(Element element) {
    Optional<AnnotationMirror> annotation = Annotations.find(element, Names.HEADER_PARAM);
    return annotation.isPresent() ? lines.of(element, annotation.get()) : "";
  }

  /** Headers with the places where they are read. */
  private static final class Found {

    private final NavigableMap<String, TreeSet<String>> places =
        new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    void add(String name, String place) {
      if (RequestHeaders.needsPermission(name)) {
        at(name).add(place);
      }
    }

    void add(RequestFilter filter) {
      for (HeaderRead each : filter.headers()) {
        add(each.name(), each.source());
      }
    }

    /** The places of a header, to which more may be added. */
    Set<String> at(String name) {
      TreeSet<String> known = places.get(name);
      if (known == null) {
        known = new TreeSet<>();
        places.put(name, known);
      }
      return known;
    }

    List<String> names() {
      return List.copyOf(places.keySet());
    }
  }

  private static boolean mayHaveBody(ResourceMethod method) {
    return !WITHOUT_BODY.containsAll(method.httpMethods());
  }

  /**
   * Whether a browser's call of this method carries a {@code Content-Type} that needs permission.
   */
  public static boolean needsContentType(ResourceMethod method) {
    if (!mayHaveBody(method)) {
      return false;
    }
    if (method.consumes().isEmpty()) {
      return method.takesEntity() && !method.takesForm();
    }
    boolean reads = method.takesEntity() || method.consumesItself();
    return reads && !areSafelisted(method.consumes());
  }

  private static boolean areSafelisted(List<String> mediaTypes) {
    for (String each : mediaTypes) {
      if (!isSafelisted(each)) {
        return false;
      }
    }
    return true;
  }

  public static boolean isSafelisted(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String essence = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return RequestHeaders.SAFELISTED_MEDIA_TYPES.contains(essence.trim().toLowerCase(Locale.ROOT));
  }
}

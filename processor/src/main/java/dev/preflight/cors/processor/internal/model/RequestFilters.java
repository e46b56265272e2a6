package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.BodyReads;
import dev.preflight.cors.processor.internal.body.HeaderRead;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The filters of a module that run before its resource methods, with what they read. Read when
 * somebody asks first, which nobody does in a module without a policy.
 */
public final class RequestFilters {

  private static final String REST = "jakarta.ws.rs.";
  private static final String PRE_MATCHING = REST + "container.PreMatching";
  private static final String NAME_BINDING = REST + "NameBinding";
  private static final String DYNAMIC_FEATURE = REST + "container.DynamicFeature";
  private static final String CSRF = "org.glassfish.jersey.server.filter.CsrfProtectionFilter";

  /** What makes a class a filter, and the methods that the container then calls. */
  private static final Map<String, Set<String>> ENTRIES =
      Map.of(
          REST + "container.ContainerRequestFilter",
          Set.of("filter"),
          REST + "container.ContainerResponseFilter",
          Set.of("filter"),
          REST + "ext.ReaderInterceptor",
          Set.of("aroundReadFrom"),
          "jakarta.servlet.Filter",
          Set.of("doFilter"));

  /** What registers filters that are lambdas, or classes without a name. */
  private static final Set<String> REGISTERING =
      Set.of(REST + "core.Application", REST + "core.Feature", DYNAMIC_FEATURE);

  private static final Set<String> ENTRY_ANNOTATIONS =
      Set.of(
          "org.jboss.resteasy.reactive.server.ServerRequestFilter",
          "org.jboss.resteasy.reactive.server.ServerResponseFilter");

  private final Supplier<List<TypeElement>> sources;
  private final Elements elements;
  private final Bodies bodies;
  private final Supplier<List<RequestFilter>> earlier;
  private final Map<RequestFilter, TypeElement> elementsOf = new LinkedHashMap<>();
  private Optional<List<RequestFilter>> all = Optional.empty();
  private final Set<String> unknown = new LinkedHashSet<>();

  /**
   * The filters among some types.
   *
   * @param sources the types of all sources so far
   * @param earlier filters that an earlier build of the module has seen
   */
  RequestFilters(
      Supplier<List<TypeElement>> sources,
      Elements elements,
      Bodies bodies,
      Supplier<List<RequestFilter>> earlier) {
    this.sources = sources;
    this.elements = elements;
    this.bodies = bodies;
    this.earlier = earlier;
  }

  /** All of them: those in these sources, and those that this build does not compile again. */
  public List<RequestFilter> all() {
    if (all.isEmpty()) {
      all = Optional.of(read());
    }
    return all.get();
  }

  /** The class of a filter, if it is in these sources. */
  public Optional<TypeElement> element(RequestFilter filter) {
    return Optional.ofNullable(elementsOf.get(filter));
  }

  /** Whether a class is a filter, or registers some. */
  public boolean isRun(TypeElement type) {
    return !entries(type).isEmpty();
  }

  /** Those that run before a method. */
  public List<RequestFilter> before(ResourceMethod method) {
    List<RequestFilter> found = new ArrayList<>();
    for (RequestFilter each : all()) {
      if (each.boundTo().isEmpty() || bindings(method).containsAll(each.boundTo())) {
        found.add(each);
      }
    }
    return found;
  }

  /** Whether a file of these sources imports one of some classes. */
  public boolean anySourceImports(Set<String> qualifiedNames) {
    for (TypeElement type : sources.get()) {
      for (String name : qualifiedNames) {
        if (bodies.imports(type, name)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Those that run before every method, also of other modules. */
  List<RequestFilter> beforeAll() {
    List<RequestFilter> found = new ArrayList<>();
    for (RequestFilter each : all()) {
      if (each.boundTo().isEmpty()) {
        found.add(each);
      }
    }
    return found;
  }

  /** Whether a filter of this module tells who the caller is. */
  public boolean logIn() {
    for (RequestFilter each : all()) {
      if (each.setsSecurityContext() || each.reads("Authorization")) {
        return true;
      }
    }
    return false;
  }

  /** The classes whose filters read headers whose names are known only at run time. */
  public Map<TypeElement, String> unknown() {
    Map<TypeElement, String> found = new LinkedHashMap<>();
    all();
    for (TypeElement type : elementsOf.values()) {
      unknownOf(type).ifPresent(at -> found.put(type, at));
    }
    return found;
  }

  private Optional<String> unknownOf(TypeElement type) {
    return unknown.stream()
        .filter(each -> each.startsWith(type.getQualifiedName() + " "))
        .map(each -> each.substring(each.indexOf(' ') + 1))
        .findFirst();
  }

  /** The {@code DynamicFeature} of these sources that binds a filter, by name. */
  public Optional<TypeElement> binder(RequestFilter filter) {
    return element(filter).flatMap(this::binder);
  }

  private Optional<TypeElement> binder(TypeElement filter) {
    return sources.get().stream()
        .filter(type -> Hierarchy.isSubtype(type, DYNAMIC_FEATURE))
        .filter(type -> bodies.names(type).contains(filter.getSimpleName().toString()))
        .findFirst();
  }

  private List<RequestFilter> read() {
    List<RequestFilter> found = new ArrayList<>();
    Set<String> compiled = new HashSet<>();
    for (TypeElement type : sources.get()) {
      compiled.add(elements.getBinaryName(type).toString());
      List<ExecutableElement> entries = entries(type);
      if (!entries.isEmpty()) {
        BodyReads reads = new BodyReads();
        reads.addAll(bodies.ofClass(type));
        for (ExecutableElement entry : entries) {
          reads.addAll(bodies.of(entry, type));
        }
        add(type, reads, found);
      }
      if (!type.getNestingKind().isNested() && bodies.imports(type, CSRF)) {
        BodyReads reads = new BodyReads();
        reads.add("X-Requested-By", bodies.placeOf(type, "CsrfProtectionFilter"));
        add(type, reads, found);
      }
    }
    for (RequestFilter each : earlier.get()) {
      if (!compiled.contains(each.className())) {
        found.add(each);
      }
    }
    return List.copyOf(found);
  }

  private void add(TypeElement type, BodyReads reads, List<RequestFilter> found) {
    List<HeaderRead> headers = new ArrayList<>();
    for (HeaderRead each : reads.headers()) {
      if (!each.name().equalsIgnoreCase("Content-Type")) {
        headers.add(each);
      }
    }
    for (String at : reads.unknown()) {
      unknown.add(type.getQualifiedName() + " " + at);
    }
    if (headers.isEmpty() && !reads.logsIn() && reads.unknown().isEmpty()) {
      return;
    }
    RequestFilter filter =
        new RequestFilter(
            elements.getBinaryName(type).toString(),
            Annotations.has(type, PRE_MATCHING) ? List.of() : nameBindings(type),
            reads.logsIn(),
            headers);
    found.add(filter);
    elementsOf.put(filter, type);
  }

  /** The methods of a class that the container calls before a resource method. */
  private List<ExecutableElement> entries(TypeElement type) {
    List<ExecutableElement> entries = new ArrayList<>();
    if (type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT)) {
      Set<String> names = new LinkedHashSet<>();
      for (TypeElement each : Hierarchy.lineage(type)) {
        names.addAll(ENTRIES.getOrDefault(each.getQualifiedName().toString(), Set.of()));
      }
      if (!names.isEmpty()) {
        for (ExecutableElement method : new Hierarchy(elements, type).methods()) {
          if (names.contains(method.getSimpleName().toString())) {
            entries.add(method);
          }
        }
      }
    }
    boolean registers = registers(type);
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && (registers || Annotations.hasAny(method, ENTRY_ANNOTATIONS))) {
        entries.add(method);
      }
    }
    return entries;
  }

  private static boolean registers(TypeElement type) {
    for (TypeElement each : Hierarchy.lineage(type)) {
      if (REGISTERING.contains(each.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> bindings(ResourceMethod method) {
    Set<String> bindings = new LinkedHashSet<>(nameBindings(method.element()));
    bindings.addAll(nameBindings(method.annotated()));
    for (TypeElement each : Hierarchy.lineage(method.type())) {
      bindings.addAll(nameBindings(each));
    }
    return bindings;
  }

  private static List<String> nameBindings(Element element) {
    List<String> names = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (Annotations.has(Annotations.type(annotation), NAME_BINDING)) {
        names.add(Annotations.name(annotation));
      }
    }
    Collections.sort(names);
    return names;
  }
}

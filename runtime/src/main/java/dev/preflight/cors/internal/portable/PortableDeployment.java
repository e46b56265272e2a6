package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.deploy.CorsDeployment;
import dev.preflight.cors.internal.deploy.DeployedMethod;
import dev.preflight.cors.internal.deploy.Settings;
import dev.preflight.cors.internal.text.PreflightLog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policies of an application on a server whose model is not read. The classes come from the
 * server, all at once or one by one; the mirror is made of them when the first request comes, and
 * again when a class is new.
 */
public final class PortableDeployment {

  private final ServerView server;
  private final Settings settings;
  private final PreMatchingFilters preMatching;
  private final Map<Class<?>, AnnotatedResource> roots = new LinkedHashMap<>();
  private final List<Class<?>> waiting = new ArrayList<>();
  private @Nullable CorsDeployment deployment;
  private boolean started;
  private boolean requested;
  private volatile @Nullable Running running;

  /** What a request needs. */
  record Running(CorsDeployment deployment, MirroredPolicies mirrored) {}

  /**
   * The policies of an application.
   *
   * @param server the server
   * @param settings the configuration
   * @param preMatching the filters of the application before matching
   */
  PortableDeployment(ServerView server, Settings settings, PreMatchingFilters preMatching) {
    this.server = server;
    this.settings = settings;
    this.preMatching = preMatching;
  }

  /**
   * The server deploys a class, and with it, if it says so, all others.
   *
   * @param type the class
   */
  public synchronized void deploy(Class<?> type) {
    if (server.roots() != null) {
      start();
    }
    if (ServerView.isConcrete(type) && add(type)) {
      deployment().check();
      running = null;
    }
  }

  /**
   * The server deploys a class, and knows its application at the start only.
   *
   * @param type the class
   */
  public synchronized void deployAtStart(Class<?> type) {
    if (started) {
      deploy(type);
    } else {
      waiting.add(type);
    }
  }

  /** The server knows all classes that it deploys. */
  public synchronized void start() {
    if (started) {
      return;
    }
    Collection<Class<?>> all = server.roots();
    if (all != null) {
      all.stream().filter(ServerView::isConcrete).forEach(this::add);
    }
    waiting.stream().filter(ServerView::isConcrete).forEach(this::add);
    deployment().deciders().createdBy(PortableDeployment::create);
    deployment().start(server.name(), List.of());
    started = true;
    deployment().deciders().start();
  }

  /** Made when it is needed first: only then every server knows its application. */
  private CorsDeployment deployment() {
    CorsDeployment found = deployment;
    if (found == null) {
      found = new CorsDeployment(server.application(), settings);
      deployment = found;
    }
    return found;
  }

  private boolean add(Class<?> type) {
    if (roots.containsKey(type)) {
      return false;
    }
    if (roots.isEmpty() && !server.limits().isEmpty()) {
      // Where nobody tells when all classes are there, the rest is said with the first request.
      PreflightLog.info("On " + server.name() + ": " + server.limits());
    }
    AnnotatedResource resource = AnnotatedResource.of(type);
    roots.put(type, resource);
    deploy(resource, new LinkedHashSet<>());
    return true;
  }

  private void deploy(AnnotatedResource resource, Set<Class<?>> seen) {
    if (!seen.add(resource.type())) {
      return;
    }
    List<DeployedMethod> methods = new ArrayList<>();
    for (AnnotatedResource.Annotated each : resource.methods()) {
      if (each.isLocator()) {
        Class<?> located = Mirror.located(each.implementation());
        if (located != null) {
          deploy(AnnotatedResource.of(located), seen);
        }
      } else {
        methods.add(new DeployedMethod(each.template(), each.httpMethod(), each.method()));
      }
    }
    deployment().deploy(resource.type(), methods);
  }

  Running running() {
    Running found = running;
    return found == null ? run() : found;
  }

  private synchronized Running run() {
    start();
    if (!requested) {
      requested = true;
      server.isRequested(settings);
    }
    CorsDeployment deployed = deployment();
    Running made =
        new Running(
            deployed,
            new MirroredPolicies(
                deployed,
                new Mirror(roots.values(), server.matchesLoosely()),
                new ReplacedMethod(preMatching::areAny)));
    running = made;
    return made;
  }

  PreMatchingFilters preMatching() {
    return preMatching;
  }

  /** The deployed classes that are of this type, for servers that name an interface. */
  List<Class<?>> implementing(Class<?> type) {
    List<Class<?>> found = new ArrayList<>();
    synchronized (this) {
      for (Class<?> each : roots.keySet()) {
        if (type.isAssignableFrom(each)) {
          found.add(each);
        }
      }
    }
    return found;
  }

  private static <T> T create(Class<T> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + " is no CDI bean, and has no public constructor to call", e);
    }
  }
}

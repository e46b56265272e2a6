package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.decider.Deciders;
import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The policies of one deployed application. Classes that the server names at start are deployed
 * then; those that only a request brings to light, which a sub-resource locator returned, when it
 * comes.
 */
public final class CorsDeployment {

  private final Settings settings;
  private final Deciders deciders;
  private final CorsOutcomes outcomes;
  private final DeploymentProblems problems = new DeploymentProblems();
  private final DeployedPolicies policies;
  private final Companions companions;
  private final DeploymentSummary summary = new DeploymentSummary();
  private final Map<Class<?>, ClassPolicies> byClass = new ConcurrentHashMap<>();
  private volatile @Nullable PolicyDraft applicationPolicy;
  private volatile @Nullable PathPolicy policyOfApplication;
  private boolean started;

  /**
   * The policies of an application.
   *
   * @param application the class that is deployed, as the user wrote it
   * @param settings its configuration
   */
  public CorsDeployment(Class<? extends Application> application, Settings settings) {
    this(settings);
    governedBy(application);
  }

  /**
   * The policies of an application whose class is not known yet.
   *
   * @param settings its configuration
   */
  public CorsDeployment(Settings settings) {
    this.settings = settings;
    outcomes = new CorsOutcomes(settings.isOn(CorsOutcomes.EXPLAIN));
    deciders = new Deciders(settings.millis(Deciders.TIMEOUT, Deciders.USUAL_TIMEOUT));
    policies = new DeployedPolicies(settings, deciders, problems);
    companions = new Companions(!settings.isOff(Settings.VERIFY), problems);
  }

  /**
   * Says which application it is, before anything is deployed.
   *
   * @param application the class that is deployed, as the user wrote it
   */
  public final void governedBy(Class<? extends Application> application) {
    PolicyDraft draft = applicationPolicy(application);
    applicationPolicy = draft;
    policyOfApplication = draft == null ? null : pathPolicy(draft, List.of(), null);
    if (draft != null) {
      summary.application(application, draft.source());
    }
  }

  /** The policy of the class that is deployed, or of the nearest superclass that has one. */
  private @Nullable PolicyDraft applicationPolicy(Class<?> application) {
    for (Class<?> type = application;
        type != null && type != Application.class && type != Object.class;
        type = type.getSuperclass()) {
      Companion companion = companions.ofApplication(type);
      if (companion != null && companion.otherwise() != null) {
        return companion.otherwise();
      }
    }
    return null;
  }

  /**
   * Deploys a class. One without a policy of its own or its package's is governed by the
   * application's, wherever it comes from.
   *
   * @param handler the class that responds, or a proxy of it
   * @param methods what the server deployed of it
   */
  public synchronized void deploy(Class<?> handler, Collection<DeployedMethod> methods) {
    byClass.computeIfAbsent(handler, type -> policies(type, methods));
    if (started) {
      logLate();
    }
  }

  /**
   * For a class that comes to light while the application runs it is too late to stop the start,
   * and an exception would fail each of its requests; without a sound companion it is not shared.
   */
  private void logLate() {
    for (String warning : policies.takeWarnings()) {
      PreflightLog.warning(warning);
    }
    if (!problems.isEmpty()) {
      PreflightLog.error(problems.take());
    }
  }

  private ClassPolicies policies(Class<?> handler, Collection<DeployedMethod> methods) {
    Class<?> type = ProxiedClass.of(handler);
    Companion companion = companions.ofResource(type);
    boolean compiled = companion != null;
    if (companion == null) {
      companion = ofOtherModule(type, methods);
    }
    if (companion == null) {
      summary.ungoverned(type);
      return ClassPolicies.NONE;
    }
    ClassPolicies found =
        new ClassPoliciesReader(companion, this::effective, this::pathPolicy).read();
    summary.governed(type, found, compiled);
    return found;
  }

  /** What the application's policy says about a class that the compiler did not see under it. */
  private @Nullable Companion ofOtherModule(Class<?> type, Collection<DeployedMethod> methods) {
    if (applicationPolicy == null || methods.isEmpty() || DeploymentSummary.isServersOwn(type)) {
      return null;
    }
    return MirroredClass.of(type, methods);
  }

  /** The policy that a draft of a companion means here, or {@code null} if it means none. */
  private @Nullable PolicyDraft effective(PolicyDraft draft) {
    if (!Companion.isOfApplication(draft)) {
      return draft;
    }
    PolicyDraft ofApplication = applicationPolicy;
    return ofApplication == null ? null : ofApplication.withDerivedHeaders(draft.allowedHeaders());
  }

  private PathPolicy pathPolicy(
      PolicyDraft draft, Collection<String> methods, @Nullable String template) {
    CorsPolicy policy = policies.of(draft);
    List<String> granted = methods.stream().filter(policy::grantsMethod).toList();
    return new PathPolicy(policy, draft.source(), granted, template);
  }

  /**
   * Notes that the server cannot call a class, because its module does not let it.
   *
   * @param handler the class that responds, or a proxy of it
   */
  public void unreachable(Class<?> handler) {
    Class<?> type = ProxiedClass.of(handler);
    if (governs(type)) {
      problems.notOpen(type);
    }
  }

  /**
   * Stops the start for what is wrong with the classes that are deployed so far.
   *
   * @throws UnsoundDeploymentException naming all problems
   */
  public synchronized void check() {
    if (!started && !problems.isEmpty()) {
      throw new UnsoundDeploymentException(problems.take());
    }
  }

  /**
   * Logs what to warn of, and stops the start if the application would not be served as its
   * policies say; otherwise says what is in force. Meant for the moment when the classes that are
   * known at start are deployed.
   *
   * @param server the name and version of the server
   * @param conflicts what is wrong with the policies together, as text for the operator
   * @throws UnsoundDeploymentException naming all problems of all modules
   */
  public synchronized void start(String server, List<String> conflicts) {
    conflicts.forEach(problems::unsound);
    for (String warning : policies.takeWarnings()) {
      PreflightLog.warning(warning);
    }
    if (!problems.isEmpty()) {
      throw new UnsoundDeploymentException(problems.take());
    }
    if (settings.isOff(Settings.VERIFY)) {
      PreflightLog.warning(
          Settings.VERIFY
              + " is false: policies for which nothing was generated are not in force, and"
              + " withdrawn ones may be.");
    }
    summary.log(server, policies.forNobody());
    started = true;
  }

  /**
   * What becomes of requests.
   *
   * @return the place to tell it
   */
  public CorsOutcomes outcomes() {
    return outcomes;
  }

  /**
   * What decides about origins that no policy names.
   *
   * @return the deciders of all policies
   */
  public Deciders deciders() {
    return deciders;
  }

  /**
   * The policies at a path of a resource class. Sees through the subclasses that containers make of
   * resource classes.
   *
   * @param handler the class that responds, or a proxy of it
   * @param template the {@code @Path} of its method, relative to the class; empty for none
   * @return the policies, or {@code null} if nothing there has one
   */
  public @Nullable PathPolicies at(Class<?> handler, String template) {
    return of(handler).at(template);
  }

  /**
   * Whether any method of a resource class has a policy.
   *
   * @param handlerClass the class that responds, or a proxy of it
   * @return {@code true} if {@link #at} finds something for one of its paths
   */
  public boolean governs(Class<?> handlerClass) {
    return !of(handlerClass).paths().isEmpty();
  }

  /**
   * The policy of the application itself, for requests that match no resource.
   *
   * @return the policy at the path, or {@code null}
   */
  public @Nullable PathPolicy ofApplication() {
    return policyOfApplication;
  }

  /**
   * The policy of a class as a whole, for a sub-resource that could not be reached.
   *
   * @param type what a sub-resource locator declares to return
   * @return the policy at the path, or {@code null}
   */
  public @Nullable PathPolicy ofClass(Class<?> type) {
    return of(type).ofClass();
  }

  private ClassPolicies of(Class<?> type) {
    ClassPolicies found = byClass.get(type);
    return found == null ? late(type) : found;
  }

  private ClassPolicies late(Class<?> type) {
    deploy(type, List.of());
    return byClass.getOrDefault(type, ClassPolicies.NONE);
  }
}

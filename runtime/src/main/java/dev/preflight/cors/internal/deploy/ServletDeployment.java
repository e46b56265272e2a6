package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.decider.Deciders;
import dev.preflight.cors.internal.response.CorsOutcomes;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Severity;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The policies of a web application beside Jakarta REST: those of its servlets, which the compiler
 * has checked, and those that are built in code, which the same rules check now.
 */
public final class ServletDeployment {

  private final DeploymentProblems problems = new DeploymentProblems();
  private final Settings settings;
  private final Deciders deciders;
  private final DeployedPolicies policies;
  private final Companions companions;
  private final CorsOutcomes outcomes;

  /**
   * The policies of a web application.
   *
   * @param settings its configuration
   */
  public ServletDeployment(Settings settings) {
    this.settings = settings;
    deciders = new Deciders(settings.millis(Deciders.TIMEOUT, Deciders.USUAL_TIMEOUT));
    deciders.createdBy(ServletDeployment::create);
    policies = new DeployedPolicies(settings, deciders, problems);
    companions = new Companions(!settings.isOff(Settings.VERIFY), problems);
    outcomes = new CorsOutcomes(settings.isOn(CorsOutcomes.EXPLAIN));
  }

  private static <T> T create(Class<T> type) {
    try {
      return type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type.getName() + " has no public constructor to call", e);
    }
  }

  /**
   * The policies of a servlet.
   *
   * @param type its class
   * @return the policies, or {@code null} if no {@code @CrossOrigin} stands on it
   */
  public @Nullable PathPolicies servlet(Class<?> type) {
    Companion companion = companions.ofServlet(ProxiedClass.of(type));
    return companion == null
        ? null
        : new ClassPoliciesReader(
                companion,
                draft -> Companion.isOfApplication(draft) ? null : draft,
                (PolicyDraft draft, Collection<String> methods, @Nullable String template) ->
                    pathPolicy(policies.of(draft), draft.source(), methods))
            .read()
            .at("");
  }

  /**
   * The policies of what is built in code.
   *
   * @param draft the policy
   * @param source what to call it
   * @param methods the HTTP methods that exist where it governs
   * @return the policies; of nobody, if the draft is unsound
   */
  public PathPolicy built(PolicyDraft draft, String source, Collection<String> methods) {
    PolicyResult result = PolicyCompiler.compile(draft, settings);
    result
        .problems()
        .forEach(
            problem -> {
              if (problem.isError()) {
                problems.unsound(source + ": error: " + problem.text());
              } else if (problem.rule().severity() == Severity.WARNING) {
                PreflightLog.warning(source + ": warning: " + problem.text());
              }
            });
    CorsPolicy policy =
        result instanceof PolicyResult.Valid valid
            ? valid.policy()
            : CorsPolicy.proven(PolicyDraft.at(source));
    return pathPolicy(
        draft.decider() == null ? policy : policy.decidedBy(deciders.of(draft.decider())),
        source,
        methods);
  }

  private static PathPolicy pathPolicy(
      CorsPolicy policy, String source, Collection<String> methods) {
    return new PathPolicy(policy, source, methods.stream().filter(policy::grantsMethod).toList());
  }

  /**
   * Anything else that stands in the way.
   *
   * @param problem what, and the fix
   */
  public void problem(String problem) {
    problems.other(problem);
  }

  /**
   * Ends the search for policies.
   *
   * @throws UnsoundDeploymentException naming all problems
   */
  public void start() {
    for (String warning : policies.takeWarnings()) {
      PreflightLog.warning(warning);
    }
    if (!problems.isEmpty()) {
      throw new UnsoundDeploymentException(problems.take());
    }
    deciders.start();
  }

  /** Lets the threads end that ask deciders. */
  public void stop() {
    deciders.stop();
  }

  /**
   * What becomes of requests.
   *
   * @return the place to tell it
   */
  public CorsOutcomes outcomes() {
    return outcomes;
  }
}

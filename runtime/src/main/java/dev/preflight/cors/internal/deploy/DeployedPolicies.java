package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Severity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes policies of declarations when the application is deployed: with the values of their
 * placeholders, under the rules that the compiler applied, and with their deciders. What the
 * compiler has proven is not proven again.
 */
final class DeployedPolicies {

  private static final System.Logger LOG = System.getLogger("dev.preflight.cors");

  private final Settings settings;
  private final Deciders deciders;
  private final Map<PolicyDeclaration, CorsPolicy> policies = new HashMap<>();
  private final Set<String> errors = new LinkedHashSet<>();
  private final Set<String> warnings = new LinkedHashSet<>();

  DeployedPolicies(Settings settings, Deciders deciders) {
    this.settings = settings;
    this.deciders = deciders;
  }

  /** The policy of a declaration; one without origins if the declaration is unsound. */
  CorsPolicy of(PolicyDeclaration declaration) {
    return policies.computeIfAbsent(declaration, this::deploy);
  }

  /**
   * Logs the warnings so far, and stops the start if there is an error.
   *
   * @param conflicts the errors of policies that are deployed together
   * @throws UnsoundPolicyException naming all errors
   */
  void report(List<String> conflicts) {
    for (String warning : warnings) {
      LOG.log(System.Logger.Level.WARNING, warning);
    }
    warnings.clear();
    errors.addAll(conflicts);
    if (!errors.isEmpty()) {
      throw new UnsoundPolicyException(List.copyOf(errors));
    }
  }

  private CorsPolicy deploy(PolicyDeclaration declaration) {
    PolicyDraft draft = declaration.draft();
    CorsPolicy policy;
    if (draft.hasPlaceholders()) {
      PolicyResult result = PolicyCompiler.compile(draft, settings);
      result.problems().forEach(problem -> note(problem, declaration));
      policy =
          result instanceof PolicyResult.Valid valid
              ? valid.policy()
              : CorsPolicy.proven(CorsPolicy.builder().draft());
    } else {
      policy = CorsPolicy.proven(draft);
    }
    Class<? extends OriginDecider> decider = declaration.decider();
    return decider == null ? policy : policy.decidedBy(deciders.of(decider));
  }

  /** Warnings about what the compiler saw already are the compiler's. */
  private void note(Problem problem, PolicyDeclaration declaration) {
    if (problem.isError()) {
      errors.add(declaration.source() + ": error: " + problem.text());
    } else if (problem.rule().severity() == Severity.WARNING
        && problem.location().member() == Member.ORIGINS
        && declaration.isPlaceholder(problem.location().index())) {
      warnings.add(declaration.source() + ": warning: " + problem.text());
    }
  }
}

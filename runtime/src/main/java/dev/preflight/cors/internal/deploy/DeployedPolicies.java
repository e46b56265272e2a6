package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.internal.decider.Deciders;
import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Severity;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes policies of drafts when the application is deployed: with the values of their placeholders,
 * under the rules that the compiler applied, and with their deciders. What the compiler has proven
 * is not proven again.
 */
final class DeployedPolicies {

  private final Settings settings;
  private final Deciders deciders;
  private final DeploymentProblems problems;
  private final IdentityHashMap<PolicyDraft, CorsPolicy> policies = new IdentityHashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Set<String> forNobody = new TreeSet<>();

  DeployedPolicies(Settings settings, Deciders deciders, DeploymentProblems problems) {
    this.settings = settings;
    this.deciders = deciders;
    this.problems = problems;
  }

  /** The policy of a draft; one without origins if the draft is unsound. */
  CorsPolicy of(PolicyDraft draft) {
    return policies.computeIfAbsent(draft, this::deploy);
  }

  /** What to warn of, said once. */
  List<String> takeWarnings() {
    List<String> taken = List.copyOf(warnings);
    warnings.clear();
    return taken;
  }

  /** Where policies are declared that allow nobody until they are configured. */
  Set<String> forNobody() {
    return forNobody;
  }

  private CorsPolicy deploy(PolicyDraft draft) {
    CorsPolicy policy;
    if (draft.hasPlaceholders()) {
      PolicyResult result = PolicyCompiler.compile(draft, settings);
      result.problems().forEach(problem -> note(problem, draft));
      policy =
          result instanceof PolicyResult.Valid valid
              ? valid.policy()
              : CorsPolicy.proven(PolicyDraft.at(draft.source()));
      if (result instanceof PolicyResult.Valid && !policy.allowsAnybody()) {
        forNobody.add(draft.source());
      }
    } else {
      policy = CorsPolicy.proven(draft);
    }
    Class<? extends OriginDecider> decider = draft.decider();
    return decider == null ? policy : policy.decidedBy(deciders.of(decider));
  }

  /** Warnings about what the compiler saw already are the compiler's. */
  private void note(Problem problem, PolicyDraft draft) {
    if (problem.isError()) {
      problems.unsound(draft.source() + ": error: " + problem.text());
    } else if (problem.rule().severity() == Severity.WARNING
        && problem.location().member() == Member.ORIGINS
        && isPlaceholder(draft, problem.location().index())) {
      warnings.add(draft.source() + ": warning: " + problem.text());
    }
  }

  /** Whether an entry of its origins is known only now. */
  private static boolean isPlaceholder(PolicyDraft draft, int index) {
    return index >= 0 && draft.withOrigins(List.of(draft.origins().get(index))).hasPlaceholders();
  }
}

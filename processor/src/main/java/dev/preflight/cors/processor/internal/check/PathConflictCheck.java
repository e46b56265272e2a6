package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PathTemplate;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Finds methods that handle the same HTTP method at the same path under different policies. Jakarta
 * REST tells such methods apart by media type, which a preflight does not name.
 *
 * <p>The methods of one class are deployed together, so that is an error. Two classes need not be:
 * a module can hold the resources of several applications, and stubs for tests. Which of them meet
 * is known when an application starts, and checked again then. See
 * docs/decisions/0017-conflicts-of-one-path-at-the-start.md.
 */
final class PathConflictCheck implements Check<Model> {

  private record Handling(
      TypeElement type,
      ResourceMethod method,
      EffectivePolicy effective,
      GovernedResource governed) {

    String name() {
      String sources =
          effective.policies().stream()
              .map(CheckedPolicy::source)
              .collect(Collectors.joining(", "));
      return method.displayName()
          + (sources.isEmpty() ? " (no policy)" : " (policy at " + sources + ")");
    }
  }

  /** At each route, the first method of each class. */
  private final Map<String, List<Handling>> handling = new HashMap<>();

  private final List<Diagnostic> found = new ArrayList<>();
  private final DerivedHeaders headers;

  PathConflictCheck(DerivedHeaders headers) {
    this.headers = headers;
  }

  @Override
  public List<Diagnostic> check(Model model) {
    for (GovernedResource each : model.resources()) {
      check(each);
    }
    return found;
  }

  private void check(GovernedResource governed) {
    TypeElement type = governed.resource().type();
    Optional<String> classPath = governed.resource().path();
    String base = classPath.orElse(type.getQualifiedName() + "#");
    for (GovernedResource.GovernedMethod method : governed.methods()) {
      String path = PathTemplate.join(base, method.method().path());
      for (String httpMethod : method.method().httpMethods()) {
        check(
            new Handling(type, method.method(), method.effective(), governed),
            httpMethod,
            classPath.isPresent() ? path : PathTemplate.join("", method.method().path()),
            httpMethod + " " + PathTemplate.shape(path));
      }
    }
  }

  private void check(Handling method, String httpMethod, String path, String key) {
    List<Handling> others = handling.get(key);
    if (others == null) {
      handling.put(key, new ArrayList<>(List.of(method)));
      return;
    }
    Optional<Handling> sibling =
        others.stream().filter(other -> other.type().equals(method.type())).findFirst();
    Optional<Handling> stranger =
        others.stream()
            .filter(other -> !other.type().equals(method.type()) && !isSame(other, method))
            .findFirst();
    if (sibling.isPresent() && !isSame(sibling.get(), method)) {
      found.add(
          Diagnostic.at(
              method.method().element(),
              Rule.POLICY_CONFLICT_IN_CLASS,
              httpMethod,
              path,
              sibling.get().method().displayName()));
    } else if (sibling.isEmpty()) {
      stranger.ifPresent(other -> found.add(between(other, method, httpMethod, path)));
      others.add(method);
    }
  }

  /**
   * Which of two classes comes second is up to the build, so the warning goes where the user has
   * silenced it, if that is at the first.
   */
  private static Diagnostic between(
      Handling first, Handling second, String httpMethod, String path) {
    boolean atFirst =
        Suppressions.isSilenced(first.method().element(), Rule.POLICY_CONFLICT_SAME_PATH.id());
    return Diagnostic.at(
        (atFirst ? first : second).method().element(),
        Rule.POLICY_CONFLICT_SAME_PATH,
        httpMethod,
        path,
        first.name(),
        second.name(),
        "silence this where no application deploys both:"
            + " @SuppressWarnings(\"cors:policy-conflict-same-path\") on one of them");
  }

  /** Two places may well hold the same values; preflights are then handled alike. */
  private boolean isSame(Handling one, Handling other) {
    return one.effective().policies().equals(other.effective().policies())
        || effect(one).equals(effect(other));
  }

  /** What preflights are decided by: the values, and the headers that follow from the code. */
  private List<Object> effect(Handling handling) {
    List<Object> effect = new ArrayList<>();
    for (CheckedPolicy policy : handling.effective().policies()) {
      effect.add(policy.draft());
      effect.add(headers.allowed(policy, handling.governed().governedBy(policy)));
    }
    return effect;
  }
}

package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.PathTemplate;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds methods that answer the same HTTP method at the same path under different policies. Jakarta
 * REST tells such methods apart by media type, which a preflight does not name.
 */
final class PathConflictCheck implements Check<Model> {

  private record Answered(ResourceMethod method, EffectivePolicy effective, List<Object> effect) {}

  private final Map<String, Answered> first = new HashMap<>();
  private final List<Diagnostic> found = new ArrayList<>();

  @Override
  public List<Diagnostic> check(Model model) {
    model.resources().forEach(this::check);
    return found;
  }

  private void check(GovernedResource governed) {
    Optional<String> classPath = governed.resource().path();
    String base = classPath.orElse(governed.resource().type().getQualifiedName() + "#");
    for (GovernedResource.GovernedMethod method : governed.methods()) {
      String path = PathTemplate.join(base, method.method().path());
      for (String httpMethod : method.method().httpMethods()) {
        check(
            new Answered(method.method(), method.effective(), effect(governed, method.effective())),
            httpMethod,
            classPath.isPresent() ? path : PathTemplate.join("", method.method().path()),
            httpMethod + " " + PathTemplate.shape(path));
      }
    }
  }

  private void check(Answered method, String httpMethod, String path, String key) {
    Answered other = first.putIfAbsent(key, method);
    if (other != null && !isSame(other, method)) {
      found.add(
          Diagnostic.at(
              method.method().element(),
              Rule.POLICY_CONFLICT_SAME_PATH,
              httpMethod,
              path,
              other.method().displayName()));
    }
  }

  /** Two places may well hold the same values; a preflight is then answered alike. */
  private static boolean isSame(Answered one, Answered other) {
    return one.effective().policies().equals(other.effective().policies())
        || one.effect().equals(other.effect());
  }

  /** What preflights are answered from: the values, and the headers that follow from the code. */
  private static List<Object> effect(GovernedResource governed, EffectivePolicy effective) {
    List<Object> effect = new ArrayList<>();
    for (CheckedPolicy policy : effective.policies()) {
      effect.add(policy.draft());
      effect.add(policy.allowedHeaders(governed.governedBy(policy)));
    }
    return effect;
  }
}

package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.policy.PolicyDraft;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes of what a companion says what is in force in this deployment. */
final class ClassPoliciesReader {

  /** Makes what a draft grants to methods at a path. */
  @FunctionalInterface
  interface Maker {
    /**
     * Makes it.
     *
     * @param template the path below the application; {@code null} for the class as a whole
     */
    PathPolicy make(PolicyDraft draft, Collection<String> methods, @Nullable String template);
  }

  private final Companion companion;
  private final Function<PolicyDraft, @Nullable PolicyDraft> effective;
  private final Maker pathPolicies;
  private final IdentityHashMap<PolicyDraft, PolicyDraft> known = new IdentityHashMap<>();

  ClassPoliciesReader(
      Companion companion,
      Function<PolicyDraft, @Nullable PolicyDraft> effective,
      Maker pathPolicies) {
    this.companion = companion;
    this.effective = effective;
    this.pathPolicies = pathPolicies;
  }

  ClassPolicies read() {
    PolicyDraft ofClass = inForce(companion.otherwise());
    PathPolicy classPolicy = ofClass == null ? null : pathPolicies.make(ofClass, Set.of(), null);
    Map<String, PathPolicies> paths = new HashMap<>();
    for (Companion.Path path : companion.paths()) {
      paths.put(ClassPolicies.bare(path.template()), at(path, ofClass, classPolicy));
    }
    return new ClassPolicies(Map.copyOf(paths), classPolicy);
  }

  private PathPolicies at(
      Companion.Path path, @Nullable PolicyDraft ofClass, @Nullable PathPolicy classPolicy) {
    Map<String, PathPolicy> byMethod = new LinkedHashMap<>();
    PathPolicy ofClassHere = classPolicy;
    PathPolicy first = null;
    for (Companion.Path.Governed governed : path.governed()) {
      PolicyDraft policy = inForce(governed.policy());
      if (policy == null) {
        continue;
      }
      PathPolicy pathPolicy = pathPolicies.make(policy, governed.methods(), whole(path));
      pathPolicy.methods().forEach(method -> byMethod.put(method, pathPolicy));
      first = first == null ? pathPolicy : first;
      ofClassHere = policy.equals(ofClass) ? pathPolicy : ofClassHere;
    }
    return new PathPolicies(byMethod, ofClassHere, first);
  }

  /** The path of class and method together. */
  private String whole(Companion.Path path) {
    String root = ClassPolicies.bare(companion.root());
    String below = ClassPolicies.bare(path.template());
    return "/" + root + (root.isEmpty() || below.isEmpty() ? "" : "/") + below;
  }

  /** One draft for each, so that what the application's means here is made once. */
  private @Nullable PolicyDraft inForce(@Nullable PolicyDraft draft) {
    if (draft == null) {
      return null;
    }
    PolicyDraft found = known.get(draft);
    if (found == null) {
      found = effective.apply(draft);
      if (found != null) {
        known.put(draft, found);
      }
    }
    return found;
  }
}

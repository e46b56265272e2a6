package dev.preflight.cors.processor.internal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * The policy in force for a resource method, which <em>governs</em> it: the nearest declaration,
 * taken whole.
 *
 * @param policy the policy that stands nearest on the method, its class or its package
 * @param applications without one, the policies of the module's applications, each in force where
 *     that one is deployed
 */
public record EffectivePolicy(Optional<CheckedPolicy> policy, List<OfApplication> applications) {

  /** The policy of an {@code Application} class. */
  public record OfApplication(TypeElement application, CheckedPolicy policy) {}

  static final EffectivePolicy NONE = new EffectivePolicy(Optional.empty(), List.of());

  static EffectivePolicy of(CheckedPolicy policy) {
    return new EffectivePolicy(Optional.of(policy), List.of());
  }

  public boolean isNone() {
    return policy.isEmpty() && applications.isEmpty();
  }

  /** All policies that can be in force. */
  public List<CheckedPolicy> policies() {
    if (policy.isPresent()) {
      return List.of(policy.get());
    }
    List<CheckedPolicy> policies = new ArrayList<>();
    for (OfApplication each : applications) {
      policies.add(each.policy());
    }
    return policies;
  }

  /** The application that a policy stands on, if it is one of them. */
  Optional<TypeElement> application(CheckedPolicy ofApplication) {
    for (OfApplication each : applications) {
      if (each.policy().equals(ofApplication)) {
        return Optional.of(each.application());
      }
    }
    return Optional.empty();
  }
}

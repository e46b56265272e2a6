package dev.preflight.cors.processor.internal.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What governs a resource method: the nearest declaration, taken whole.
 *
 * @param policy the policy that stands nearest on the method, its class or its package
 * @param applications without one, the policies of the module's applications, each in force where
 *     that one is deployed
 */
public record Governance(Optional<WrittenPolicy> policy, List<OfApplication> applications) {

  /** The policy of an {@code Application} class. */
  public record OfApplication(TypeElement application, WrittenPolicy policy) {}

  static final Governance NONE = new Governance(Optional.empty(), List.of());

  static Governance of(WrittenPolicy policy) {
    return new Governance(Optional.of(policy), List.of());
  }

  public boolean isNone() {
    return policy.isEmpty() && applications.isEmpty();
  }

  /** All policies that can be in force. */
  public List<WrittenPolicy> policies() {
    return policy
        .map(List::of)
        .orElseGet(() -> applications.stream().map(OfApplication::policy).toList());
  }
}

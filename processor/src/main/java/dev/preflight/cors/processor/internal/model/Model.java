package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Lists;
import dev.preflight.cors.processor.internal.source.Round;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a round's sources say about policies and resources, read once.
 *
 * @param round the sources
 * @param resources the deployable resource classes among them
 * @param policies the policies that matter
 * @param applications the policies of {@code Application} classes, those of earlier rounds too
 * @param governed the methods that each policy governs, in all resource classes
 * @param readers what it was read with
 */
public record Model(
    Round round,
    List<GovernedResource> resources,
    RoundPolicies policies,
    List<EffectivePolicy.OfApplication> applications,
    Map<CheckedPolicy, List<ResourceMethod>> governed,
    Readers readers) {

  static Model of(
      Round round,
      List<GovernedResource> resources,
      RoundPolicies policies,
      List<EffectivePolicy.OfApplication> applications,
      Readers readers) {
    return new Model(round, resources, policies, applications, byPolicy(resources), readers);
  }

  /** Asked of each policy in turn, so it must not take a walk through all resources each time. */
  private static Map<CheckedPolicy, List<ResourceMethod>> byPolicy(
      List<GovernedResource> resources) {
    Map<CheckedPolicy, List<ResourceMethod>> byPolicy = new HashMap<>();
    for (GovernedResource resource : resources) {
      for (GovernedResource.GovernedMethod each : resource.methods()) {
        for (CheckedPolicy policy : each.effective().policies()) {
          Lists.of(byPolicy, policy).add(each.method());
        }
      }
    }
    return byPolicy;
  }

  /** The methods that a policy governs, in all resource classes. */
  public List<ResourceMethod> governedBy(CheckedPolicy policy) {
    return governed.getOrDefault(policy, List.of());
  }
}

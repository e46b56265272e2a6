package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.ManifestGrant;
import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.processor.internal.model.HttpMethods;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What each policy allows at one path: the methods and headers that a preflight is told. */
final class SurfaceGrants {

  private SurfaceGrants() {}

  static List<ManifestGrant> of(List<ManifestMethod> methods, List<ManifestPolicy> policies) {
    Set<String> explicit = new HashSet<>();
    for (ManifestMethod method : methods) {
      explicit.add(method.method());
    }
    List<ManifestGrant> grants = new ArrayList<>();
    for (int i = 0; i < policies.size(); i++) {
      ManifestPolicy policy = policies.get(i);
      Set<String> allowed = new LinkedHashSet<>();
      for (ManifestMethod method : methods) {
        if (method.policies().contains(i)) {
          allowed.add(method.method());
        }
      }
      if (!allowed.isEmpty()) {
        Set<String> granted = new LinkedHashSet<>();
        for (String method : HttpMethods.withImplied(allowed, explicit, policy.methods())) {
          if (policy.grants(method)) {
            granted.add(method);
          }
        }
        grants.add(
            new ManifestGrant(
                i,
                String.join(", ", HttpMethods.sorted(granted)),
                String.join(", ", policy.allowedHeaders())));
      }
    }
    return grants;
  }
}

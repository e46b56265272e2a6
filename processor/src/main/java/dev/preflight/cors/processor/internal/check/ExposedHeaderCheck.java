package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.ResponseHeaders;
import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.HeaderSet;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that the response headers which governed methods visibly set are exposed. */
final class ExposedHeaderCheck implements Check<GovernedResource> {

  private final Bodies bodies;

  ExposedHeaderCheck(Bodies bodies) {
    this.bodies = bodies;
  }

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      for (CheckedPolicy policy : each.effective().policies()) {
        Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        exposed.addAll(policy.draft().exposedHeaders());
        if (exposed.contains("*")) {
          continue;
        }
        for (HeaderSet set : bodies.setBy(each.method().element(), each.method().type())) {
          String header = set.name();
          if (!exposed.contains(header) && ResponseHeaders.needsExposing(header)) {
            found.add(
                Diagnostic.at(
                    each.method().element(),
                    Rule.RESPONSE_HEADER_NOT_EXPOSED,
                    header,
                    each.method().displayName()));
          }
        }
      }
    }
    return found;
  }
}

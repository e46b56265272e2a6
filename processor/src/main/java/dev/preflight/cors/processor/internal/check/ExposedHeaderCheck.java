package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.ResponseHeaders;
import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.HeaderSet;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks that the response headers which governed methods visibly set are exposed. Said once for
 * all methods of a policy that set the same ones: a helper sets the same five for a hundred
 * methods, and the policy is where the user then adds them.
 */
final class ExposedHeaderCheck implements Check<Model> {

  private static final String ID = Rule.RESPONSE_HEADER_NOT_EXPOSED.id();

  @Override
  public List<Diagnostic> check(Model model) {
    Bodies bodies = model.readers().bodies();
    List<Diagnostic> found = new ArrayList<>();
    Map<CheckedPolicy, Map<String, List<ResourceMethod>>> missing = new LinkedHashMap<>();
    for (GovernedResource resource : model.resources()) {
      for (GovernedResource.GovernedMethod each : resource.methods()) {
        ResourceMethod method = each.method();
        for (CheckedPolicy policy : each.effective().policies()) {
          Set<String> headers = missing(policy, bodies.setBy(method.element(), method.type()));
          if (Suppressions.isSilenced(method.element(), ID) && !headers.isEmpty()) {
            found.add(note(headers, List.of(method)));
          } else {
            for (String header : headers) {
              missing
                  .computeIfAbsent(policy, any -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                  .computeIfAbsent(header, any -> new ArrayList<>())
                  .add(method);
            }
          }
        }
      }
    }
    for (Map<String, List<ResourceMethod>> each : missing.values()) {
      addNotes(each, found);
    }
    return found;
  }

  private static Set<String> missing(CheckedPolicy policy, Set<HeaderSet> sets) {
    Set<String> exposed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    exposed.addAll(policy.draft().exposedHeaders());
    Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (!exposed.contains("*")) {
      for (HeaderSet each : sets) {
        if (!exposed.contains(each.name()) && ResponseHeaders.needsExposing(each.name())) {
          headers.add(each.name());
        }
      }
    }
    return headers;
  }

  private static void addNotes(Map<String, List<ResourceMethod>> missing, List<Diagnostic> found) {
    Map<List<ResourceMethod>, List<String>> headersOf = new LinkedHashMap<>();
    missing.forEach(
        (header, methods) ->
            headersOf.computeIfAbsent(methods, any -> new ArrayList<>()).add(header));
    headersOf.forEach((methods, headers) -> found.add(note(headers, methods)));
  }

  private static Diagnostic note(Collection<String> headers, List<ResourceMethod> methods) {
    ResourceMethod first = methods.get(0);
    // An inherited method sets them in each class that inherits it.
    List<ResourceMethod> others =
        methods.stream().filter(each -> !each.displayName().equals(first.displayName())).toList();
    return Diagnostic.at(
        first.element(),
        Rule.RESPONSE_HEADER_NOT_EXPOSED,
        headers.stream().map(each -> '"' + each + '"').collect(Collectors.joining(", ")),
        others.isEmpty()
            ? first.displayName()
            : first.displayName() + " (likewise " + ResourceMethod.displayNames(others) + ")");
  }
}

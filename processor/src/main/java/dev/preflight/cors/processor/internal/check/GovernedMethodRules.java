package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;

/** Checks each governed method against the policy that governs it. */
final class GovernedMethodRules {

  private final Set<Element> cookies = new HashSet<>();
  private final List<Diagnostic> found = new ArrayList<>();

  static List<Diagnostic> check(GovernedResource governed) {
    GovernedMethodRules rules = new GovernedMethodRules();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      for (WrittenPolicy policy : each.governance().policies()) {
        rules.checkRoles(each.method(), policy);
        rules.checkCookies(each.method(), policy.draft());
        rules.checkSimpleWrites(each.method(), policy.draft());
      }
    }
    governed.byPath().values().forEach(rules::checkOwnOptions);
    return rules.found;
  }

  private void checkRoles(ResourceMethod method, WrittenPolicy policy) {
    PolicyDraft draft = policy.draft();
    Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    headers.addAll(draft.allowedHeaders());
    boolean authorizable = !policy.sets("allowedHeaders") || headers.contains("Authorization");
    if (method.needsRole()
        && draft.origins().contains("*")
        && !draft.allowCredentials()
        && !authorizable) {
      found.add(
          Diagnostic.at(
              method.element(), Rule.ROLES_WITH_WILDCARD, method.displayName(), "@RolesAllowed"));
    }
  }

  private void checkCookies(ResourceMethod method, PolicyDraft draft) {
    if (draft.allowCredentials()) {
      return;
    }
    for (RequestParameter parameter : method.parameters()) {
      if (parameter.kind() == RequestParameter.Kind.COOKIE && cookies.add(parameter.element())) {
        found.add(
            Diagnostic.at(
                parameter.element(),
                Rule.COOKIE_PARAM_WITHOUT_CREDENTIALS,
                parameter.name(),
                method.displayName()));
      }
    }
  }

  private void checkSimpleWrites(ResourceMethod method, PolicyDraft draft) {
    boolean simple =
        method.consumes().isEmpty()
            || method.consumes().stream().anyMatch(DerivedHeaders::isSafelisted);
    if (draft.allowCredentials() && method.httpMethods().contains("POST") && simple) {
      found.add(
          Diagnostic.at(
              method.element(),
              Rule.SIMPLE_REQUEST_WRITES,
              "POST",
              method.displayPath(),
              method.displayName(),
              method.consumes().isEmpty()
                  ? "it has no @Consumes"
                  : "it consumes " + String.join(", ", method.consumes())));
    }
  }

  private void checkOwnOptions(List<GovernedResource.GovernedMethod> atOnePath) {
    boolean governed = atOnePath.stream().anyMatch(each -> !each.governance().isNone());
    for (GovernedResource.GovernedMethod each : atOnePath) {
      if (governed && each.method().httpMethods().contains("OPTIONS")) {
        found.add(
            Diagnostic.at(
                each.method().element(),
                Rule.POLICY_OWN_OPTIONS_METHOD,
                each.method().displayName(),
                each.method().displayPath()));
      }
    }
  }
}

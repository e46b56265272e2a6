package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.model.ServletReader;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** Checks each governed method against the policy that governs it. */
final class GovernedMethodCheck implements Check<GovernedResource> {

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    Set<Element> cookies = new HashSet<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      for (CheckedPolicy policy : each.effective().policies()) {
        checkCookies(each.method(), policy.draft(), cookies, found);
        checkSimpleWrites(each.method(), policy.draft(), found);
      }
    }
    governed.byPath().values().forEach(atOnePath -> checkOwnOptions(atOnePath, found));
    return found;
  }

  /** A parameter of the class is one of each of its methods, and said once. */
  private static void checkCookies(
      ResourceMethod method, PolicyDraft draft, Set<Element> cookies, List<Diagnostic> found) {
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

  /** What a form of any page can send runs without a preflight, with the user's cookies: CSRF. */
  private static void checkSimpleWrites(
      ResourceMethod method, PolicyDraft draft, List<Diagnostic> found) {
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
              ServletReader.isServlet(Hierarchy.typeOf(method.element()))
                  ? "a servlet takes any body"
                  : method.consumes().isEmpty()
                      ? "it has no @Consumes"
                      : "it consumes " + String.join(", ", method.consumes())));
    }
  }

  private static void checkOwnOptions(
      List<GovernedResource.GovernedMethod> atOnePath, List<Diagnostic> found) {
    boolean governed = atOnePath.stream().anyMatch(each -> !each.effective().isNone());
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

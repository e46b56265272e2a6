package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.forgery.SimpleWrites;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/** Checks each governed method against the policy that governs it. */
final class GovernedMethodCheck implements Check<GovernedResource> {

  private static final String FORGERY = Rule.SIMPLE_REQUEST_WRITES.id();
  private static final String SEVERAL_REASONS =
      "each of them has no @Consumes or consumes a type that a form sends";

  private final SimpleWrites simpleWrites;

  GovernedMethodCheck(SimpleWrites simpleWrites) {
    this.simpleWrites = simpleWrites;
  }

  @Override
  public List<Diagnostic> check(GovernedResource governed) {
    List<Diagnostic> found = new ArrayList<>();
    Set<Element> cookies = new HashSet<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      for (CheckedPolicy policy : each.effective().policies()) {
        checkCookies(each.method(), policy.draft(), cookies, found);
      }
    }
    checkSimpleWrites(governed, found);
    for (List<GovernedResource.GovernedMethod> atOnePath : governed.byPath().values()) {
      checkOwnOptions(atOnePath, found);
    }
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

  /**
   * What a form of any page can send runs without a preflight, with the user's cookies: CSRF. Said
   * once for a class; a method that is silenced is left out of that, and is told apart.
   */
  private void checkSimpleWrites(GovernedResource governed, List<Diagnostic> found) {
    List<ResourceMethod> open = new ArrayList<>();
    Set<String> reasons = new HashSet<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      Optional<String> reason =
          isWithCookies(each) ? simpleWrites.reason(each.method()) : Optional.empty();
      if (reason.isEmpty()) {
        continue;
      }
      if (Suppressions.isSilenced(each.method().element(), FORGERY)) {
        found.add(simpleWrite(each.method(), reason.get(), List.of()));
      } else {
        open.add(each.method());
        reasons.add(reason.get());
      }
    }
    if (!open.isEmpty()) {
      String reason = reasons.size() == 1 ? reasons.iterator().next() : SEVERAL_REASONS;
      found.add(simpleWrite(open.get(0), reason, open.subList(1, open.size())));
    }
  }

  private static boolean isWithCookies(GovernedResource.GovernedMethod method) {
    for (CheckedPolicy policy : method.effective().policies()) {
      if (policy.draft().allowCredentials()) {
        return true;
      }
    }
    return false;
  }

  private static Diagnostic simpleWrite(
      ResourceMethod method, String reason, List<ResourceMethod> likewise) {
    String others = likewise.isEmpty() ? "" : "; likewise " + ResourceMethod.displayNames(likewise);
    return Diagnostic.at(
        method.element(),
        Rule.SIMPLE_REQUEST_WRITES,
        "POST",
        method.displayPath(),
        method.displayName() + others,
        reason);
  }

  private static void checkOwnOptions(
      List<GovernedResource.GovernedMethod> atOnePath, List<Diagnostic> found) {
    boolean governed = false;
    for (GovernedResource.GovernedMethod each : atOnePath) {
      governed |= !each.effective().isNone();
    }
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

package dev.preflight.cors.processor.internal.unseen;

import dev.preflight.cors.processor.internal.body.HeaderRead;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.Model;
import dev.preflight.cors.processor.internal.model.RequestFilter;
import dev.preflight.cors.processor.internal.model.RequestFilters;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Sources;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** Says what cannot be derived of the request headers, and what is derived for too many methods. */
public final class UnseenReads {

  private static final String KOTLIN = "kotlin.Metadata";

  private final Sources sources;
  private final Set<Rule> saidOnce;

  /**
   * For one round.
   *
   * @param saidOnce the rules that were said about the module in earlier rounds
   */
  public UnseenReads(Sources sources, Set<Rule> saidOnce) {
    this.sources = sources;
    this.saidOnce = saidOnce;
  }

  /** What is to be said about a round. */
  public List<Diagnostic> check(Model model) {
    List<Diagnostic> found = new ArrayList<>();
    DerivedHeaders headers = model.readers().headers();
    checkBodies(model, found);
    checkNames(model, headers, found);
    checkDynamic(headers.filters(), found);
    checkLogin(model, headers, found);
    return found;
  }

  private boolean isFirst(Rule rule) {
    return saidOnce.add(rule);
  }

  /** The Eclipse compiler shows no bodies, and the stubs of Kotlin classes have none. */
  private void checkBodies(Model model, List<Diagnostic> found) {
    boolean areShown = model.readers().bodies().areShown();
    RequestFilters filters = model.readers().headers().filters();
    List<TypeElement> types = new ArrayList<>();
    for (GovernedResource each : model.resources()) {
      if (each.isGoverned()) {
        types.add(each.resource().type());
      }
    }
    for (TypeElement each : model.round().types()) {
      if (filters.isRun(each)) {
        types.add(each);
      }
    }
    for (TypeElement type : types) {
      if ((!areShown || Annotations.has(type, KOTLIN)) && isFirst(Rule.REQUEST_HEADERS_NOT_SHOWN)) {
        found.add(
            Diagnostic.at(
                type,
                Rule.REQUEST_HEADERS_NOT_SHOWN,
                areShown
                    ? "Kotlin's stubs have no method bodies"
                    : "this compiler does not show method bodies",
                "only those of parameters and annotations are derived"));
      }
    }
  }

  private static void checkNames(Model model, DerivedHeaders headers, List<Diagnostic> found) {
    Map<TypeElement, String> unknown = new LinkedHashMap<>(headers.filters().unknown());
    for (GovernedResource each : model.resources()) {
      for (GovernedResource.GovernedMethod method : each.methods()) {
        if (!method.effective().isNone()) {
          Set<String> places = headers.inBodies(method.method()).unknown();
          if (!places.isEmpty()) {
            unknown.putIfAbsent(each.resource().type(), places.iterator().next());
          }
        }
      }
    }
    Set<String> said = new HashSet<>();
    for (Map.Entry<TypeElement, String> each : unknown.entrySet()) {
      if (said.add(each.getValue())) {
        found.add(Diagnostic.at(each.getKey(), Rule.REQUEST_HEADER_NAME_UNKNOWN, each.getValue()));
      }
    }
  }

  private static void checkDynamic(RequestFilters filters, List<Diagnostic> found) {
    for (RequestFilter filter : filters.all()) {
      Optional<TypeElement> binder = filters.binder(filter);
      if (binder.isPresent() && !filter.headers().isEmpty()) {
        found.add(
            Diagnostic.at(
                filters.element(filter).orElseThrow(),
                Rule.REQUEST_FILTER_BOUND_DYNAMICALLY,
                filters.element(filter).orElseThrow().getSimpleName(),
                binder.get().getSimpleName(),
                filter.headers().stream()
                    .map(HeaderRead::name)
                    .distinct()
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .collect(Collectors.joining(", "))));
      }
    }
  }

  /** Once a module, at the policy that reaches furthest. */
  private void checkLogin(Model model, DerivedHeaders headers, List<Diagnostic> found) {
    if (headers.filters().logIn()) {
      return;
    }
    List<CheckedPolicy> all = new ArrayList<>();
    for (EffectivePolicy.OfApplication each : model.applications()) {
      all.add(each.policy());
    }
    all.addAll(model.policies().written());
    List<CheckedPolicy> policies = new ArrayList<>();
    for (CheckedPolicy policy : all) {
      if (sources.contains(policy.element())
          && !hasAuthorization(policy.draft().allowedHeaders())
          && hasMethodWithout(policy, model, headers)) {
        policies.add(policy);
      }
    }
    Optional<String> sign = LoginSigns.first(model, headers, sources);
    if (!policies.isEmpty() && sign.isPresent() && isFirst(Rule.REQUEST_HEADER_LOGIN_NOT_SEEN)) {
      found.add(
          policies
              .get(0)
              .diagnostic(
                  Rule.REQUEST_HEADER_LOGIN_NOT_SEEN.at(
                      Location.of(Member.ALLOWED_HEADERS), sign.get())));
    }
  }

  private static boolean hasMethodWithout(
      CheckedPolicy policy, Model model, DerivedHeaders headers) {
    for (ResourceMethod method : model.governedBy(policy)) {
      if (!hasAuthorization(headers.names(List.of(method)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAuthorization(List<String> headers) {
    for (String header : headers) {
      if (header.equalsIgnoreCase(DerivedHeaders.AUTHORIZATION)) {
        return true;
      }
    }
    return false;
  }
}

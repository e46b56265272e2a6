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
import java.util.stream.Stream;
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
    Stream.concat(
            model.resources().stream()
                .filter(GovernedResource::isGoverned)
                .map(each -> each.resource().type()),
            model.round().types().stream().filter(filters::isRun))
        .filter(type -> !areShown || Annotations.has(type, KOTLIN))
        .filter(type -> isFirst(Rule.REQUEST_HEADERS_NOT_SHOWN))
        .map(
            type ->
                Diagnostic.at(
                    type,
                    Rule.REQUEST_HEADERS_NOT_SHOWN,
                    areShown
                        ? "Kotlin's stubs have no method bodies"
                        : "this compiler shows no bodies",
                    "there are only those of parameters and annotations"))
        .forEach(found::add);
  }

  private static void checkNames(Model model, DerivedHeaders headers, List<Diagnostic> found) {
    Map<TypeElement, String> unknown = new LinkedHashMap<>(headers.filters().unknown());
    for (GovernedResource each : model.resources()) {
      for (GovernedResource.GovernedMethod method : each.methods()) {
        if (!method.effective().isNone()) {
          headers.inBodies(method.method()).unknown().stream()
              .findFirst()
              .ifPresent(at -> unknown.putIfAbsent(each.resource().type(), at));
        }
      }
    }
    Set<String> said = new HashSet<>();
    unknown.forEach(
        (type, at) -> {
          if (said.add(at)) {
            found.add(Diagnostic.at(type, Rule.REQUEST_HEADER_NAME_UNKNOWN, at));
          }
        });
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
    List<CheckedPolicy> policies =
        Stream.concat(
                model.applications().stream().map(EffectivePolicy.OfApplication::policy),
                model.policies().written().stream())
            .filter(policy -> sources.contains(policy.element()))
            .filter(policy -> !allowsAuthorization(policy))
            .filter(policy -> hasMethodWithout(policy, model, headers))
            .toList();
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

  private static boolean allowsAuthorization(CheckedPolicy policy) {
    return policy.draft().allowedHeaders().stream()
        .anyMatch(DerivedHeaders.AUTHORIZATION::equalsIgnoreCase);
  }

  private static boolean hasMethodWithout(
      CheckedPolicy policy, Model model, DerivedHeaders headers) {
    for (ResourceMethod method : model.governedBy(policy)) {
      if (headers.names(List.of(method)).stream()
          .noneMatch(DerivedHeaders.AUTHORIZATION::equalsIgnoreCase)) {
        return true;
      }
    }
    return false;
  }
}

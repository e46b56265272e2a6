package dev.preflight.cors.processor.internal.cookie;

import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.CookieUse;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Suppressions;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for cookies that pages of other sites will not see arrive: set without the attributes that
 * this takes, or read under a policy that means such pages. Said once for a class.
 */
public final class CookieCheck {

  /** A note that names more is not read. */
  private static final int MOST_NAMES = 5;

  private final Bodies bodies;

  /** For the sources of a round. */
  public CookieCheck(Bodies bodies) {
    this.bodies = bodies;
  }

  /** What is to be noted about a class. */
  public List<Diagnostic> check(GovernedResource governed) {
    Uses sets = new Uses(Rule.COOKIE_SET_FOR_ONE_SITE);
    Uses reads = new Uses(Rule.COOKIE_READ_ACROSS_SITES);
    Set<String> setRight = new LinkedHashSet<>();
    for (GovernedResource.GovernedMethod each : governed.methods()) {
      Optional<PolicyDraft> policy = withCookies(each.effective().policies());
      if (policy.isEmpty()) {
        continue;
      }
      ResourceMethod method = each.method();
      for (RequestParameter parameter : method.parameters()) {
        if (parameter.kind() == RequestParameter.Kind.COOKIE) {
          reads.add(method, policy.get(), parameter.name(), "");
        }
      }
      for (CookieUse use : bodies.cookies(method.element(), method.type())) {
        if (use.kind() == CookieUse.Kind.READ) {
          reads.add(method, policy.get(), use.name(), "");
        } else if (use.missing().isEmpty()) {
          setRight.add(use.name());
        } else {
          sets.add(method, policy.get(), use.name(), use.missing());
        }
      }
    }
    // What this class sets is said already, or right.
    reads.removeAll(setRight);
    reads.removeAll(sets.names());
    List<Diagnostic> found = new ArrayList<>(sets.diagnostics());
    found.addAll(reads.diagnostics());
    return found;
  }

  /** The first policy that lets pages of other sites send cookies. */
  private static Optional<PolicyDraft> withCookies(List<CheckedPolicy> policies) {
    for (CheckedPolicy policy : policies) {
      PolicyDraft draft = policy.draft();
      if (draft.allowCredentials() && !CookieSites.areLocal(draft)) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  /** What the methods of a class do with cookies under one rule. */
  private static final class Uses {

    private final Rule rule;
    private final Map<String, Set<ResourceMethod>> byName = new LinkedHashMap<>();
    private final Map<String, String> missing = new LinkedHashMap<>();
    private final Set<Optional<String>> sites = new LinkedHashSet<>();

    Uses(Rule rule) {
      this.rule = rule;
    }

    void add(ResourceMethod method, PolicyDraft policy, String name, String attributes) {
      byName.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(method);
      missing.merge(name, attributes, (one, other) -> one.length() < other.length() ? other : one);
      sites.add(CookieSites.ofAll(policy));
    }

    Set<String> names() {
      return byName.keySet();
    }

    void removeAll(Set<String> names) {
      byName.keySet().removeAll(names);
    }

    /** One for the class, and one for each method that is silenced, which says so. */
    List<Diagnostic> diagnostics() {
      if (byName.isEmpty()) {
        return List.of();
      }
      Map<ResourceMethod, Set<String>> byMethod = new LinkedHashMap<>();
      byName.forEach(
          (name, methods) ->
              methods.forEach(
                  each -> byMethod.computeIfAbsent(each, key -> new LinkedHashSet<>()).add(name)));
      Set<String> left = new LinkedHashSet<>();
      Set<ResourceMethod> open = new LinkedHashSet<>();
      List<Diagnostic> found = new ArrayList<>();
      byMethod.forEach(
          (method, names) -> {
            if (Suppressions.isSilenced(method.element(), rule.id())) {
              found.add(diagnostic(method, names, Set.of()));
            } else {
              open.add(method);
              left.addAll(names);
            }
          });
      open.stream()
          .findFirst()
          .ifPresent(
              first -> {
                Set<ResourceMethod> others = new LinkedHashSet<>(open);
                others.remove(first);
                found.add(diagnostic(first, left, others));
              });
      return found;
    }

    private Diagnostic diagnostic(
        ResourceMethod method, Set<String> names, Set<ResourceMethod> likewise) {
      List<ResourceMethod> all = new ArrayList<>(likewise);
      all.add(0, method);
      String who = ResourceMethod.displayNames(all);
      String lacks =
          names.stream()
              .map(name -> missing.getOrDefault(name, ""))
              .reduce("", (one, other) -> one.length() < other.length() ? other : one);
      Optional<String> site =
          sites.size() == 1 ? sites.iterator().next() : Optional.<String>empty();
      String same =
          site.map(
                  each ->
                      "; if this server is at "
                          + each
                          + " or below it, as all allowed origins are, all belong to one site, and"
                          + " nothing needs to be done")
              .orElse(
                  "; pages of the server's own site, such as app.example.com to"
                      + " api.example.com, need neither");
      return Diagnostic.at(method.element(), rule, who, cookies(names), lacks, same);
    }

    private static String cookies(Set<String> names) {
      List<String> known = names.stream().filter(name -> !name.isEmpty()).toList();
      if (known.isEmpty()) {
        return "a cookie";
      }
      return (known.size() == 1 ? "the cookie " : "the cookies ")
          + known.stream()
              .limit(MOST_NAMES)
              .map(name -> '"' + name + '"')
              .collect(Collectors.joining(", "))
          + (known.size() > MOST_NAMES ? " and others" : "");
    }
  }
}

package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares what a policy writes by hand, methods and request headers, with the code that it
 * governs.
 */
final class Coverage {

  private static final String ANY = "*";

  private static final String AUTHORIZATION = "Authorization";

  /**
   * Listing these harms nobody: browsers allow the first three without asking, and preflights use
   * the last.
   */
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "POST", "OPTIONS", ANY);

  private final WrittenPolicy policy;
  private final List<Problem> known;
  private final List<Problem> found = new ArrayList<>();

  private Coverage(WrittenPolicy policy, List<Problem> known) {
    this.policy = policy;
    this.known = known;
  }

  /**
   * What governed methods need and the policy does not list. What is known to be wrong with the
   * policy by itself is not said again in other words: a list with an error in it says nothing yet
   * about the code.
   */
  static List<Diagnostic> missing(
      WrittenPolicy policy, List<ResourceMethod> governed, List<Problem> known) {
    Coverage coverage = new Coverage(policy, known);
    if (coverage.listsMethods()) {
      coverage.checkMissingMethods(governed);
    }
    if (policy.sets(Member.ALLOWED_HEADERS.annotationMember())
        && coverage.isWellWritten(Member.ALLOWED_HEADERS)) {
      coverage.checkHeaders(governed);
    }
    return coverage.diagnostics();
  }

  /** What the policy lists and none of the HTTP methods that it governs needs. */
  static List<Diagnostic> unused(WrittenPolicy policy, Set<String> existing, List<Problem> known) {
    Coverage coverage = new Coverage(policy, known);
    if (coverage.listsMethods() && policy.governsOnlyWhatIsSeen()) {
      coverage.checkListedMethods(existing);
    }
    return coverage.diagnostics();
  }

  /** The HTTP methods that resource methods answer, in alphabetical order. */
  static Set<String> httpMethods(List<ResourceMethod> methods) {
    Set<String> existing = new TreeSet<>();
    methods.forEach(method -> existing.addAll(method.httpMethods()));
    return existing;
  }

  private List<Diagnostic> diagnostics() {
    return found.stream().map(policy::diagnostic).toList();
  }

  private boolean listsMethods() {
    return !policy.draft().methods().isEmpty() && isWellWritten(Member.METHODS);
  }

  private boolean isWellWritten(Member member) {
    return known.stream()
        .noneMatch(problem -> problem.isError() && problem.location().member() == member);
  }

  private boolean isKnown(Location here) {
    return known.stream().anyMatch(problem -> problem.location().equals(here));
  }

  private void checkListedMethods(Set<String> existing) {
    List<String> listed = policy.draft().methods();
    for (int i = 0; i < listed.size(); i++) {
      String method = listed.get(i);
      boolean browserWrites = existing.contains(method.toUpperCase(Locale.ROOT));
      Location here = Location.of(Member.METHODS, i);
      if (!HARMLESS.contains(method) && !browserWrites && !isKnown(here)) {
        found.add(
            Rule.METHOD_NOT_ON_RESOURCE.at(
                here, method, existing.isEmpty() ? "none" : String.join(", ", existing)));
      }
    }
  }

  private void checkMissingMethods(List<ResourceMethod> governed) {
    Set<String> listed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    listed.addAll(policy.draft().methods());
    if (listed.contains(ANY)) {
      return;
    }
    for (ResourceMethod method : governed) {
      for (String httpMethod : method.httpMethods()) {
        if (!listed.contains(httpMethod) && !httpMethod.equals("OPTIONS")) {
          found.add(
              Rule.METHOD_NOT_COVERED.at(
                  Location.of(Member.METHODS),
                  httpMethod,
                  method.displayName(),
                  method.displayPath()));
        }
      }
    }
  }

  private void checkHeaders(List<ResourceMethod> governed) {
    Set<String> allowed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    allowed.addAll(policy.draft().allowedHeaders());
    Location here = Location.of(Member.ALLOWED_HEADERS);
    for (ResourceMethod method : governed) {
      boolean readsAuthorization = method.needsRole();
      for (RequestParameter parameter : method.parameters()) {
        if (parameter.kind() != RequestParameter.Kind.HEADER
            || !RequestHeaders.needsPermission(parameter.name())) {
          continue;
        }
        if (parameter.name().equalsIgnoreCase(AUTHORIZATION)) {
          readsAuthorization = true;
        }
        boolean covered = allowed.contains(parameter.name()) || allowed.contains(ANY);
        if (!covered) {
          found.add(
              Rule.REQUEST_HEADER_PARAM_NOT_COVERED.at(
                  here, parameter.name(), method.displayName()));
        }
      }
      if (allowed.contains(ANY)) {
        if (readsAuthorization && !allowed.contains(AUTHORIZATION)) {
          found.add(
              Rule.REQUEST_HEADER_WILDCARD_EXCLUDES_AUTHORIZATION.at(here, method.displayName()));
        }
      } else if (DerivedHeaders.needsContentType(method) && !allowed.contains("Content-Type")) {
        found.add(
            Rule.REQUEST_HEADER_CONTENT_TYPE_NOT_COVERED.at(
                here,
                method.displayName(),
                method.consumes().isEmpty() ? "any type" : String.join(", ", method.consumes())));
      }
    }
  }
}

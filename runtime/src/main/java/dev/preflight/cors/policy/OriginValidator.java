package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.PrivateNetwork;
import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.OriginSyntax;
import dev.preflight.cors.internal.origin.ParsedOrigin;
import dev.preflight.cors.internal.origin.Repair;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the entries of {@code origins}, and what is tolerated about them. */
final class OriginValidator {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

  private final PolicyDraft draft;
  private final List<Problem> problems = new ArrayList<>();
  private final OriginTrust trust;
  private final OriginCoverage coverage;
  private final OriginFixes fixes;
  private final Map<Integer, List<String>> replacements = new HashMap<>();

  /** Whether every entry is understood, so that an opt-in which none needs is truly unused. */
  private boolean understood;

  private OriginValidator(
      PolicyDraft draft, OriginExpressionValidator expressions, boolean complete) {
    this.draft = draft;
    understood = complete && expressions.understood();
    trust = new OriginTrust(draft, problems);
    coverage = new OriginCoverage(draft);
    fixes = new OriginFixes(draft);
  }

  /**
   * Checks a draft without placeholders.
   *
   * @param draft the draft
   * @param expressions what became of its regular expressions
   * @param complete whether its origins are all that are written; entries that are known only at
   *     start-up are left out
   */
  static Findings validate(
      PolicyDraft draft, OriginExpressionValidator expressions, boolean complete) {
    OriginValidator validator = new OriginValidator(draft, expressions, complete);
    if (complete && !draft.hasOrigins()) {
      validator.problems.add(Rule.ORIGIN_MISSING.at(Location.of(Member.POLICY)));
    }
    for (int i = 0; i < draft.origins().size(); i++) {
      validator.check(draft.origins().get(i), i);
    }
    validator.checkLocalhost();
    validator.checkDecider();
    validator.checkTolerated(expressions);
    return new Findings(validator.problems, validator.replacements, validator.lost());
  }

  /**
   * What was found.
   *
   * @param problems the problems
   * @param replacements for some faulty entries what to write instead: entries, or none to remove
   *     it
   * @param lost the other refused entries
   */
  record Findings(
      List<Problem> problems, Map<Integer, List<String>> replacements, Set<Integer> lost) {}

  /** The entries that are refused, and of which nothing is known that they could become. */
  private Set<Integer> lost() {
    Set<Integer> lost = new HashSet<>();
    for (Problem problem : problems) {
      int index = problem.location().index();
      if (problem.isError() && !replacements.containsKey(index)) {
        lost.add(index);
      }
    }
    return lost;
  }

  private void check(String entry, int index) {
    Location here = Location.of(Member.ORIGINS, index);
    Problem repeated = coverage.repeated(entry, index);
    if (repeated != null) {
      problems.add(repeated);
      return;
    }
    if (entry.equals(CorsHeaders.ANY)) {
      if (draft.allowCredentials()) {
        problems.add(Rule.ORIGIN_WILDCARD_WITH_CREDENTIALS.at(here, entry));
      }
      return;
    }
    OriginFault fault = OriginSyntax.fault(entry);
    Repair repair = fault == null ? Repair.UNCLEAR : OriginRepair.of(entry);
    List<String> repaired = fault == null ? List.of(entry) : repair.origins();
    if (fault != null) {
      OriginFixes.Fix fix = fixes.of(fault, entry, repair);
      problems.add(fault.problem(here, entry, fix));
      if (!fix.entries().isEmpty() || fault.rule() == Rule.ORIGIN_BLANK) {
        replacements.put(index, fix.entries());
      }
    }
    if (repaired.size() != 1) {
      understood = false;
      return;
    }
    // What is fixed now would be refused next: say both at once.
    ParsedOrigin origin = ParsedOrigin.of(repaired.get(0));
    trust.check(entry, origin, here);
    checkHyphens(entry, origin, index);
    if (fault == null) {
      Optional<String> sound = fixes.sound(origin);
      if (sound.isPresent()) {
        replacements.put(index, List.of(sound.get()));
      }
    }
    Problem redundant = fault == null ? coverage.redundant(entry, origin, index) : null;
    if (redundant != null) {
      problems.add(redundant);
    } else if (fault == null && isLocalWithoutPort(origin)) {
      problems.add(
          Rule.ORIGIN_LOCALHOST_WITHOUT_PORT.at(
              here, entry, origin.text(false, origin.host(), "*")));
    }
  }

  private void checkHyphens(String entry, ParsedOrigin origin, int index) {
    Optional<String> label =
        origin.isApplication() ? Optional.empty() : HostName.labelWithEdgeHyphen(origin.host());
    if (label.isEmpty()) {
      return;
    }
    String host = HostName.withoutEdgeHyphens(origin.host());
    String bare = origin.text(origin.subdomains(), host, origin.port());
    boolean clear = OriginSyntax.fault(bare) == null;
    problems.add(
        Rule.ORIGIN_EDGE_HYPHEN.at(
            Location.of(Member.ORIGINS, index),
            entry,
            label.get(),
            clear ? "write \"" + bare + "\", or " : "",
            origin.text()));
    if (clear) {
      replacements.put(index, List.of(bare));
    }
  }

  private static boolean isLocalWithoutPort(ParsedOrigin origin) {
    return origin.scheme().equals("http")
        && !origin.subdomains()
        && origin.port().isEmpty()
        && LOCAL.contains(origin.host());
  }

  /** Once, at the first one: what follows has the same reason and the same fix. */
  private void checkLocalhost() {
    Optional<String> deployed = firstDeployed();
    for (int i = 0; i < draft.origins().size() && deployed.isPresent(); i++) {
      String entry = draft.origins().get(i);
      if (isPage(entry, true)) {
        problems.add(
            Rule.ORIGIN_LOCALHOST_BESIDE_DEPLOYED.at(
                Location.of(Member.ORIGINS, i), entry, deployed.get()));
        return;
      }
    }
  }

  private Optional<String> firstDeployed() {
    for (String entry : draft.origins()) {
      if (isPage(entry, false)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean isPage(String entry, boolean local) {
    if (entry.equals(CorsHeaders.ANY) || OriginSyntax.fault(entry) != null) {
      return false;
    }
    ParsedOrigin origin = ParsedOrigin.of(entry);
    return !origin.isApplication()
        && origin.isLoopback() == local
        && !PrivateNetwork.contains(origin.host());
  }

  private void checkDecider() {
    if (draft.originsFrom().isEmpty()) {
      return;
    }
    if (draft.origins().contains(CorsHeaders.ANY)) {
      problems.add(
          Rule.DECIDER_WITH_WILDCARD.at(
              Location.of(Member.ORIGINS_FROM), draft.originsFrom().get()));
    }
    // Which origins it allows, and so which risks it needs, only the running application knows.
    understood = false;
  }

  private void checkTolerated(OriginExpressionValidator expressions) {
    // In the order of Risk: the set of a draft has none.
    for (Risk risk : Risk.values()) {
      if (understood
          && draft.tolerate().contains(risk)
          && !trust.needed().contains(risk)
          && !expressions.needed().contains(risk)) {
        problems.add(
            Rule.SUPPRESSION_UNUSED.at(
                draft.placeOf(risk),
                "tolerate = Risk." + risk,
                "nothing here needs it; left in place it would hide a later mistake"));
      }
    }
  }
}

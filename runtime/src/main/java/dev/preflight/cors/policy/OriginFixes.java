package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.ParsedOrigin;
import dev.preflight.cors.internal.origin.Repair;
import dev.preflight.cors.internal.origin.WildcardExpression;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to write instead of a faulty entry of {@code origins}. A proposal is judged under the rules
 * of its own policy before it is shown: it breaks none, and matches nothing that the entry was not
 * meant to match. Where there is no such proposal, the text says so.
 */
final class OriginFixes {

  /** A longer list is not copied from a message. */
  private static final int MOST_SHOWN = 40;

  /** Analyses of entries that are expressions: each may take long, and nobody reads a hundred. */
  private static final int MOST_ANALYSES = 16;

  private static final Location HERE = Location.of(Member.ORIGINS, 0);

  private final PolicyDraft draft;
  private int analyses;

  OriginFixes(PolicyDraft draft) {
    this.draft = draft;
  }

  /**
   * What to write.
   *
   * @param text the end of a sentence that begins with "write", as Java source
   * @param entries the entries that it proposes; empty if it takes more than entries
   */
  record Fix(String text, List<String> entries) {

    /** For a message, in full: half a value would be no fix. */
    @Override
    public String toString() {
      return text;
    }
  }

  /** What to write instead of an entry with a fault. */
  Fix of(OriginFault fault, String entry, Repair repair) {
    if (!repair.origins().isEmpty()) {
      return ofOrigins(repair.origins());
    }
    if (repair.expression().isPresent()) {
      return ofExpression(repair.expression().get());
    }
    if (OriginRepair.isNetwork(entry)) {
      return words(
          "the origins themselves, or name a decider (originsFrom), which can compare addresses: no"
              + " pattern and no expression stands for a network");
    }
    return switch (fault.rule()) {
      case ORIGIN_PATTERN_MATCHES_ALL ->
          words(
              "the origins that may call, for example \"https://app.example.com\""
                  + (draft.allowCredentials() ? "" : ", or \"*\" alone if everyone may"));
      case ORIGIN_PATTERN_IS_REGEX -> ofRegex(entry.strip());
      case ORIGIN_WILDCARD_POSITION ->
          words(
              "the origins themselves, or name a decider (originsFrom): no pattern and no"
                  + " expression says this without letting strangers in");
      default ->
          words(
              "what self.origin shows in the console of the page, for example"
                  + " \"https://app.example.com\"; which origin is meant here cannot be told");
    };
  }

  private static Fix words(String text) {
    return new Fix(text, List.of());
  }

  private Fix ofOrigins(List<String> origins) {
    Set<Risk> risks = risks(origins);
    if (risks.isEmpty()) {
      return new Fix(list(origins), origins);
    }
    List<String> secure = origins.stream().map(OriginFixes::secure).toList();
    Set<Risk> left = risks(secure);
    boolean better = risks.contains(Risk.INSECURE_ORIGINS) && !left.equals(risks);
    String asMeant = list(origins) + tolerating(risks);
    if (better && left.isEmpty()) {
      return new Fix(list(secure) + ", or " + asMeant, secure);
    }
    return words(better ? list(secure) + tolerating(left) + ", or " + asMeant : asMeant);
  }

  private Fix ofExpression(WildcardExpression expression) {
    boolean insecure =
        draft.allowCredentials()
            && expression.scheme().equals("http")
            && !expression.loopback()
            && !draft.tolerate().contains(Risk.INSECURE_ORIGINS);
    String text = regex((insecure ? expression.overHttps() : expression).expression());
    if (expression.suffix().isEmpty()) {
      return words(text);
    }
    boolean refused = draft.allowCredentials() && !draft.tolerate().contains(Risk.PUBLIC_SUFFIXES);
    return words(
        text
            + (refused ? tolerating(EnumSet.of(Risk.PUBLIC_SUFFIXES)) : "")
            + ", or, since anyone can take such a name below "
            + expression.suffix()
            + ", name a decider (originsFrom) for your own hosts");
  }

  private Fix ofRegex(String entry) {
    Optional<String> sound =
        analyses++ < MOST_ANALYSES
            ? OriginExpressionValidator.analyser().flatMap(found -> found.sound(entry, draft))
            : Optional.empty();
    return words(
        sound
            .map(OriginFixes::regex)
            .orElse(
                "each origin or a pattern such as \"https://*.example.com\", or move the"
                    + " expression to originRegex"));
  }

  /** The entry that a well-written, but refused one becomes, if there is one. */
  Optional<String> sound(ParsedOrigin origin) {
    if (!draft.allowCredentials() || risks(List.of(origin.text())).isEmpty()) {
      return Optional.empty();
    }
    return OriginTrust.overHttps(origin).filter(secure -> risks(List.of(secure)).isEmpty());
  }

  /** The risks that these entries run and that are not tolerated yet. */
  private Set<Risk> risks(List<String> origins) {
    List<Problem> problems = new ArrayList<>();
    OriginTrust trust = new OriginTrust(draft, problems);
    origins.forEach(origin -> trust.check(origin, ParsedOrigin.of(origin), HERE));
    Set<Risk> risks = EnumSet.noneOf(Risk.class);
    problems.stream()
        .filter(Problem::isError)
        .forEach(problem -> problem.rule().optIn().ifPresent(risks::add));
    return risks;
  }

  private static String secure(String origin) {
    return OriginTrust.overHttps(ParsedOrigin.of(origin)).orElse(origin);
  }

  /** Together with the risks that the policy takes already: the member is written once. */
  private String tolerating(Set<Risk> risks) {
    Set<Risk> all = EnumSet.copyOf(risks);
    all.addAll(draft.tolerate());
    String names = all.stream().map(risk -> "Risk." + risk).collect(Collectors.joining(", "));
    return " with tolerate = " + (all.size() == 1 ? names : "{" + names + "}");
  }

  private static String list(List<String> origins) {
    return origins.stream()
            .limit(MOST_SHOWN)
            .map(text -> '"' + text + '"')
            .collect(Collectors.joining(", "))
        + (origins.size() > MOST_SHOWN ? " and the others, each an element of its own" : "");
  }

  private static String regex(String expression) {
    return "originRegex = \"" + expression.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}

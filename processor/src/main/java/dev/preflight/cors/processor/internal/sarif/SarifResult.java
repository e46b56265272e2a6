package dev.preflight.cors.processor.internal.sarif;

import dev.preflight.cors.processor.internal.json.Json;
import dev.preflight.cors.rule.Rule;
import dev.preflight.cors.rule.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One result.
 *
 * @param rule the rule
 * @param message what is wrong
 * @param fix what to write instead
 * @param place where
 * @param accepted why it is accepted on purpose; empty for what is not
 */
record SarifResult(
    Rule rule, String message, String fix, Optional<Place> place, Optional<String> accepted) {

  /** A fix that is the whole new value, so that a tool can put it in. */
  private static final Pattern VALUE = Pattern.compile("write (\"[^\"]*\")");

  Map<String, Object> toJson() {
    Map<String, Object> result =
        Json.object(
            "ruleId", "cors:" + rule.id(),
            "ruleIndex", SarifLog.RULES.indexOf(rule),
            "level", level(rule.severity()),
            "message", Json.object("text", fix.isEmpty() ? message : message + "\nFix: " + fix));
    result.put("locations", place.map(each -> List.of(each.location())).orElse(List.of()));
    Matcher value = VALUE.matcher(fix);
    if (value.matches() && place.filter(each -> each.column() > 0).isPresent()) {
      result.put("fixes", List.of(replacement(place.get(), value.group(1))));
    }
    accepted.ifPresent(
        why ->
            result.put(
                "suppressions",
                List.of(
                    Json.object("kind", "inSource", "status", "accepted", "justification", why))));
    return result;
  }

  private Object replacement(Place where, String text) {
    return Json.object(
        "description", Json.object("text", fix),
        "artifactChanges",
            List.of(
                Json.object(
                    "artifactLocation", where.artifact(),
                    "replacements",
                        List.of(
                            Json.object(
                                "deletedRegion", where.region(),
                                "insertedContent", Json.object("text", text))))));
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }
}

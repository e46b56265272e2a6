package dev.preflight.cors.policy;

import dev.preflight.cors.internal.origin.OriginTemplate;
import dev.preflight.cors.internal.text.Printable;
import dev.preflight.cors.policy.OriginSettings.Setting;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entries of {@code origins} with their placeholders replaced, each with the entry that it came
 * from.
 */
final class ResolvedOrigins {

  /**
   * An entry after replacement.
   *
   * @param value the origin or pattern
   * @param index the entry it came from
   * @param provenance where its values came from, a line each; empty for a literal
   */
  record Entry(String value, int index, String provenance) {}

  private final OriginSettings settings;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private boolean complete = true;

  private ResolvedOrigins(OriginSettings settings) {
    this.settings = settings;
  }

  static ResolvedOrigins of(List<String> origins, OriginSettings settings) {
    ResolvedOrigins resolved = new ResolvedOrigins(settings);
    for (int i = 0; i < origins.size(); i++) {
      if (OriginTemplate.isTemplate(origins.get(i))) {
        resolved.addTemplate(origins.get(i), i);
      } else {
        resolved.entries.add(new Entry(origins.get(i), i, ""));
      }
    }
    return resolved;
  }

  List<String> values() {
    return entries.stream().map(Entry::value).toList();
  }

  /** What was wrong with the placeholders themselves. */
  List<Problem> problems() {
    return problems;
  }

  /** Whether every entry is known. */
  boolean isComplete() {
    return complete;
  }

  /** A problem of a replaced entry, at the entry as it is written. */
  Problem asWritten(Problem problem) {
    Location location = problem.location();
    if (location.member() != Member.ORIGINS || location.index() == Location.WHOLE) {
      return problem;
    }
    Entry entry = entries.get(location.index());
    return new Problem(
        problem.rule(),
        Location.of(Member.ORIGINS, entry.index()),
        problem.message() + entry.provenance(),
        problem.fix());
  }

  private void addTemplate(String text, int index) {
    Location here = Location.of(Member.ORIGINS, index);
    try {
      OriginTemplate template = OriginTemplate.parse(text);
      Problem hopeless = template.hopeless(here);
      if (hopeless != null) {
        problems.add(
            Rule.ORIGIN_PLACEHOLDER_SYNTAX.at(
                here,
                text,
                hopeless.message(),
                "write \"${key}\" alone and put whole origins into the key's value"));
        complete = false;
        return;
      }
      replace(template, text, index);
    } catch (OriginTemplate.SyntaxException e) {
      problems.add(
          Rule.ORIGIN_PLACEHOLDER_SYNTAX.at(
              here,
              text,
              e.reason(),
              "write ${key} or ${key:default}, for example"
                  + " \"${shop.origins:https://app.example.com}\""));
      complete = false;
    }
  }

  private void replace(OriginTemplate template, String text, int index) {
    Location here = Location.of(Member.ORIGINS, index);
    StringBuilder value = new StringBuilder();
    StringBuilder provenance = new StringBuilder();
    boolean sound = true;
    for (OriginTemplate.Part part : template.parts()) {
      if (!part.isPlaceholder()) {
        value.append(part.literal());
        continue;
      }
      Optional<Setting> setting = setting(part, here);
      if (setting.isEmpty()) {
        sound = false;
        continue;
      }
      String given = setting.get().value();
      Optional<Problem> expression = OriginExpression.inPlaceholder(part.key(), given, here);
      expression.ifPresent(problems::add);
      if (!template.isLone() && given.indexOf(',') >= 0) {
        problems.add(Rule.ORIGIN_PLACEHOLDER_LIST.at(here, part.key(), given, text));
        sound = false;
      }
      sound &= expression.isEmpty();
      value.append(given);
      provenance
          .append("\n  ${")
          .append(part.key())
          .append("} is \"")
          .append(Printable.of(given))
          .append("\", from ")
          .append(Printable.of(setting.get().source()));
    }
    if (sound && template.isLone() && isForNobody(template.parts().get(0), value.toString())) {
      complete = false;
      return;
    }
    complete &= sound;
    if (sound && template.isLone()) {
      for (String each : value.toString().split(",", -1)) {
        entries.add(new Entry(each.strip(), index, provenance.toString()));
      }
    } else if (sound) {
      entries.add(new Entry(value.toString(), index, provenance.toString()));
    }
  }

  /**
   * Whether an entry is empty because it says so itself, {@code ${key:}}: nobody until configured.
   * A key that was set to nothing is refused instead, so that nobody misses it.
   */
  private boolean isForNobody(OriginTemplate.Part part, String value) {
    return value.isEmpty()
        && part.fallback().equals(Optional.of(""))
        && settings.find(part.key()).isEmpty();
  }

  private Optional<Setting> setting(OriginTemplate.Part part, Location here) {
    try {
      Optional<Setting> setting = settings.find(part.key());
      if (setting.isPresent()) {
        return setting;
      }
    } catch (OriginSettings.UnreadableException e) {
      problems.add(
          Rule.ORIGIN_PLACEHOLDER_UNREADABLE.at(
              here, part.key(), String.valueOf(e.getMessage()), String.valueOf(e.getCause())));
      return Optional.empty();
    }
    if (part.fallback().isPresent()) {
      return Optional.of(new Setting(part.fallback().get(), "the default in the annotation"));
    }
    settings.missing(part.key(), here).ifPresent(problems::add);
    return Optional.empty();
  }
}

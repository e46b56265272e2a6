package dev.preflight.cors.policy;

import dev.preflight.cors.internal.origin.OriginFault;
import dev.preflight.cors.internal.origin.OriginSyntax;
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
   * @param template the entry it came from; empty for a literal
   * @param configured whether its values come from a configuration, and not from the annotation
   */
  record Entry(
      String value,
      int index,
      String provenance,
      Optional<OriginTemplate> template,
      boolean configured) {}

  /** The source of a value that no configuration gave. */
  static final String DEFAULT = "the default in the annotation";

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
        resolved.entries.add(new Entry(origins.get(i), i, "", Optional.empty(), false));
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

  /** A problem of a replaced entry, at the entry as it is written, and its fix in its language. */
  Problem asWritten(Problem problem, OriginValidator.Findings found) {
    Location location = problem.location();
    if (location.member() != Member.ORIGINS || location.index() == Location.WHOLE) {
      return problem;
    }
    Entry entry = entries.get(location.index());
    return new Problem(
        problem.rule(),
        Location.of(Member.ORIGINS, entry.index()),
        problem.message() + entry.provenance(),
        entry.template().isEmpty()
            ? problem.fix()
            : new SettingFix(entries, location.index(), found).of(problem));
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
              meant(text)
                  .orElse(
                      "write ${key} or ${key:default}, for example"
                          + " \"${shop.origins:https://app.example.com}\"")));
      complete = false;
    }
  }

  /** A placeholder of another product that names a key. */
  private static Optional<String> meant(String text) {
    OriginFault fault = OriginSyntax.fault(text);
    return fault != null && fault.rule() == Rule.ORIGIN_PLACEHOLDER_SYNTAX
        ? Optional.of("write \"" + fault.detail() + '"')
        : Optional.empty();
  }

  private void replace(OriginTemplate template, String text, int index) {
    Location here = Location.of(Member.ORIGINS, index);
    StringBuilder value = new StringBuilder();
    StringBuilder provenance = new StringBuilder();
    boolean sound = true;
    boolean configured = false;
    for (OriginTemplate.Part part : template.parts()) {
      if (!part.isPlaceholder()) {
        value.append(part.literal());
        continue;
      }
      Optional<Setting> setting = setting(template, part, here);
      if (setting.isEmpty()) {
        sound = false;
        continue;
      }
      String given = setting.get().value();
      configured |= !setting.get().source().equals(DEFAULT);
      Optional<Problem> misread = misread(part.key(), setting.get(), here);
      if (misread.isEmpty() && !template.isLone() && given.indexOf(',') >= 0) {
        problems.add(Rule.ORIGIN_PLACEHOLDER_LIST.at(here, part.key(), given, text));
        sound = false;
      }
      misread.ifPresent(problems::add);
      sound &= misread.isEmpty();
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
        entries.add(
            new Entry(
                each.strip(), index, provenance.toString(), Optional.of(template), configured));
      }
    } else if (sound) {
      entries.add(
          new Entry(
              value.toString(), index, provenance.toString(), Optional.of(template), configured));
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

  /** The problem of a value that is a list in another product's form, or an expression. */
  private static Optional<Problem> misread(String key, Setting setting, Location here) {
    Optional<SettingForm> form = SettingForm.of(setting.value());
    if (form.isEmpty()) {
      return OriginExpression.inPlaceholder(key, setting.value(), here);
    }
    String meant =
        form.get()
            .meant()
            .filter(value -> value.chars().allMatch(c -> c > ' ' && c < 127))
            .map(value -> SettingFix.assignment(key, value, setting))
            .orElse("set " + key + " to whole origins with commas between them");
    return Optional.of(
        Rule.ORIGIN_PLACEHOLDER_VALUE.at(
            here, key, form.get().name(), setting.value(), new OriginFixes.Fix(meant, List.of())));
  }

  private Optional<Setting> setting(
      OriginTemplate template, OriginTemplate.Part part, Location here) {
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
      return Optional.of(new Setting(part.fallback().get(), DEFAULT));
    }
    settings
        .missing(part.key(), here)
        .map(problem -> withDefault(problem, template, part.key()))
        .ifPresent(problems::add);
    return Optional.empty();
  }

  /** With a default that fits to where the placeholder stands. */
  private static Problem withDefault(Problem missing, OriginTemplate template, String key) {
    String usual = "${" + key + ":https://app.example.com}";
    return new Problem(
        missing.rule(),
        missing.location(),
        missing.message(),
        missing.fix().replace(usual, template.withDefault(key)));
  }
}

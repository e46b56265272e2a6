package dev.preflight.cors.policy;

import dev.preflight.cors.internal.origin.OriginTemplate;
import dev.preflight.cors.policy.OriginSettings.Setting;
import dev.preflight.cors.policy.ResolvedOrigins.Entry;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The fix of an entry that a placeholder gave, in the language of where its value stands: without
 * the quotation marks of Java, as a whole value that can be copied there.
 *
 * @param entries all entries
 * @param index the one with the problem
 * @param found what was found about all of them
 */
record SettingFix(List<Entry> entries, int index, OriginValidator.Findings found) {

  /** Entries that are put together to one value; each asks whether the others are lost. */
  private static final int MOST_ENTRIES = 100;

  /** A longer value is not copied from a message. */
  private static final int LONGEST = 4_000;

  private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

  String of(Problem problem) {
    Entry entry = entries.get(index);
    OriginTemplate template = entry.template().orElseThrow();
    String key = template.keys();
    Optional<String> value =
        found.replacements().containsKey(index) ? value(entry, template) : Optional.empty();
    if (value.isPresent()) {
      String text =
          entry.configured()
              ? set(key, value.get())
              : "write \"" + template.withValue(value.get()) + '"';
      return text
          + problem
              .rule()
              .optIn()
              .map(
                  risk ->
                      ", or take the risk on purpose in the annotation: tolerate = Risk." + risk)
              .orElse("");
    }
    if (!entry.configured()) {
      return problem.fix();
    }
    if (problem.fix().contains("originRegex = ")) {
      return "take this entry out of " + key + " and, in the annotation, " + problem.fix();
    }
    String plain = QUOTED.matcher(problem.fix()).replaceAll("$1");
    return plain.contains("tolerate = ") ? plain + " in the annotation" : plain;
  }

  /** What the placeholder should stand for, all of its entries with their faults fixed. */
  private Optional<String> value(Entry entry, OriginTemplate template) {
    if (!template.isLone()) {
      List<String> fixed = found.replacements().getOrDefault(index, List.of());
      return fixed.size() == 1
          ? Optional.ofNullable(template.valueFor(fixed.get(0)))
          : Optional.empty();
    }
    List<String> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).index() == entry.index()) {
        if (all.size() == MOST_ENTRIES || found.lost().contains(i)) {
          return Optional.empty();
        }
        all.addAll(found.replacements().getOrDefault(i, List.of(entries.get(i).value())));
      }
    }
    String value = String.join(",", all);
    return value.length() > LONGEST ? Optional.empty() : Optional.of(value);
  }

  private static String set(String key, String value) {
    return value.isEmpty()
        ? "set " + key + " to the origins that may call, for example https://app.example.com"
        : "set " + key + " to " + value;
  }

  /** The fix of a whole value, wherever it comes from. */
  static String assignment(String key, String value, Setting setting) {
    return setting.source().equals(ResolvedOrigins.DEFAULT)
        ? "write ${" + key + ":" + value + "}"
        : set(key, value);
  }
}

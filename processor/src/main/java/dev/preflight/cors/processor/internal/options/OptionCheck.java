package dev.preflight.cors.processor.internal.options;

import static dev.preflight.cors.processor.internal.options.Options.COMPILATION;
import static dev.preflight.cors.processor.internal.options.Options.CONFIG;
import static dev.preflight.cors.processor.internal.options.Options.LOCK;
import static dev.preflight.cors.processor.internal.options.Options.LOCK_UPDATE;
import static dev.preflight.cors.processor.internal.options.Options.NAMES;
import static dev.preflight.cors.processor.internal.options.Options.PREFIX;
import static dev.preflight.cors.processor.internal.options.Options.REPORT;
import static dev.preflight.cors.processor.internal.options.Options.SILENCE;
import static dev.preflight.cors.processor.internal.options.Options.WARNINGS;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** Checks the names and values of the options. */
public final class OptionCheck {

  private final Options options;
  private final List<Problem> found = new ArrayList<>();

  private OptionCheck(Options options) {
    this.options = options;
  }

  /** What is wrong with these options: names first, each group sorted. */
  public static List<Problem> check(Options options) {
    OptionCheck check = new OptionCheck(options);
    check.names();
    check.values();
    return check.found;
  }

  private void names() {
    for (String name : options.values().keySet()) {
      if (name.startsWith(PREFIX) && !NAMES.contains(name)) {
        found.add(
            Rule.OPTION_UNKNOWN.at(Location.of(Member.POLICY), name, NearestName.of(name, NAMES)));
      }
    }
  }

  private void values() {
    value(WARNINGS, "error");
    value(CONFIG, "the names of files");
    value(REPORT, "html, sarif, or the name of a file that ends in .html or .sarif");
    value(COMPILATION, "main or test");
    value(SILENCE, "the ids of warnings and notes, separated by commas");
    value(LOCK, "the name of a file");
    value(LOCK_UPDATE, "true or false, together with -A" + LOCK + "=FILE");
  }

  private void value(String name, String legal) {
    String value = options.values().get(name);
    if (value != null && !isLegal(name, value)) {
      found.add(Rule.OPTION_VALUE.at(Location.of(Member.POLICY), name, value, legal));
    }
  }

  private boolean isLegal(String name, String value) {
    return switch (name) {
      case WARNINGS -> value.equals("error");
      case CONFIG, LOCK -> !value.isBlank();
      case REPORT -> Options.isReport(value);
      case COMPILATION -> Options.isCompilation(value);
      case SILENCE -> Options.isSilence(value);
      case LOCK_UPDATE ->
          value.equals("false") || (value.equals("true") && options.lock().isPresent());
      default -> true;
    };
  }
}

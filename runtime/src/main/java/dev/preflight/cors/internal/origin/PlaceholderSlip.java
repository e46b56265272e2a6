package dev.preflight.cors.internal.origin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Placeholders as shells, build tools and template languages write them, which are not ours. */
final class PlaceholderSlip {

  private static final String KEY = "([A-Za-z_][A-Za-z0-9_.-]*)";

  /** {@code $key}, {@code $(key)}, {@code {{key}}}, {@code %key%}, {@code @key@}, {@code {key}}. */
  private static final Pattern ALONE =
      Pattern.compile(
          "\\$"
              + KEY
              + "|\\$\\("
              + KEY
              + "\\)|\\{\\{\\s*"
              + KEY
              + "\\s*\\}\\}|%"
              + KEY
              + "%|@"
              + KEY
              + "@|[#%]?\\{"
              + KEY
              + "\\}");

  /** The same within an origin, where a key has no dots. */
  private static final Pattern WITHIN =
      Pattern.compile(
          "\\$([A-Za-z_][A-Za-z0-9_]*)|\\$\\(([A-Za-z_][A-Za-z0-9_]*)\\)"
              + "|\\{\\{ ?([A-Za-z_][A-Za-z0-9_]*) ?\\}\\}|%([A-Za-z_][A-Za-z0-9_]{2,})%");

  private PlaceholderSlip() {}

  /** What was meant, with placeholders as they are written here, or {@code null}. */
  static @Nullable String meant(String entry) {
    if (entry.indexOf('$') < 0
        && entry.indexOf('{') < 0
        && entry.indexOf('%') < 0
        && entry.indexOf('@') != 0) {
      return null;
    }
    if (entry.contains("${")) {
      return null;
    }
    Matcher alone = ALONE.matcher(entry);
    if (alone.matches()) {
      return placeholder(alone);
    }
    StringBuilder text = new StringBuilder();
    Matcher within = WITHIN.matcher(entry);
    int from = 0;
    while (within.find()) {
      text.append(entry, from, within.start()).append(placeholder(within));
      from = within.end();
    }
    String meant = text.append(entry, from, entry.length()).toString();
    return from == 0 || !OriginTemplate.isUsable(meant) ? null : meant;
  }

  private static String placeholder(Matcher found) {
    for (int group = 1; group <= found.groupCount(); group++) {
      String key = found.group(group);
      if (key != null) {
        return "${" + key + "}";
      }
    }
    throw new IllegalStateException(found.group());
  }
}

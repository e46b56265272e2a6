package dev.preflight.cors.policy;

import dev.preflight.cors.internal.origin.OriginRepair;
import dev.preflight.cors.internal.origin.OriginSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form in which other products want a list, found in the value of a placeholder. Here a value is
 * origins with commas between them and nothing around them.
 *
 * @param name what the value is, as the end of a sentence that begins with "is"
 * @param meant the value that was meant; empty if that is not clear
 */
record SettingForm(String name, Optional<String> meant) {

  private static final Pattern SEPARATORS = Pattern.compile("[,;\\s]+");
  private static final Pattern DASHES = Pattern.compile("(^|\\s)-\\s+");
  private static final Pattern QUOTES = Pattern.compile("\\\\?[\"'`]");

  /** The form of a value that is no list of ours; empty if it may be one. */
  static Optional<SettingForm> of(String value) {
    return name(value.strip()).map(name -> new SettingForm(name, meant(value)));
  }

  private static Optional<String> name(String value) {
    if (value.startsWith("[") && value.endsWith("]") && isQuotedOrOrigin(value)) {
      return Optional.of("a JSON array");
    }
    if (value.startsWith("{") && value.endsWith("}") && isQuotedOrOrigin(value)) {
      return Optional.of("an array as in Java");
    }
    if (value.startsWith("- ")) {
      return Optional.of("a YAML list");
    }
    if (QUOTES.matcher(value).find()) {
      return Optional.of("in quotation marks");
    }
    if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      return Optional.of("on several lines");
    }
    if (value.indexOf(';') >= 0 && !value.startsWith(";//", value.indexOf(';'))) {
      return Optional.of("separated by semicolons");
    }
    return emptyElement(value);
  }

  private static boolean isQuotedOrOrigin(String value) {
    return value.indexOf('"') >= 0 || value.indexOf('\'') >= 0 || value.contains("://");
  }

  private static Optional<String> emptyElement(String value) {
    if (value.indexOf(',') < 0) {
      long origins = Stream.of(value.split("\\s+", -1)).filter(p -> p.contains("://")).count();
      return origins > 1 ? Optional.of("separated by blanks") : Optional.empty();
    }
    List<String> parts = Stream.of(value.split(",", -1)).map(String::strip).toList();
    if (parts.get(parts.size() - 1).isEmpty()) {
      return Optional.of("a list with a comma at its end");
    }
    return parts.contains("") ? Optional.of("a list with an empty element") : Optional.empty();
  }

  private static Optional<String> meant(String value) {
    String bare = QUOTES.matcher(value.strip()).replaceAll("");
    boolean framed = bare.matches("(?s)[\\[{].*[\\]}]") && !bare.matches("\\[[0-9a-f:.]+\\]");
    String list = framed ? bare.substring(1, bare.length() - 1) : bare;
    List<String> origins = new ArrayList<>();
    for (String part : SEPARATORS.split(DASHES.matcher(list).replaceAll(" "), -1)) {
      if (part.isEmpty()) {
        continue;
      }
      List<String> repaired =
          part.equals("*") || !isOrigin(part) || OriginSyntax.fault(part) == null
              ? List.of(part)
              : OriginRepair.repaired(part);
      if (repaired.size() != 1) {
        return Optional.empty();
      }
      origins.add(repaired.get(0));
    }
    return origins.isEmpty() ? Optional.empty() : Optional.of(String.join(",", origins));
  }

  /** A part of one, such as a port or the name of a tenant, stays as it is. */
  private static boolean isOrigin(String part) {
    return part.indexOf(':') >= 0 || part.indexOf('/') >= 0;
  }
}

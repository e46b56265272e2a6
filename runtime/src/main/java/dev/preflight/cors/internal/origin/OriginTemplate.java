package dev.preflight.cors.internal.origin;

import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code origins} with placeholders, {@code ${key}} or {@code ${key:default}}, alone or
 * among literals.
 *
 * @param parts the literals and placeholders, in the order written
 */
public record OriginTemplate(List<Part> parts) {

  /** Values of each kind of part: the whole, a label, a port with and without colon, the rest. */
  private static final List<String> DEFAULTS =
      List.of(
          "https://app.example.com",
          "app",
          "8443",
          ":8443",
          "https",
          "app.example.com",
          "example.com");

  /**
   * A literal or a placeholder.
   *
   * @param literal the text of a literal; empty for a placeholder
   * @param key the key of a placeholder, empty for a literal
   * @param fallback the default of a placeholder
   */
  public record Part(String literal, String key, Optional<String> fallback) {

    public boolean isPlaceholder() {
      return !key.isEmpty();
    }

    /** As it is written. */
    String text() {
      return isPlaceholder()
          ? "${" + key + fallback.map(value -> ":" + value).orElse("") + "}"
          : literal;
    }
  }

  /** A text that is no template, and why. */
  public static final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    SyntaxException(String reason) {
      super(reason);
    }

    public String reason() {
      String reason = getMessage();
      return reason == null ? "" : reason;
    }
  }

  public OriginTemplate {
    parts = List.copyOf(parts);
  }

  /** Whether an entry is meant as a template, well written or not. */
  public static boolean isTemplate(String entry) {
    return entry.contains("${") || entry.contains("#{");
  }

  public static OriginTemplate parse(String entry) throws SyntaxException {
    if (entry.contains("#{")) {
      throw new SyntaxException("#{…} is an expression language that nothing here evaluates");
    }
    List<Part> parts = new ArrayList<>();
    int position = 0;
    while (position < entry.length()) {
      int start = entry.indexOf("${", position);
      int end = start < 0 ? entry.length() : start;
      if (end > position) {
        parts.add(new Part(entry.substring(position, end), "", Optional.empty()));
      }
      if (start < 0) {
        break;
      }
      int close = entry.indexOf('}', start);
      if (close < 0) {
        throw new SyntaxException("the ${ has no closing }");
      }
      parts.add(placeholder(entry.substring(start + 2, close)));
      position = close + 1;
    }
    return new OriginTemplate(parts);
  }

  private static Part placeholder(String inner) throws SyntaxException {
    if (inner.indexOf('{') >= 0) {
      throw new SyntaxException("a placeholder cannot stand inside another");
    }
    int colon = inner.indexOf(':');
    String key = colon < 0 ? inner : inner.substring(0, colon);
    if (key.isEmpty()) {
      throw new SyntaxException("the placeholder has no key");
    }
    if (key.chars().anyMatch(c -> c <= ' ' || c >= 127 || c == '$')) {
      throw new SyntaxException(
          "a key is made of printable ASCII characters other than $, { and }");
    }
    return new Part(
        "", key, colon < 0 ? Optional.empty() : Optional.of(inner.substring(colon + 1)));
  }

  /** Whether it is one placeholder and nothing else, which may hold several origins. */
  public boolean isLone() {
    return parts.size() == 1 && parts.get(0).isPlaceholder();
  }

  List<Part> placeholders() {
    return parts.stream().filter(Part::isPlaceholder).toList();
  }

  /** Whether some values make an origin of this text. */
  static boolean isUsable(String entry) {
    try {
      return parse(entry).hopeless(Location.of(Member.ORIGINS)) == null;
    } catch (SyntaxException e) {
      return false;
    }
  }

  /**
   * A default for one of the placeholders, with which the entry becomes an origin.
   *
   * @param key the placeholder's key
   * @return the placeholder with its default, as it is written
   */
  public String withDefault(String key) {
    for (String probe : probes(key)) {
      StringBuilder entry = new StringBuilder();
      for (Part part : parts) {
        boolean other = part.isPlaceholder() && !part.key().equals(key);
        entry.append(
            other ? part.fallback().orElse("app") : part.isPlaceholder() ? probe : part.literal());
      }
      if (OriginSyntax.fault(entry.toString()) == null) {
        return "${" + key + ":" + probe + "}";
      }
    }
    return "${" + key + ":https://app.example.com}";
  }

  /** The usual values, the one first that the text around the placeholder asks for. */
  private List<String> probes(String key) {
    int at = 0;
    while (!parts.get(at).key().equals(key)) {
      at++;
    }
    String before = at == 0 ? "" : parts.get(at - 1).literal();
    boolean last = at == parts.size() - 1;
    boolean scheme = !last && parts.get(at + 1).literal().startsWith("://");
    boolean port = last && before.contains("://") && before.matches(".*[a-z0-9\\]]");
    return Stream.concat(
            scheme ? Stream.of("https") : port ? Stream.of(":8443") : Stream.of(),
            DEFAULTS.stream())
        .toList();
  }

  /**
   * The value of the entry's only placeholder that makes this origin of it.
   *
   * @param origin the origin
   * @return the value, or {@code null} if there are several placeholders or no such value
   */
  public @Nullable String valueFor(String origin) {
    if (placeholders().size() != 1) {
      return null;
    }
    int at = parts.indexOf(placeholders().get(0));
    String before = text(parts.subList(0, at));
    String after = text(parts.subList(at + 1, parts.size()));
    return origin.length() > before.length() + after.length()
            && origin.startsWith(before)
            && origin.endsWith(after)
        ? origin.substring(before.length(), origin.length() - after.length())
        : null;
  }

  /** The keys of its placeholders, as part of a sentence. */
  public String keys() {
    return placeholders().stream().map(Part::key).distinct().collect(Collectors.joining(" and "));
  }

  /** The entry with another default for its only placeholder. */
  public String withValue(String value) {
    return parts.stream()
        .map(part -> part.isPlaceholder() ? "${" + part.key() + ":" + value + "}" : part.literal())
        .collect(Collectors.joining());
  }

  private static String text(List<Part> parts) {
    return parts.stream().map(Part::literal).collect(Collectors.joining());
  }

  /**
   * The faults of the form that stay whatever the values are: no value makes an origin of it.
   *
   * @return the problem of the best attempt, or {@code null} if there is a value
   */
  public @Nullable Problem hopeless(Location here) {
    Problem last = null;
    for (String probe : List.of("a", "https://a.example", "https", "1", "*.", ":1", "a.example")) {
      List<String> values =
          parts.stream().map(part -> isFilled(part) ? probe : part.literal()).toList();
      Problem fault = fault(String.join("", values), here);
      if (fault == null) {
        return null;
      }
      last = last == null ? fault : last;
    }
    return placeholders().size() > 1 ? null : last;
  }

  private static boolean isFilled(Part part) {
    return part.isPlaceholder();
  }

  private static @Nullable Problem fault(String entry, Location here) {
    OriginFault fault = OriginSyntax.faultOfForm(entry);
    return fault == null ? null : fault.problem(here, entry, "");
  }
}

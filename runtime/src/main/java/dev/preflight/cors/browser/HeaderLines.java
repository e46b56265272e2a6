package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The header lines of a request or response, in their order. Names are compared without regard to
 * case. See <a href="https://fetch.spec.whatwg.org/#concept-header-list">Fetch, header list</a>.
 *
 * @param lines the lines
 */
public record HeaderLines(List<Line> lines) {

  /** No lines. */
  public static final HeaderLines NONE = new HeaderLines(List.of());

  /**
   * One line.
   *
   * @param name the header's name
   * @param value its value
   */
  public record Line(String name, String value) {

    @Override
    public String toString() {
      return name + ": " + value;
    }
  }

  /**
   * Copies the lines.
   *
   * @param lines the lines
   */
  public HeaderLines {
    lines = List.copyOf(lines);
  }

  /**
   * The lines of a library that keeps a list of values for each name.
   *
   * @param values the values by name
   * @return one line for each value
   */
  public static HeaderLines of(Map<String, List<String>> values) {
    List<Line> lines = new ArrayList<>();
    values.forEach((name, all) -> all.forEach(value -> lines.add(new Line(name, value))));
    return new HeaderLines(lines);
  }

  /**
   * These lines and one more.
   *
   * @param name the header's name
   * @param value its value
   * @return all of them
   */
  public HeaderLines and(String name, String value) {
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(name, value));
    return new HeaderLines(more);
  }

  /**
   * These lines without a header.
   *
   * @param name the header's name
   * @return the others
   */
  public HeaderLines without(String name) {
    return new HeaderLines(
        lines.stream().filter(line -> !line.name().equalsIgnoreCase(name)).toList());
  }

  /**
   * The names, each once, in lower case.
   *
   * @return the names, in the order of their first lines
   */
  public Set<String> names() {
    return lines.stream()
        .map(line -> line.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The values of a header, one for each line, without the blanks around them.
   *
   * @param name the header's name
   * @return the values; empty if it is not there
   */
  public List<String> values(String name) {
    return lines.stream()
        .filter(line -> line.name().equalsIgnoreCase(name))
        .map(line -> Blanks.trimmed(line.value()))
        .toList();
  }

  /**
   * The value of a header, that of several lines joined: <a
   * href="https://fetch.spec.whatwg.org/#concept-header-list-get">Fetch, get</a>.
   *
   * @param name the header's name
   * @return the value, or empty if it is not there
   */
  public Optional<String> get(String name) {
    List<String> values = values(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
  }

  /**
   * The elements of a header that is a list of methods or names: <a
   * href="https://fetch.spec.whatwg.org/#extract-header-list-values">Fetch, extract header list
   * values</a>.
   *
   * @param name the header's name
   * @return its elements, none if it is not there; empty if one element is not a token, which fails
   *     the whole list in all browsers
   */
  public Optional<List<String>> list(String name) {
    List<String> elements = new ArrayList<>();
    for (String value : values(name)) {
      for (String part : value.split(",", -1)) {
        String element = Blanks.trimmed(part);
        if (!element.isEmpty() && !Token.isToken(element)) {
          return Optional.empty();
        }
        if (!element.isEmpty()) {
          elements.add(element);
        }
      }
    }
    return Optional.of(List.copyOf(elements));
  }
}

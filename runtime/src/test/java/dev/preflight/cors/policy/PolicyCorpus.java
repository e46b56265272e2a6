package dev.preflight.cors.policy;

import dev.preflight.cors.Risk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The policies of {@code policies.tsv} with the rules that each breaks. */
final class PolicyCorpus {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9A-F]{4})|(\\\\))");

  /** One policy and the ids expected of it. */
  record Entry(int line, String text, List<String> ids, PolicyDraft draft) {
    @Override
    public String toString() {
      return line + ": " + text.replace('\t', ' ');
    }
  }

  private PolicyCorpus() {}

  static List<Entry> read() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PolicyCorpus.class.getResourceAsStream("policies.tsv")),
                StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
          .filter(i -> !lines.get(i).startsWith("#"))
          .map(i -> entry(i + 1, lines.get(i)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(int number, String line) {
    String[] cells = line.split("\t", -1);
    PolicyDraft policy = CorsPolicy.builder();
    for (int i = 1; i < cells.length; i++) {
      int equals = cells[i].indexOf('=');
      String key = equals < 0 ? cells[i] : cells[i].substring(0, equals);
      String value = unescaped(cells[i].substring(equals + 1));
      switch (key) {
        case "o" -> policy = policy.origins(value);
        case "m" -> policy = policy.methods(value);
        case "a" -> policy = policy.allowedHeaders(value);
        case "e" -> policy = policy.exposedHeaders(value);
        case "cred" -> policy = policy.allowCredentials(true);
        case "age" -> policy = policy.maxAge(Long.parseLong(value));
        case "tolerate" -> policy = policy.tolerate(Risk.valueOf(value));
        default -> throw new IllegalArgumentException("line " + number + ": " + key);
      }
    }
    List<String> ids = cells[0].equals("ok") ? List.of() : List.of(cells[0].split(" ", -1));
    return new Entry(number, line, ids, policy);
  }

  /** As the tables write a text: other than printable ASCII by its number. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c ->
                escaped.append(
                    c == '\\'
                        ? "\\\\"
                        : c < ' ' || c > '~' ? String.format("\\u%04X", c) : (char) c + ""));
    return escaped.toString();
  }

  static String unescaped(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    match.group(1) == null
                        ? "\\"
                        : Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }
}

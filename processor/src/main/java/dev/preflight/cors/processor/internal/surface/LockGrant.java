package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.processor.internal.model.HttpMethods;
import dev.preflight.cors.processor.internal.model.PathTemplate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One grant of the cross-origin surface, and a line of the lock file: {@code PUT /orders/{id} from
 * https://app.example.com with credentials, sending Content-Type, reading Location}.
 *
 * @param method the HTTP method; GET grants HEAD as well
 * @param path the full template
 * @param origin an exact origin, a pattern or {@code *}; {@code regex:…} or {@code decider:…} for
 *     the others
 * @param application the application without which the grant is not in force; may be empty
 * @param credentials whether requests may carry credentials
 * @param sending the request headers that need the grant
 * @param reading the response headers that it exposes
 */
record LockGrant(
    String method,
    String path,
    String origin,
    String application,
    boolean credentials,
    Set<String> sending,
    Set<String> reading) {

  private static final Pattern LINE =
      Pattern.compile(
          "(\\S+) (\\S+) from (\\S+?)(?: in (\\S+?))?( with credentials)?"
              + "(?:, sending ([^\\s,]+(?: [^\\s,]+)*))?(?:, reading ([^\\s,]+(?: [^\\s,]+)*))?");

  /** {@code {id: \\d+}} and {@code {id:\\d+}} mean the same; a line without blanks reads better. */
  private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*:\\s*");

  static final Comparator<LockGrant> ORDER =
      Comparator.comparing(LockGrant::path)
          .thenComparing(LockGrant::method, HttpMethods.ORDER)
          .thenComparing(LockGrant::origin)
          .thenComparing(LockGrant::application)
          .thenComparing(LockGrant::line);

  LockGrant {
    method = word(method);
    path = word(VARIABLE.matcher(path).replaceAll("{$1:"));
    origin = word(origin);
    sending = headers(sending);
    reading = headers(reading);
  }

  private static Set<String> headers(Collection<String> names) {
    Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.forEach(name -> sorted.add(word(name)));
    return sorted;
  }

  /** A line is split at blanks, so those of an expression are written as escapes. */
  private static String word(String text) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c > ' ' && (c < 0x7f || Character.isLetterOrDigit(c));
      word.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
    }
    return word.toString();
  }

  static Optional<LockGrant> parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new LockGrant(
            matcher.group(1),
            matcher.group(2),
            matcher.group(3),
            text(matcher.group(4)),
            matcher.group(5) != null,
            words(matcher.group(6)),
            words(matcher.group(7))));
  }

  private static String text(@org.jspecify.annotations.Nullable String group) {
    return group == null ? "" : group;
  }

  private static Set<String> words(@org.jspecify.annotations.Nullable String group) {
    return group == null ? Set.of() : new TreeSet<>(Arrays.asList(group.split(" ", -1)));
  }

  String line() {
    return method
        + " "
        + path
        + " from "
        + origin
        + (application.isEmpty() ? "" : " in " + application)
        + (credentials ? " with credentials" : "")
        + (sending.isEmpty() ? "" : ", sending " + String.join(" ", sending))
        + (reading.isEmpty() ? "" : ", reading " + String.join(" ", reading));
  }

  /** What it is about; the names of path variables do not matter. */
  String subject() {
    return String.join(" ", method, PathTemplate.shape(path), origin, application);
  }

  /** Whether whatever another grant about the same allows, this one allows as well. */
  boolean covers(LockGrant other) {
    return subject().equals(other.subject())
        && (credentials || !other.credentials)
        && other.sending.stream().allMatch(this::allowsSending)
        && (reading.contains("*") || reading.containsAll(other.reading));
  }

  private boolean allowsSending(String header) {
    return sending.contains(header)
        || (sending.contains("*") && !header.equalsIgnoreCase("Authorization"));
  }
}

package dev.preflight.cors.expression.internal.domain;

import dev.preflight.cors.expression.internal.domain.SortedWords.Prefix;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The public suffix list, both sections, read from the right: what a host is compared with
 * character by character while its language is searched. See <a
 * href="https://github.com/publicsuffix/list/wiki/Format">the list's format</a>.
 */
public final class SuffixRules {

  private static final String LIST = "/dev/preflight/cors/internal/host/public_suffix_list.dat";

  public static final SuffixRules INSTANCE = new SuffixRules();

  private final SortedWords rules;

  private SuffixRules() {
    try (InputStream list = SuffixRules.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException("no " + LIST + " beside the runtime's classes");
      }
      rules = new SortedWords(read(list));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> read(InputStream list) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::trim)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .map(SuffixRules::fromTheRight)
          .collect(Collectors.toList());
    }
  }

  /** {@code *.ck} becomes {@code kc.*}, {@code !www.ck} becomes {@code kc.www!}. */
  private static String fromTheRight(String rule) {
    boolean exception = rule.startsWith("!");
    boolean wildcard = rule.startsWith("*.");
    String name = rule.substring(exception ? 1 : wildcard ? 2 : 0);
    StringBuilder reversed = new StringBuilder(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED)).reverse();
    return reversed.append(exception ? "!" : wildcard ? ".*" : "").toString();
  }

  /**
   * Where a host stands, read from the right.
   *
   * @param prefix the rules that agree with it so far
   * @param wildcard whether this label is covered by a {@code *}
   * @param first whether this is the last label, the one read first
   * @param digits whether that label consists of digits so far
   */
  record Position(Prefix prefix, boolean wildcard, boolean first, boolean digits) {}

  Position start() {
    return new Position(rules.start(), false, true, true);
  }

  /** After one more character of a label. */
  Position step(Position at, char c) {
    return new Position(
        rules.step(at.prefix(), c),
        at.wildcard(),
        at.first(),
        at.digits() && at.first() && c >= '0' && c <= '9');
  }

  /** After the dot at the left end of a label. */
  Position nextLabel(Position at) {
    Prefix next = rules.step(at.prefix(), '.');
    return new Position(next, rules.isWord(rules.step(next, '*')), false, false);
  }

  /** Whether the labels read so far, to the left end of one, are a public suffix. */
  boolean isSuffix(Position at) {
    return !rules.isWord(rules.step(at.prefix(), '!'))
        && (at.first() || at.wildcard() || rules.isWord(at.prefix()));
  }

  /** Whether rules with more labels exist, so that a longer suffix is possible. */
  boolean goesOn(Position at) {
    return !rules.step(at.prefix(), '.').isDead();
  }

  /** Whether the last label is one of the list, so that names below it can be registered. */
  boolean isDelegated(Position at) {
    return rules.isWord(at.prefix()) || goesOn(at);
  }

  /**
   * The part of a host name that somebody registered: its public suffix and one label more; the
   * host itself if it is a suffix or an address.
   */
  public String registrableDomain(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (name.startsWith("[")) {
      return name;
    }
    String domain = name;
    boolean found = false;
    Position at = start();
    for (int i = name.length() - 1; i >= 0; i--) {
      at = step(at, name.charAt(i));
      if (i > 0 && name.charAt(i - 1) == '.') {
        if (at.first() && at.digits()) {
          return name;
        }
        if (isSuffix(at)) {
          found = false;
        } else if (!found) {
          domain = name.substring(i);
          found = true;
        }
        i--;
        at = nextLabel(at);
      }
    }
    return found ? domain : name;
  }
}

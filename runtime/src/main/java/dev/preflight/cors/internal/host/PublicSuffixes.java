package dev.preflight.cors.internal.host;

import dev.preflight.cors.internal.host.SuffixWords.Prefix;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://publicsuffix.org/list/">public suffix list</a>, its private section
 * included: below which hosts anyone can register a name. It is loaded when first asked.
 *
 * <p>Hosts are given as browsers write them: lower case, encoded, a trailing dot or none.
 *
 * <p>See docs/decisions/0003-public-suffix-list.md.
 */
public final class PublicSuffixes {

  private static final String COMPANIES = "public-suffix-companies.txt";

  private static final SuffixWords WORDS = SuffixWords.read("public-suffixes.txt");

  private PublicSuffixes() {}

  /**
   * Whether anyone can register a name directly below this host. By the list's algorithm that is so
   * for a top-level domain that the list does not know, too: it may be younger than the list. Only
   * those that no registry will ever sell, such as {@code localhost} or {@code internal}, are a
   * private matter.
   *
   * @param host the host
   * @return {@code true} for {@code com}, {@code co.uk}, {@code github.io}, {@code x.ck}
   */
  public static boolean isPublicSuffix(String host) {
    return contains(HostName.withoutTrailingDot(host));
  }

  /**
   * Whether a public suffix is in the list's private section: one company hands out the names below
   * it, to its customers, and not a registry.
   *
   * @param suffix a public suffix
   * @return {@code true} for {@code github.io}, {@code false} for {@code co.uk}
   */
  public static boolean isPrivatelyRun(String suffix) {
    return WORDS.isOfCompany(companyRule(HostName.withoutTrailingDot(suffix)));
  }

  /**
   * Whose customers have hosts below a public suffix, as the list's comments say.
   *
   * @param suffix a public suffix
   * @return the name of a company, or empty for a registry's suffix
   */
  public static Optional<String> company(String suffix) {
    Prefix rule = companyRule(HostName.withoutTrailingDot(suffix));
    return WORDS.isOfCompany(rule)
        ? Optional.of(companies().get(WORDS.company(rule)))
        : Optional.empty();
  }

  /**
   * The part of a host that one owner rules: the public suffix and one label more, as registered.
   * In a private network it is the top-level domain.
   *
   * @param host the host; an IP address has no such part
   * @return without a trailing dot, or {@code null} if the host is a public suffix or an address
   */
  public static @Nullable String registrableDomain(String host) {
    String name = HostName.withoutTrailingDot(host);
    if (name.startsWith("[") || Ipv4Address.endsInNumber(name) || contains(name)) {
      return null;
    }
    String candidate = name;
    while (!isException(at(candidate))) {
      int dot = candidate.indexOf('.');
      if (dot < 0) {
        return null;
      }
      String parent = candidate.substring(dot + 1);
      if (contains(parent)) {
        return candidate;
      }
      candidate = parent;
    }
    return candidate;
  }

  /**
   * A public suffix strictly below this host, so that its subdomains have many owners even if it is
   * no public suffix itself.
   *
   * @param host the host
   * @return for {@code amazonaws.com} one of the shortest; {@code null} if there is none
   */
  public static @Nullable String suffixBelow(String host) {
    String example = null;
    Prefix below = WORDS.step(at(HostName.withoutTrailingDot(host)), '.');
    for (; !below.isDead(); below = WORDS.rest(below)) {
      String rule = WORDS.word(below);
      String name = rule.startsWith("*") ? "example" + rule.substring(1) : rule;
      // The shortest one is the best known.
      if (!rule.startsWith("!") && (example == null || isBetterKnown(name, example))) {
        example = name;
      }
    }
    return example;
  }

  private static boolean isBetterKnown(String name, String than) {
    return name.length() < than.length()
        || (name.length() == than.length() && name.compareTo(than) < 0);
  }

  /**
   * The rules, encoded: private top-level domains are among them as exceptions, {@code !internal},
   * from the list's default rule.
   *
   * @return their words, to be searched from right to left
   */
  public static SuffixWords words() {
    return WORDS;
  }

  private static boolean contains(String name) {
    Prefix at = at(name);
    if (isException(at)) {
      return false;
    }
    // A single label: the default rule of the list's algorithm.
    return name.indexOf('.') < 0
        ? !name.isEmpty()
        : WORDS.isWord(at) || WORDS.isWord(wildcard(name));
  }

  private static boolean isException(Prefix at) {
    return WORDS.isWord(WORDS.step(at, '!'));
  }

  /** The rule of the list's private section that makes a name a suffix; dead if none does. */
  private static Prefix companyRule(String name) {
    Prefix at = at(name);
    return WORDS.isWord(at) ? at : wildcard(name);
  }

  private static Prefix wildcard(String name) {
    int dot = name.indexOf('.');
    return dot < 0
        ? Prefix.OF_NOTHING
        : WORDS.step(WORDS.step(at(name.substring(dot + 1)), '.'), '*');
  }

  /** The rules that begin, from the right, with this host. */
  private static Prefix at(String host) {
    Prefix at = WORDS.start();
    for (int i = host.length() - 1; i >= 0 && !at.isDead(); i--) {
      at = WORDS.step(at, host.charAt(i));
    }
    return at;
  }

  /** One a line. Few messages name a company, so they are read for each of those. */
  private static List<String> companies() {
    try (InputStream file =
        Objects.requireNonNull(PublicSuffixes.class.getResourceAsStream(COMPANIES), COMPANIES)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

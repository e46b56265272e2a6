package dev.preflight.cors.internal.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The <a href="https://publicsuffix.org/list/">public suffix list</a>, its private section
 * included: below which hosts anyone can register a name. It is read when first asked.
 *
 * <p>Hosts are given as browsers write them: lower case, encoded, a trailing dot or none.
 *
 * <p>See docs/decisions/0003-public-suffix-list.md.
 */
public final class PublicSuffixes {

  /**
   * Top-level domains that are set aside for private networks: by RFC 6761 and 6762 (its appendix G
   * too), by RFC 9476, by ICANN's resolution 2024.07.29.06 ({@code internal}), and those that ICANN
   * has refused for good because too many networks use them ({@code corp}, {@code home}, {@code
   * mail}). {@code home.arpa} is on the list so that no two homes share cookies; RFC 8375 makes it
   * the domain of one home, whose router hands the names out.
   */
  private static final Set<String> PRIVATE =
      Set.of(
          "alt",
          "corp",
          "example",
          "home",
          "home.arpa",
          "internal",
          "intranet",
          "invalid",
          "lan",
          "local",
          "localhost",
          "mail",
          "private",
          "test");

  private static final PublicSuffixes LIST = read();

  private final Set<String> exact = new HashSet<>();
  private final Set<String> wildcards = new HashSet<>();
  private final Set<String> exceptions = new HashSet<>();

  /** The rules of the list's second section, encoded, with the company that asked for each. */
  private final Map<String, String> privatelyRun = new HashMap<>();

  /** Every host strictly above an entry, with such an entry. */
  private final Map<String, String> above = new HashMap<>();

  private PublicSuffixes() {
    // In the list's own words: nobody registers a name directly below, the default rule or not.
    exceptions.addAll(PRIVATE);
  }

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
    return LIST.contains(HostName.withoutTrailingDot(host));
  }

  /**
   * Whether a public suffix is in the list's private section: one company hands out the names below
   * it, to its customers, and not a registry.
   *
   * @param suffix a public suffix
   * @return {@code true} for {@code github.io}, {@code false} for {@code co.uk}
   */
  public static boolean isPrivatelyRun(String suffix) {
    String name = HostName.withoutTrailingDot(suffix);
    return LIST.privatelyRun.containsKey(name)
        || LIST.privatelyRun.containsKey("*." + parent(name));
  }

  /**
   * Whose customers have hosts below a public suffix, as the list's comments say.
   *
   * @param suffix a public suffix
   * @return the name of a company, or empty for a registry's suffix
   */
  public static Optional<String> company(String suffix) {
    String name = HostName.withoutTrailingDot(suffix);
    String company = LIST.privatelyRun.get(name);
    return Optional.ofNullable(
        company != null ? company : LIST.privatelyRun.get("*." + parent(name)));
  }

  /**
   * The rules of the list's private section, in the form of {@link #rules}.
   *
   * @return the rules
   */
  public static Set<String> companyRules() {
    return LIST.privatelyRun.keySet();
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
    if (name.startsWith("[") || Ipv4Address.endsInNumber(name) || LIST.contains(name)) {
      return null;
    }
    String candidate = name;
    while (!LIST.exceptions.contains(candidate)) {
      int dot = candidate.indexOf('.');
      if (dot < 0) {
        return null;
      }
      String parent = candidate.substring(dot + 1);
      if (LIST.contains(parent)) {
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
    return LIST.above.get(HostName.withoutTrailingDot(host));
  }

  /**
   * The rules in the list's format, encoded: {@code com}, {@code *.ck}, {@code !www.ck}. Private
   * top-level domains are among them as exceptions, {@code !internal}, from the default rule.
   *
   * @return the rules, in no particular order
   */
  public static List<String> rules() {
    List<String> rules = new ArrayList<>(LIST.exact);
    LIST.wildcards.forEach(name -> rules.add("*." + name));
    LIST.exceptions.forEach(name -> rules.add("!" + name));
    return rules;
  }

  private boolean contains(String name) {
    if (exceptions.contains(name)) {
      return false;
    }
    int dot = name.indexOf('.');
    return exact.contains(name)
        || (dot > 0 && wildcards.contains(name.substring(dot + 1)))
        // The default rule of the list's algorithm.
        || (dot < 0 && !name.isEmpty());
  }

  private static PublicSuffixes read() {
    PublicSuffixes list = new PublicSuffixes();
    try (InputStream file =
            Objects.requireNonNull(
                PublicSuffixes.class.getResourceAsStream("public_suffix_list.dat"),
                "public_suffix_list.dat is not beside PublicSuffixes");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      boolean privateSection = false;
      String company = "";
      boolean blockStart = true;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String rule = line.strip();
        privateSection |= rule.contains("===BEGIN PRIVATE DOMAINS===");
        if (rule.startsWith("// ") && blockStart) {
          // "// Vercel, Inc : https://vercel.com/" stands above the rules of each company.
          company = rule.substring(3).replaceFirst(" ?: ?https?:.*", "").strip();
        }
        blockStart = rule.isEmpty();
        if (!rule.isEmpty() && !rule.startsWith("//")) {
          list.add(rule, privateSection ? company : null);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private void add(String rule, @Nullable String company) {
    if (rule.startsWith("!")) {
      exceptions.add(ascii(rule.substring(1)));
      return;
    }
    boolean wildcard = rule.startsWith("*.");
    String name = ascii(wildcard ? rule.substring(2) : rule);
    (wildcard ? wildcards : exact).add(name);
    if (company != null) {
      privatelyRun.put(wildcard ? "*." + name : name, company);
    }
    String example = wildcard ? "example." + name : name;
    String parent = wildcard ? name : parent(name);
    while (!parent.isEmpty()) {
      // The shortest one is the best known.
      above.merge(parent, example, (known, more) -> more.length() < known.length() ? more : known);
      parent = parent(parent);
    }
  }

  private static String parent(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1);
  }

  private static String ascii(String name) {
    return Objects.requireNonNull(InternationalName.toAscii(name), name);
  }
}

package dev.preflight.cors.internal.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Computes the files of {@link PublicSuffixes} from the list as it is published. */
final class SuffixFiles {

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

  private static final String NOTICE =
      """
      # The rules of the public suffix list, https://publicsuffix.org/list/public_suffix_list.dat,
      # version %s, commit %s of its repository.
      # %s
      # This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a
      # copy of the MPL was not distributed with this file, You can obtain one at
      # https://mozilla.org/MPL/2.0/.
      """;

  /** The rules in the list's words, encoded, each with its company's number or none. */
  private final TreeMap<String, String> words = new TreeMap<>();

  private final List<String> companies = new ArrayList<>();

  /** What the list says of itself. */
  private String version = "";

  private String commit = "";

  private SuffixFiles() {
    // In the list's own words: nobody registers a name directly below, the default rule or not.
    PRIVATE.forEach(name -> add("!" + name, ""));
  }

  static SuffixFiles ofTheList() throws IOException {
    SuffixFiles files = new SuffixFiles();
    try (InputStream list =
            Objects.requireNonNull(
                SuffixFiles.class.getResourceAsStream("public_suffix_list.dat"), "the list");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      files.read(lines.lines().toList());
    }
    return files;
  }

  private void read(List<String> lines) {
    boolean privateSection = false;
    String company = "";
    boolean blockStart = true;
    for (String line : lines) {
      String rule = line.strip();
      if (rule.startsWith("// VERSION: ")) {
        version = rule.substring(12);
      }
      if (rule.startsWith("// COMMIT: ")) {
        commit = rule.substring(11);
      }
      privateSection |= rule.contains("===BEGIN PRIVATE DOMAINS===");
      if (rule.startsWith("// ") && blockStart) {
        // "// Vercel, Inc : https://vercel.com/" stands above the rules of each company.
        company = rule.substring(3).replaceFirst(" ?: ?https?:.*", "").strip();
      }
      blockStart = rule.isEmpty();
      if (!rule.isEmpty() && !rule.startsWith("//")) {
        add(encoded(rule), privateSection && !rule.startsWith("!") ? "\t" + number(company) : "");
      }
    }
  }

  private void add(String rule, String company) {
    words.put(new StringBuilder(rule).reverse().toString(), company);
  }

  private int number(String company) {
    if (!companies.contains(company)) {
      companies.add(company);
    }
    return companies.indexOf(company);
  }

  private static String encoded(String rule) {
    String mark = rule.startsWith("!") ? "!" : rule.startsWith("*.") ? "*." : "";
    String name = InternationalName.toAscii(rule.substring(mark.length()));
    return mark + Objects.requireNonNull(name, rule);
  }

  /** What {@code public-suffixes.txt} is to hold. */
  String words() {
    StringBuilder text =
        new StringBuilder(
            notice(
                "Encoded, written from right to left and sorted; behind a tab the number of the"
                    + " company."));
    words.forEach((word, company) -> text.append(word).append(company).append('\n'));
    return text.toString();
  }

  /** What {@code public-suffix-companies.txt} is to hold. */
  String companies() {
    return notice("The companies whose rules they are, by their numbers.")
        + String.join("\n", companies)
        + "\n";
  }

  private String notice(String what) {
    return NOTICE.formatted(version, commit, what);
  }
}

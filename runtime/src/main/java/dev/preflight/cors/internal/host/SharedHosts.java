package dev.preflight.cors.internal.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A supplement to {@link PublicSuffixes}: hosts that many people fill with pages, or below which
 * they have hosts of their own, though the list does not say so. Its owners ask for the entries of
 * the list, and some never did; so these are warnings, while the list's are errors.
 *
 * <p>See docs/decisions/0003-public-suffix-list.md.
 */
public final class SharedHosts {

  private static final String FILE = "hosts-of-many-owners.tsv";

  private static final SharedHosts LIST = read();

  private final Map<String, String> below = new TreeMap<>();
  private final Map<String, String> hosts = new HashMap<>();

  /**
   * Entries of {@link #below} that have regions or stages directly below them, and owners below.
   */
  private final Set<String> regions = new HashSet<>();

  private final Map<String, String> trees = new HashMap<>();

  /** Every host strictly above an entry of {@link #below}, with the reason of one such entry. */
  private final Map<String, String> above = new HashMap<>();

  private SharedHosts() {}

  /**
   * Why the hosts below this one have many owners, beyond what the public suffix list says.
   *
   * @param host as browsers write it
   * @return a clause, or empty if they have one owner as far as is known, or if the list says it
   */
  public static Optional<String> ownersBelow(String host) {
    String name = HostName.withoutTrailingDot(host);
    if (PublicSuffixes.isPublicSuffix(name)) {
      return Optional.empty();
    }
    String reason = LIST.below.get(name);
    return Optional.ofNullable(reason != null ? reason : LIST.above.get(name))
        .or(() -> LIST.regionAbove(name))
        .or(() -> LIST.treeAbove(name));
  }

  /**
   * Why this very host is filled by many.
   *
   * @param host as browsers write it
   * @return a clause, or empty if it is not known to be
   */
  public static Optional<String> sharedBy(String host) {
    String name = HostName.withoutTrailingDot(host);
    return Optional.ofNullable(LIST.hosts.get(name)).or(() -> LIST.treeAbove(name));
  }

  /**
   * The hosts below which many have hosts.
   *
   * @return without those of multicast DNS, which has owners for whole trees
   */
  public static Set<String> suffixes() {
    return new HashSet<>(LIST.below.keySet());
  }

  private Optional<String> regionAbove(String name) {
    String parent = name.substring(name.indexOf('.') + 1);
    return regions.contains(parent) ? Optional.ofNullable(below.get(parent)) : Optional.empty();
  }

  private Optional<String> treeAbove(String name) {
    return Optional.ofNullable(trees.get(name.substring(name.lastIndexOf('.') + 1)));
  }

  private static SharedHosts read() {
    SharedHosts list = new SharedHosts();
    try (InputStream file =
            Objects.requireNonNull(SharedHosts.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t", -1);
          list.add(cells[0], cells[1], cells[3]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return list;
  }

  private void add(String kind, String host, String reason) {
    switch (kind) {
      case "host" -> hosts.put(host, reason);
      case "tree" -> trees.put(host, reason);
      case "below", "regions" -> {
        if (kind.equals("regions")) {
          regions.add(host);
        }
        below.put(host, reason);
        for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
          above.putIfAbsent(host.substring(dot + 1), reason);
        }
      }
      default -> throw new IllegalArgumentException(FILE + ": " + kind);
    }
  }
}

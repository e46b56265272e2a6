package dev.preflight.fuzz;

import java.util.Arrays;
import java.util.function.Predicate;

/** Patterns for origins, read as slowly as one likes. */
public final class NaiveOrigins {

  private NaiveOrigins() {}

  /** The subdomains of a domain. */
  public static Predicate<String> below(String scheme, String domain) {
    return origin -> {
      if (!origin.startsWith(scheme) || !origin.endsWith("." + domain)) {
        return false;
      }
      String host = origin.substring(scheme.length());
      return host.length() <= 253
          && host.length() > domain.length() + 1
          && Arrays.stream(host.substring(0, host.length() - domain.length() - 1).split("\\.", -1))
              .allMatch(label -> label.matches("[a-z0-9_-]+"));
    };
  }

  /** Whether the labels of an origin without a port are labels of the DNS. */
  public static boolean hasLabels(String origin) {
    return Arrays.stream(origin.substring(origin.indexOf("//") + 2).split("\\.", -1))
        .allMatch(label -> label.matches("[a-z0-9_-]{1,63}") && !label.startsWith("xn--"));
  }

  /** An origin with any port, as browsers write ports. */
  public static Predicate<String> anyPort(String origin, int defaultPort) {
    return value -> {
      if (value.equals(origin)) {
        return true;
      }
      if (!value.startsWith(origin + ":")) {
        return false;
      }
      String port = value.substring(origin.length() + 1);
      return port.matches("[1-9][0-9]{0,4}")
          && Integer.parseInt(port) <= 65_535
          && Integer.parseInt(port) != defaultPort;
    };
  }
}

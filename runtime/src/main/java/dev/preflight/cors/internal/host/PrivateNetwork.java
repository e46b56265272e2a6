package dev.preflight.cors.internal.host;

import java.util.List;

/**
 * Addresses and names that mean something in one network only, so that no authority which browsers
 * know can certify who is behind them.
 */
public final class PrivateNetwork {

  /** By multicast DNS (RFC 6762), RFC 8375, and by the routers that use them. */
  private static final List<String> NAMES = List.of(".local", ".home.arpa", ".lan", ".home");

  private PrivateNetwork() {}

  /**
   * Whether a host is a private address (RFC 1918, 3927, 6598, 4193 and 4291, section 2.5.6) or has
   * such a name.
   *
   * @param host as browsers write it
   */
  public static boolean contains(String host) {
    if (host.startsWith("[")) {
      return host.matches("\\[(f[cd][0-9a-f]{2}|fe[89ab][0-9a-f]):.*");
    }
    String name = HostName.withoutTrailingDot(host);
    if (!Ipv4Address.endsInNumber(name)) {
      return isPrivateName(name);
    }
    return name.matches(
        "10\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
            + "|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");
  }

  private static boolean isPrivateName(String name) {
    for (String each : NAMES) {
      if (name.endsWith(each)) {
        return true;
      }
    }
    return false;
  }
}

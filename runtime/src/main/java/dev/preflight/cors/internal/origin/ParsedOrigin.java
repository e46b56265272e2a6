package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.Ipv4Address;

/**
 * An entry of {@code origins} that is written as browsers write origins.
 *
 * @param scheme the scheme, in lower case
 * @param subdomains whether {@code *.} stands before the host
 * @param host a name, an IPv4 address, an IPv6 address in brackets, or an application's own text
 * @param port digits, {@code *} for any, or empty for the scheme's default
 */
public record ParsedOrigin(String scheme, boolean subdomains, String host, String port) {

  /** Reads an entry in which {@link OriginSyntax} found no fault. */
  public static ParsedOrigin of(String entry) {
    int hostStart = entry.indexOf("://") + 3;
    int portStart = entry.indexOf(':', Math.max(hostStart, entry.indexOf(']')));
    String port = portStart < 0 ? "" : entry.substring(portStart + 1);
    String host = entry.substring(hostStart, portStart < 0 ? entry.length() : portStart);
    boolean subdomains = host.startsWith("*.");
    return new ParsedOrigin(
        entry.substring(0, hostStart - 3), subdomains, subdomains ? host.substring(2) : host, port);
  }

  /** Whether it has {@code *} for labels or port. */
  boolean isPattern() {
    return subdomains || port.equals("*");
  }

  /** Whether a shell or a browser extension sends it, and no page of the web. */
  public boolean isApplication() {
    return PageScheme.of(scheme) == PageScheme.APPLICATION;
  }

  public boolean isAddress() {
    return host.startsWith("[") || Ipv4Address.endsInNumber(host);
  }

  /**
   * Whether the page comes from the user's own machine, so that no network lies between (<a
   * href="https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy">Secure
   * Contexts</a>).
   */
  public boolean isLoopback() {
    if (isApplication()) {
      return false;
    }
    String name = HostName.withoutTrailingDot(host);
    return name.equals("localhost")
        || name.endsWith(".localhost")
        || host.equals("[::1]")
        || (host.startsWith("127.") && isAddress());
  }

  public ParsedOrigin withScheme(String other) {
    return new ParsedOrigin(other, subdomains, host, port);
  }

  public String text() {
    return text(subdomains, host, port);
  }

  /** An entry of the same scheme. */
  public String text(boolean withSubdomains, String otherHost, String otherPort) {
    return scheme
        + (withSubdomains ? "://*." : "://")
        + otherHost
        + (otherPort.isEmpty() ? "" : ":" + otherPort);
  }
}

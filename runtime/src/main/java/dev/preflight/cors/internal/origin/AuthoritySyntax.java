package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.Ipv6Address;
import dev.preflight.cors.rule.Rule;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether host and port are written as browsers write them. */
public final class AuthoritySyntax {

  private static final int LARGEST_PORT = 65_535;

  private AuthoritySyntax() {}

  /**
   * The first fault of a scheme's letters, the host and the port; {@code null} if there is none.
   */
  static @Nullable OriginFault fault(String scheme, String authority) {
    int portStart = portStart(authority);
    String host = portStart < 0 ? authority : authority.substring(0, portStart);
    String port = portStart < 0 ? null : authority.substring(portStart + 1);
    if (PageScheme.of(scheme.toLowerCase(Locale.ROOT)) == PageScheme.APPLICATION
        && isAscii(scheme)) {
      return faultOfApplication(scheme, host, port);
    }
    if (!isAscii(scheme) || !isAscii(authority)) {
      return OriginFault.of(Rule.ORIGIN_NON_ASCII);
    }
    if (hasUpperCase(scheme) || (hasUpperCase(host) && host.indexOf('[') < 0)) {
      return OriginFault.of(Rule.ORIGIN_UPPERCASE);
    }
    if (host.lastIndexOf('*') > 0
        || (host.startsWith("*") && !host.startsWith("*."))
        || (port != null && port.length() > 1 && port.indexOf('*') >= 0)) {
      return OriginFault.of(Rule.ORIGIN_WILDCARD_POSITION);
    }
    OriginFault ofHost = host.startsWith("*.") ? below(host.substring(2)) : faultOfHost(host);
    if (ofHost != null) {
      return ofHost;
    }
    return port == null || port.equals("*") ? null : faultOfPort(scheme, port);
  }

  /** Only the scheme has a case, and only the port a form; brackets hold an address here, too. */
  private static @Nullable OriginFault faultOfApplication(
      String scheme, String host, @Nullable String port) {
    if (hasUpperCase(scheme)) {
      return OriginFault.of(Rule.ORIGIN_UPPERCASE);
    }
    OriginFault ofHost =
        host.indexOf('[') >= 0 ? faultOfHost(host) : ApplicationHost.fault(scheme, host);
    if (ofHost != null) {
      return ofHost;
    }
    if (port != null && port.length() > 1 && port.indexOf('*') >= 0) {
      return OriginFault.of(Rule.ORIGIN_WILDCARD_POSITION);
    }
    return port == null || port.equals("*") ? null : faultOfPort(scheme, port);
  }

  /** The colon before the port, or -1; colons in or without brackets belong to an address. */
  static int portStart(String authority) {
    if (authority.indexOf('[') >= 0) {
      return authority.indexOf(':', Math.max(0, authority.lastIndexOf(']')));
    }
    return isBareIpv6(authority) ? -1 : authority.indexOf(':');
  }

  private static boolean isBareIpv6(String authority) {
    return authority.indexOf(':') != authority.lastIndexOf(':')
        && Ipv6Address.canonical(withoutZone(authority)) != null;
  }

  /** An address without {@code %eth0}: a zone means something on one machine only. */
  static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }

  private static @Nullable OriginFault below(String host) {
    boolean address =
        host.startsWith("[")
            || (Ipv4Address.endsInNumber(host) && Ipv4Address.canonical(host) != null);
    if (address) {
      return OriginFault.of(Rule.ORIGIN_WILDCARD_IP);
    }
    return Ipv4Address.endsInNumber(host)
        ? OriginFault.of(Rule.ORIGIN_IPV4_FORM)
        : HostSyntax.fault(host, HostName.LONGEST - 2);
  }

  private static @Nullable OriginFault faultOfHost(String host) {
    if (host.indexOf('[') >= 0 || isBareIpv6(host)) {
      boolean canonical =
          host.startsWith("[")
              && host.endsWith("]")
              && host.substring(1, host.length() - 1)
                  .equals(Ipv6Address.canonical(host.substring(1, host.length() - 1)));
      return canonical ? null : OriginFault.of(Rule.ORIGIN_IPV6_FORM);
    }
    if (!host.isEmpty() && Ipv4Address.endsInNumber(host)) {
      return host.equals(Ipv4Address.canonical(host))
          ? null
          : OriginFault.of(Rule.ORIGIN_IPV4_FORM);
    }
    return HostSyntax.fault(host, HostName.LONGEST);
  }

  private static @Nullable OriginFault faultOfPort(String scheme, String port) {
    boolean wellWritten =
        !port.isEmpty()
            && port.length() <= 5
            && port.charAt(0) != '0'
            && port.chars().allMatch(c -> c >= '0' && c <= '9')
            && Integer.parseInt(port) <= LARGEST_PORT;
    if (!wellWritten) {
      return OriginFault.of(Rule.ORIGIN_PORT_SYNTAX);
    }
    return isDefaultPort(scheme, port) ? new OriginFault(Rule.ORIGIN_DEFAULT_PORT, port) : null;
  }

  public static boolean isDefaultPort(String scheme, String port) {
    return (scheme.equals("https") && port.equals("443"))
        || (scheme.equals("http") && port.equals("80"));
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasUpperCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
        return true;
      }
    }
    return false;
  }
}

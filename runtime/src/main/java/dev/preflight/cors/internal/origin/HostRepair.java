package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.InternationalName;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.Ipv6Address;
import dev.preflight.cors.internal.host.PublicSuffixes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The host that somebody meant, as browsers write it. */
final class HostRepair {

  private HostRepair() {}

  /** The host, perhaps with {@code *.} before it, or {@code null} if that is not clear. */
  static @Nullable String repaired(String host) {
    String bare = host.replaceAll("[\\[\\]]", "");
    if (bare.indexOf(':') >= 0) {
      String address =
          Ipv6Address.canonical(AuthoritySyntax.withoutZone(bare.replaceFirst("^\\*\\.", "")));
      return address == null ? null : "[" + address + "]";
    }
    int star = host.lastIndexOf('*');
    if (star < 0) {
      return name(host);
    }
    // What stands before the star, or in its label, is part of what the star matches.
    String below = name(host.substring(star + 1).replaceFirst("^[.-]+", ""));
    boolean moved = star > 0 || !host.startsWith("*.");
    // It must not end up where everyone can register.
    if (below == null || (moved && PublicSuffixes.isPublicSuffix(below))) {
      return null;
    }
    return Ipv4Address.endsInNumber(below) ? below : "*." + below;
  }

  private static @Nullable String name(String host) {
    String ascii = InternationalName.toAscii(decoded(host).toLowerCase(Locale.ROOT));
    if (ascii == null || ascii.isEmpty()) {
      return null;
    }
    String address = Ipv4Address.endsInNumber(ascii) ? Ipv4Address.canonical(ascii) : null;
    return address != null ? address : mended(ascii);
  }

  /** Without empty labels and edge hyphens; a trailing dot stays. */
  private static String mended(String name) {
    return Stream.of(name.split("\\.", -1))
            .map(label -> label.replaceAll("^-+|-+$", ""))
            .filter(label -> !label.isEmpty())
            .collect(Collectors.joining("."))
        + (name.endsWith(".") ? "." : "");
  }

  private static String decoded(String host) {
    if (host.indexOf('%') < 0) {
      return host;
    }
    try {
      return URLDecoder.decode(host, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return host;
    }
  }
}

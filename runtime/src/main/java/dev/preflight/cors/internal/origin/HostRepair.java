package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.InternationalName;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.Ipv6Address;
import dev.preflight.cors.internal.host.PublicSuffixes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host that somebody meant, as browsers write it. */
final class HostRepair {

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final Pattern STARS = Pattern.compile("\\*+");
  private static final Pattern FOUR_PARTS = Pattern.compile("(?:\\.[^.]+){4}");
  private static final Pattern DOTS = Pattern.compile("^\\.+");

  private HostRepair() {}

  /**
   * The host, perhaps with {@code *} in it, or {@code null} if that is not clear. A star stays
   * where it is, except before a name that is meant as a whole: {@code *example.com} means {@code
   * *.example.com}, and {@code *.127.0.0.1} the address.
   */
  static @Nullable String repaired(String host) {
    String bare = BRACKETS.matcher(host).replaceAll("");
    if (bare.indexOf(':') >= 0) {
      String address =
          Ipv6Address.canonical(
              AuthoritySyntax.withoutZone(bare.startsWith("*.") ? bare.substring(2) : bare));
      return address == null ? null : "[" + address + "]";
    }
    int star = host.lastIndexOf('*');
    if (star < 0) {
      return name(host);
    }
    String after = host.substring(star + 1);
    boolean leftmost = STARS.matcher(host.substring(0, star + 1)).matches();
    String below = name(after.startsWith(".") ? DOTS.matcher(after).replaceFirst("") : after);
    if (below == null) {
      return leftmost || !isLabels(after) ? null : unlessPlain(host);
    }
    if (leftmost && Ipv4Address.endsInNumber(below)) {
      // Of *.168.1.5 a part is missing; a browser would fill the middle with zeros.
      return FOUR_PARTS.matcher(after).matches() ? below : null;
    }
    if (leftmost && after.startsWith(".")) {
      return "*." + below;
    }
    // Only the whole name is the writer's: in *example.com the star is not a part of a label.
    boolean wholeName =
        leftmost && !after.startsWith("-") && below.equals(PublicSuffixes.registrableDomain(below));
    return wholeName ? "*." + below : unlessPlain(host);
  }

  /** The host with its stars, each label with none of them as browsers write it. */
  private static @Nullable String unlessPlain(String host) {
    StringBuilder labels = new StringBuilder();
    String name = decoded(host).toLowerCase(Locale.ROOT);
    for (String label : name.split("\\.", -1)) {
      if (label.isEmpty()) {
        continue; // two dots in a row, as in names without a star
      }
      String ascii = label.indexOf('*') >= 0 ? label : InternationalName.toAscii(label);
      if (ascii == null || !isLabels(ascii)) {
        return null;
      }
      labels.append(labels.isEmpty() ? "" : ".").append(ascii);
    }
    return name.endsWith(".") ? labels.append('.').toString() : labels.toString();
  }

  private static boolean isLabels(String text) {
    return text.chars().allMatch(c -> c == '*' || c == '.' || HostName.isHostCharacter((char) c));
  }

  private static @Nullable String name(String host) {
    String ascii = InternationalName.toAscii(decoded(host).toLowerCase(Locale.ROOT));
    if (ascii == null || ascii.isEmpty()) {
      return null;
    }
    if (Ipv4Address.endsInNumber(ascii)) {
      return Ipv4Address.canonical(ascii);
    }
    return withoutFlaws(ascii);
  }

  /** Without empty labels; a trailing dot stays. */
  private static @Nullable String withoutFlaws(String name) {
    StringBuilder text = new StringBuilder();
    for (String label : name.split("\\.", -1)) {
      if (!label.isEmpty()) {
        text.append(text.isEmpty() ? "" : ".").append(label);
      }
    }
    if (text.isEmpty()) {
      return null;
    }
    return name.endsWith(".") ? text.append('.').toString() : text.toString();
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

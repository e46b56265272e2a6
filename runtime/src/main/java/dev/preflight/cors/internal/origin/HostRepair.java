package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.InternationalName;
import dev.preflight.cors.internal.host.Ipv4Address;
import dev.preflight.cors.internal.host.Ipv6Address;
import dev.preflight.cors.internal.host.PublicSuffixes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The host that somebody meant, as browsers write it. */
final class HostRepair {

  /** Which part is missing in {@code 192.168.1} is the writer's to say. */
  private static final Pattern THREE_PARTS = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  private static final Pattern BRACKETS = Pattern.compile("[\\[\\]]");
  private static final Pattern PORT = Pattern.compile("[0-9]{2,5}");

  private static final Pattern STARS = Pattern.compile("\\*+");
  private static final Pattern FOUR_PARTS = Pattern.compile("(?:\\.[^.]+){4}");
  private static final Pattern DOTS = Pattern.compile("^\\.+");

  /** UTS 39's highly restrictive level: East Asian text has Latin letters in it. */
  private static final Set<Character.UnicodeScript> ALONGSIDE_LATIN =
      EnumSet.of(
          Character.UnicodeScript.LATIN,
          Character.UnicodeScript.COMMON,
          Character.UnicodeScript.INHERITED,
          Character.UnicodeScript.HAN,
          Character.UnicodeScript.HIRAGANA,
          Character.UnicodeScript.KATAKANA,
          Character.UnicodeScript.BOPOMOFO,
          Character.UnicodeScript.HANGUL);

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
      boolean unclear = address == null || (bare.equals(host) && mayEndInPort(bare));
      return unclear ? null : "[" + address + "]";
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

  /** Of {@code ::1:3000} without brackets nobody can tell whether 3000 is the port. */
  private static boolean mayEndInPort(String address) {
    int colon = address.lastIndexOf(':');
    return PORT.matcher(address.substring(colon + 1)).matches()
        && Ipv6Address.canonical(address.substring(0, colon)) != null;
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
    if (isMixed(host)) {
      return null;
    }
    if (Ipv4Address.endsInNumber(ascii)) {
      return THREE_PARTS.matcher(ascii).matches() ? null : Ipv4Address.canonical(ascii);
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
    return name.endsWith(".") && !name.endsWith("..")
        ? text.append('.').toString()
        : text.toString();
  }

  /**
   * Whether a label has letters of Latin and of another alphabet: the encoded name of such a host
   * would be that of whoever imitates another's (UTS 39, section 5).
   */
  private static boolean isMixed(String host) {
    for (String label : host.split("\\.", -1)) {
      Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
      label.codePoints().forEach(c -> scripts.add(Character.UnicodeScript.of(c)));
      if (scripts.contains(Character.UnicodeScript.LATIN)
          && !ALONGSIDE_LATIN.containsAll(scripts)) {
        return true;
      }
    }
    return false;
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

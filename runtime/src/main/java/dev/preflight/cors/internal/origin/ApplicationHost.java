package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.text.Printable;
import dev.preflight.cors.rule.Rule;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hosts of schemes that are not special, as the URL standard's <a
 * href="https://url.spec.whatwg.org/#concept-opaque-host-parser">opaque-host parser</a> leaves
 * them: neither case nor labels mean anything, so {@code app://.}, {@code app://-} and {@code
 * wails://Wails} are hosts as good as any. Extension ids alone have forms of their own.
 */
final class ApplicationHost {

  /** As the rules for names: more would not fit into the longest origin. */
  private static final int LONGEST = 253;

  /**
   * The <a href="https://url.spec.whatwg.org/#forbidden-host-code-point">forbidden host code
   * points</a> that are not white space.
   */
  private static final String FORBIDDEN = "#/:<>?@[\\]^|";

  private static final Pattern CHROME = Pattern.compile("[a-p]{32}");
  private static final Pattern UUID =
      Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private ApplicationHost() {}

  /** The first fault, or {@code null} if a shell can send it. */
  static @Nullable OriginFault fault(String scheme, String host) {
    if (host.isEmpty()) {
      return syntax("it has no host");
    }
    if (host.indexOf('*') >= 0) {
      return new OriginFault(Rule.ORIGIN_APPLICATION_PATTERN, scheme);
    }
    if (host.length() > LONGEST) {
      return syntax("its host is longer than " + LONGEST + " characters");
    }
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c <= ' ' || c >= 127) {
        return syntax("the character '" + Printable.of(c + "") + "' is sent percent-encoded");
      }
      if (FORBIDDEN.indexOf(c) >= 0) {
        return syntax("the character '" + c + "' cannot stand in a host");
      }
    }
    return switch (scheme) {
      case "chrome-extension" ->
          matches(CHROME, host, "the id of an extension is 32 letters from a to p");
      case "moz-extension", "safari-web-extension" ->
          matches(UUID, host, "the id of an extension is a UUID");
      default -> null;
    };
  }

  /** The host that was meant, or {@code null} if that is not clear. */
  static @Nullable String repaired(String scheme, String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String repaired = scheme.equals("chrome-extension") ? lower : host;
    return fault(scheme, repaired) == null ? repaired : null;
  }

  private static @Nullable OriginFault matches(Pattern form, String host, String otherwise) {
    return form.matcher(host).matches() ? null : syntax(otherwise);
  }

  private static OriginFault syntax(String reason) {
    return new OriginFault(Rule.ORIGIN_HOST_SYNTAX, reason);
  }
}

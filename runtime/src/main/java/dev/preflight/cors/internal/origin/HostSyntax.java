package dev.preflight.cors.internal.origin;

import dev.preflight.cors.internal.host.HostName;
import dev.preflight.cors.internal.host.InternationalName;
import dev.preflight.cors.rule.Rule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a host name is written as browsers write it. */
final class HostSyntax {

  private static final int LONGEST_LABEL = 63;
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  private HostSyntax() {}

  /**
   * The first fault of a host name.
   *
   * @param host without {@code *.}
   * @param longest the greatest length without trailing dot
   * @return the fault, or {@code null} if there is none
   */
  static @Nullable OriginFault fault(String host, int longest) {
    if (host.isEmpty()) {
      return syntax("it has no host");
    }
    String name = HostName.withoutTrailingDot(host);
    if (name.length() > longest) {
      return syntax(
          "its host is longer than " + longest + " characters, the most that the DNS can hold");
    }
    for (String label : name.split("\\.", -1)) {
      OriginFault fault = labelFault(label);
      if (fault != null) {
        return fault;
      }
    }
    Optional<String> unreadable = InternationalName.againstBidiRule(name);
    return unreadable.isPresent() ? bidiFault(unreadable.get()) : null;
  }

  private static OriginFault bidiFault(String label) {
    return new OriginFault(
        Rule.ORIGIN_PUNYCODE,
        '"'
            + label
            + "\" in a name with letters from right to left, where each label has to begin with a"
            + " letter, end in a letter or digit, and be written in one direction");
  }

  private static @Nullable OriginFault labelFault(String label) {
    if (label.isEmpty()) {
      return syntax("its host has two dots in a row or begins with one");
    }
    for (int i = 0; i < label.length(); i++) {
      if (label.charAt(i) == '%' && ESCAPE.matcher(label).find()) {
        return syntax("browsers decode what is percent-encoded in a host, and send it decoded");
      }
      if (!HostName.isHostCharacter(label.charAt(i))) {
        return syntax("the character '" + label.charAt(i) + "' cannot stand in a host");
      }
    }
    if (label.length() > LONGEST_LABEL) {
      return syntax("the part \"" + label + "\" of its host is longer than 63 characters");
    }
    if (label.startsWith(InternationalName.PREFIX) && !InternationalName.isEncodedLabel(label)) {
      return new OriginFault(
          Rule.ORIGIN_PUNYCODE,
          '"' + label + "\", which no international name is encoded as: no registry hands it out");
    }
    return null; // a hyphen at an edge is a warning: browsers send what some DNS servers resolve
  }

  private static OriginFault syntax(String reason) {
    return new OriginFault(Rule.ORIGIN_HOST_SYNTAX, reason);
  }
}

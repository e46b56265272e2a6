package dev.preflight.cors.processor.internal.body;

import com.sun.source.tree.MemberSelectTree;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Constants of libraries that are named like their headers and are no constants to the compiler,
 * {@code HttpHeaderNames.X_TENANT}: objects of a class of its own, or enum constants.
 */
final class HeaderConstants {

  private static final Pattern CLASSES =
      Pattern.compile("(?:.*\\.)?(?:Http)?Header(?:s|Names?|Constants|Values?)?");

  private static final Pattern NAMES = Pattern.compile("[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*");

  private HeaderConstants() {}

  static Optional<Set<String>> name(MemberSelectTree select) {
    String constant = select.getIdentifier().toString();
    boolean isOne =
        CLASSES.matcher(select.getExpression().toString()).matches()
            && NAMES.matcher(constant).matches();
    return isOne ? Optional.of(Set.of(header(constant))) : Optional.empty();
  }

  private static String header(String constant) {
    return constant.equals("ETAG")
        ? "ETag"
        : Arrays.stream(constant.split("_", -1))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("-"));
  }
}

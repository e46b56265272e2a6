package dev.preflight.cors.browser;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which headers a script may set without asking, by name and value: <a
 * href="https://fetch.spec.whatwg.org/#cors-safelisted-request-header">CORS-safelisted
 * request-header</a>.
 */
public final class SafelistedHeaders {

  /** A longer value of any of these headers is asked about. */
  public static final int LONGEST_VALUE = 128;

  /** All these values together; beyond, every one of them is asked about. */
  public static final int LONGEST_TOGETHER = 1024;

  private static final String UNSAFE_BYTES = "\"():<>?@[\\]{}";

  private static final Pattern LANGUAGES = Pattern.compile("[0-9A-Za-z *,.;=-]*");

  /** A single range with a start; {@code bytes=-5} has none, and old servers misread it. */
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  /** The standard has no limit; all browsers ask about a number that does not fit into 64 bits. */
  private static final BigInteger LARGEST_POSITION = BigInteger.valueOf(Long.MAX_VALUE);

  private SafelistedHeaders() {}

  /**
   * Whether a script may set the header to this value without asking.
   *
   * @param name the header's name
   * @param value its value
   * @return {@code false} if the browser asks first
   */
  public static boolean isSafelisted(String name, String value) {
    // In Latin-1 or UTF-8, at least as many bytes as characters.
    if (value.getBytes(StandardCharsets.UTF_8).length > LONGEST_VALUE) {
      return false;
    }
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "accept" -> value.chars().noneMatch(SafelistedHeaders::isUnsafe);
      case "accept-language", "content-language" -> LANGUAGES.matcher(value).matches();
      case "content-type" ->
          value.chars().noneMatch(SafelistedHeaders::isUnsafe)
              && RequestHeaders.SAFELISTED_MEDIA_TYPES.contains(MediaTypeEssence.of(value));
      case "range" -> isSimpleRange(value);
      default -> false;
    };
  }

  /** <a href="https://fetch.spec.whatwg.org/#cors-unsafe-request-header-byte">Unsafe byte</a>. */
  private static boolean isUnsafe(int c) {
    return (c < 0x20 && c != '\t') || c == 0x7f || UNSAFE_BYTES.indexOf(c) >= 0;
  }

  private static boolean isSimpleRange(String value) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      return false;
    }
    BigInteger start = new BigInteger(range.group(1));
    BigInteger end = range.group(2).isEmpty() ? LARGEST_POSITION : new BigInteger(range.group(2));
    return start.compareTo(end) <= 0 && end.compareTo(LARGEST_POSITION) <= 0;
  }

  /**
   * The names that a preflight asks for: <a
   * href="https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names">CORS-unsafe
   * request-header names</a>. Headers that no script can set are left out, as the browser leaves
   * them out of the request.
   *
   * @param headers those that the script sets
   * @return lower-case names, sorted, each once
   */
  public static List<String> unsafeNames(HeaderLines headers) {
    TreeSet<String> unsafe = new TreeSet<>();
    List<String> safe = new ArrayList<>();
    int together = 0;
    for (String name : headers.names()) {
      // A browser combines the lines of one name before it looks at the value.
      String value = headers.get(name).orElse("");
      if (ForbiddenHeaders.isForbidden(name, value)) {
        continue;
      }
      if (isSafelisted(name, value)) {
        safe.add(name);
        together += value.length();
      } else {
        unsafe.add(name);
      }
    }
    if (together > LONGEST_TOGETHER) {
      unsafe.addAll(safe);
    }
    return List.copyOf(unsafe);
  }
}

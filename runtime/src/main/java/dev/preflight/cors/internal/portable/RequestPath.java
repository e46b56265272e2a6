package dev.preflight.cors.internal.portable;

import jakarta.ws.rs.core.UriInfo;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The path of a request in every reading that a server may have of it. Some decode what needed no
 * escape before they match, some collapse slashes; what any reading reaches may be what runs.
 */
final class RequestPath {

  /**
   * A longer path is not looked at, so nothing is granted at it. Servers take 8 kB and more, and
   * users' expressions over several segments may search a path once for each of its slashes.
   */
  static final int LONGEST = 1_024;

  static final int MOST_SLASHES = 64;

  /** How many segments may have matrix parameters; each doubles the readings. */
  private static final int MOST_WITH_PARAMETERS = 3;

  private RequestPath() {}

  /**
   * The readings, each with a slash at its beginning or empty, without matrix parameters; none of a
   * path that is too long.
   */
  static Set<String> readings(UriInfo uri) {
    String base = uri.getBaseUri().getRawPath();
    String path = uri.getRequestUri().getRawPath();
    // Its last slash begins the path: a second one is an empty segment, which a variable may match.
    String bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    String relative = path.startsWith(base) ? path.substring(bare.length()) : path;
    return readings(relative.startsWith("/") ? relative : "/" + relative);
  }

  static Set<String> readings(String path) {
    Set<String> readings = new LinkedHashSet<>();
    if (isTooLong(path)) {
      return readings;
    }
    String stripped = withoutMatrixParameters(path);
    add(stripped, readings);
    if (stripped.indexOf('%') >= 0) {
      add(decoded(stripped, true), readings);
      add(decoded(stripped, false), readings);
      // A semicolon or slash that was escaped may be one to a server that decodes first.
      add(withoutMatrixParameters(decoded(path, false)), readings);
    }
    if (path.indexOf(';') >= 0 && !addPartlyStripped(path, readings)) {
      readings.clear();
    }
    return readings;
  }

  /**
   * The readings, and those in which an escape is three characters like others. Whether the path
   * had matrix parameters is not known there: Quarkus shows it without them.
   */
  static Set<String> withEscapesKept(Set<String> readings) {
    Set<String> all = new LinkedHashSet<>(readings);
    readings.forEach(path -> all.add(path.replace("%", "%25")));
    return all;
  }

  /**
   * To CXF, matrix parameters may be part of what a variable beside a literal matches, in one
   * segment and not in another.
   *
   * @return whether there are few enough of them
   */
  private static boolean addPartlyStripped(String path, Set<String> readings) {
    String[] segments = path.split("/", -1);
    int[] with =
        IntStream.range(0, segments.length).filter(i -> segments[i].indexOf(';') >= 0).toArray();
    if (with.length > MOST_WITH_PARAMETERS) {
      return false;
    }
    for (int kept = 1; kept < 1 << with.length; kept++) {
      String[] some = segments.clone();
      for (int i = 0; i < with.length; i++) {
        if (((kept >> i) & 1) == 0) {
          some[with[i]] = withoutMatrixParameters(some[with[i]]);
        }
      }
      readings.add(String.join("/", some));
    }
    return true;
  }

  private static boolean isTooLong(String path) {
    int slashes = 0;
    for (int i = 0; i < path.length() && i < LONGEST; i++) {
      char c = path.charAt(i);
      // An escaped one may be decoded, and is counted before it is.
      boolean escaped = c == '%' && path.regionMatches(true, i, "%2F", 0, 3);
      slashes += c == '/' || escaped ? 1 : 0;
    }
    return path.length() > LONGEST || slashes > MOST_SLASHES;
  }

  private static void add(String path, Set<String> readings) {
    readings.add(path);
    if (path.contains("//")) {
      readings.add(path.replaceAll("/{2,}", "/"));
    }
  }

  private static String withoutMatrixParameters(String path) {
    if (path.indexOf(';') < 0) {
      return path;
    }
    StringBuilder stripped = new StringBuilder(path.length());
    boolean parameter = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      parameter = c != '/' && (parameter || c == ';');
      if (!parameter) {
        stripped.append(c);
      }
    }
    return stripped.toString();
  }

  /** With escapes decoded: all, or only those of characters that need none. */
  private static String decoded(String path, boolean unreservedOnly) {
    CharBuffer text = CharBuffer.allocate(path.length());
    ByteBuffer bytes = ByteBuffer.allocate(path.length());
    for (int i = 0; i < path.length(); i++) {
      int code =
          path.charAt(i) == '%' && i + 2 < path.length()
              ? hex(path.charAt(i + 1)) * 16 + hex(path.charAt(i + 2))
              : -1;
      boolean plain = code >= 0 && (Character.isLetterOrDigit(code) || "-._~".indexOf(code) >= 0);
      if (code >= 0 && (!unreservedOnly || (plain && code < 128))) {
        bytes.put((byte) code);
        i += 2;
      } else {
        flush(bytes, text);
        text.put(path.charAt(i));
      }
    }
    flush(bytes, text);
    return text.flip().toString();
  }

  private static void flush(ByteBuffer bytes, CharBuffer text) {
    if (bytes.position() == 0) {
      return;
    }
    try {
      text.put(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()));
    } catch (CharacterCodingException e) {
      text.put('\ufffd');
    }
    bytes.clear();
  }

  private static int hex(char c) {
    int digit = Character.digit(c, 16);
    return digit < 0 ? -1000 : digit;
  }
}

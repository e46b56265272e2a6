package dev.preflight.cors.internal.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Several origins in one string, as other products' configuration files want them. */
final class OriginList {

  /** But not the semicolon of {@code http;//}, a slip of the shift key. */
  private static final Pattern SEPARATOR = Pattern.compile("(?!;//)[,;\\s]+");

  /** A host of one label, but not this machine's. */
  private static final Pattern PIECE =
      Pattern.compile("(?!(?:.*//)?localhost$)(?:[a-z]+://)?[^.:/*]+");

  private static final Pattern PUNCTUATION = Pattern.compile("[,;]");

  private OriginList() {}

  static boolean isList(String entry) {
    List<String> parts = parts(entry);
    boolean punctuated = PUNCTUATION.matcher(entry).find();
    if (parts.size() < 2) {
      return punctuated && parts.size() == 1 && entry.strip().matches("[,;].*|.*[,;]");
    }
    long withScheme = parts.stream().filter(part -> part.contains("://")).count();
    // A blank inside one origin is a slip of another kind, so blanks need stronger evidence.
    return punctuated
        ? parts.stream().skip(1).allMatch(OriginList::looksLikeOrigin)
        : withScheme == parts.size()
            || (withScheme == 0 && parts.stream().allMatch(OriginList::looksLikeOrigin));
  }

  static List<String> parts(String entry) {
    List<String> parts = new ArrayList<>();
    for (String part : SEPARATOR.split(entry, -1)) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return List.copyOf(parts);
  }

  /**
   * Whether the parts are rather the pieces of one host, as in {@code https://app,example.com} and
   * {@code https://app|web.example.com}: then none of them is the writer's own.
   */
  static boolean isBroken(List<String> parts) {
    return !parts.isEmpty()
        && PIECE.matcher(parts.get(0)).matches()
        && parts.stream().skip(1).anyMatch(part -> !part.contains("://") && part.indexOf('.') > 0);
  }

  private static boolean looksLikeOrigin(String part) {
    return part.contains("://")
        || part.indexOf('.') > 0
        || part.startsWith("localhost")
        || part.equals("*")
        || part.equals("null");
  }
}

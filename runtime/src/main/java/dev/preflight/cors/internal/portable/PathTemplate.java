package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.portable.TemplateSegment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A URI template: what it matches, and which of two that match the same path every server prefers.
 * Jakarta REST, section 3.7.2, orders templates by their literal characters; what is built on it
 * differs from server to server, so only an order that no server disputes counts here.
 */
final class PathTemplate {

  private static final String REST = "preflightRest";

  /**
   * Stands for a template that Quarkus passes over. It looks for templates that begin with a
   * literal first; which of the others it tries before this one is not known.
   */
  static final PathTemplate PASSED_OVER = of("{preflight: .*}");

  private final List<TemplateSegment> segments;
  private final boolean slashAtEnd;

  /** Compiled when it is first needed: templates that are only compared never are. */
  private volatile @Nullable Patterns patterns;

  private record Patterns(Pattern whole, Pattern prefix) {}

  private PathTemplate(List<TemplateSegment> segments, boolean slashAtEnd) {
    this.segments = List.copyOf(segments);
    this.slashAtEnd = slashAtEnd;
  }

  /** A {@code @Path}, with or without slashes at its ends. */
  static PathTemplate of(String path) {
    List<TemplateSegment> segments = new ArrayList<>();
    int start = 0;
    while (start <= path.length()) {
      int end = TemplateSegment.end(path, start);
      if (end > start) {
        segments.add(TemplateSegment.of(path.substring(start, end)));
      }
      start = end + 1;
    }
    return new PathTemplate(segments, path.endsWith("/"));
  }

  private Patterns patterns() {
    Patterns compiled = patterns;
    if (compiled == null) {
      StringBuilder regex = new StringBuilder();
      for (TemplateSegment each : segments) {
        // The slashes before a variable over segments are its own, but for one, or none of them
        // are.
        // To try every number would let a path of slashes take time that grows with its square.
        regex.append(each.kind() == Kind.CROSSING ? "(?:(?:/|/++)" : "(?:/");
        regex.append(each.regex()).append(')');
        // Some servers let a variable that matches nothing match without its slash.
        if (Pattern.matches(each.regex(), "")) {
          regex.append('?');
        }
      }
      compiled =
          new Patterns(
              Pattern.compile(regex + "/?"), Pattern.compile(regex + "(?<" + REST + ">(?:/.*)?)"));
      patterns = compiled;
    }
    return compiled;
  }

  /** The template of what is below this one. */
  PathTemplate then(PathTemplate below) {
    List<TemplateSegment> all = new ArrayList<>(segments);
    all.addAll(below.segments);
    return new PathTemplate(all, below.slashAtEnd);
  }

  /** Whether it matches a whole path, which starts with a slash or is empty. */
  boolean matches(String path) {
    return patterns().whole().matcher(path).matches();
  }

  /** What it leaves of a path, or {@code null} if it does not match the beginning. */
  @Nullable String rest(String path) {
    Matcher matcher = patterns().prefix().matcher(path);
    return matcher.matches() ? matcher.group(REST) : null;
  }

  /** Whether one path may be split in several ways. */
  boolean crosses() {
    return segments.stream().anyMatch(each -> each.kind() == Kind.CROSSING);
  }

  /** Whether two templates differ in names of variables at most. */
  boolean isLike(PathTemplate other) {
    return segments.equals(other.segments);
  }

  /** Whether every server prefers this one where both match. */
  boolean goesBefore(PathTemplate other) {
    if (compare(other) != Order.BEFORE || (other == PASSED_OVER && !beginsWithLiteral())) {
      return false;
    }
    // CXF counts a slash at the end, which says nothing, as a literal character.
    int more = Integer.compare(literals(), other.literals() + (other.slashAtEnd ? 1 : 0));
    return more > 0
        || (more == 0
            && !other.slashAtEnd
            && segments.size() == other.segments.size()
            && !crosses()
            && !other.crosses());
  }

  /** As section 3.7.2 counts them, slashes included. */
  int literals() {
    return segments.stream().mapToInt(each -> each.literals() + 1).sum();
  }

  /** Whether no segment is less specific than the other's. */
  boolean isNowhereBehind(PathTemplate other) {
    return compare(other) != Order.UNKNOWN;
  }

  private enum Order {
    BEFORE,
    ALIKE,
    UNKNOWN
  }

  private Order compare(PathTemplate other) {
    boolean before = false;
    int common = Math.min(segments.size(), other.segments.size());
    for (int i = 0; i < common; i++) {
      TemplateSegment mine = segments.get(i);
      TemplateSegment others = other.segments.get(i);
      if (others.kind() == Kind.CROSSING && !mine.equals(others)) {
        return hasLiteral(i) ? Order.BEFORE : Order.UNKNOWN;
      }
      int order = mine.kind().compareTo(others.kind());
      boolean maybeEmpty =
          mine.kind() == Kind.LITERAL
              && others.kind() == Kind.MIXED
              && mine.literals() <= others.literals();
      if (maybeEmpty || order < 0 || (order == 0 && !mine.equals(others))) {
        return Order.UNKNOWN;
      }
      before |= order > 0;
    }
    if (segments.size() < other.segments.size()) {
      return Order.UNKNOWN;
    }
    if (segments.size() > common) {
      return hasLiteral(common) ? Order.BEFORE : Order.UNKNOWN;
    }
    return before ? Order.BEFORE : Order.ALIKE;
  }

  private boolean beginsWithLiteral() {
    return !segments.isEmpty() && segments.get(0).beginsWithLiteral();
  }

  private boolean hasLiteral(int from) {
    return segments.subList(from, segments.size()).stream()
            .allMatch(each -> each.kind() != Kind.CROSSING)
        && segments.subList(from, segments.size()).stream()
            .anyMatch(each -> each.kind().compareTo(Kind.MIXED) >= 0);
  }
}

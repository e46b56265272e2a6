package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates of all deployed root classes, governed or not, with what their locators declare to
 * return: every method that a server might call for a path.
 */
final class Mirror {

  /** A locator that returns itself may match nothing, again and again. */
  private static final int DEEPEST = 16;

  /**
   * Where each of two locators of a tree matches the next segment, every segment doubles the ways
   * that a server may go. What is below so many is looked at.
   */
  static final int MOST_LOCATED = 32;

  /** What is the same in every reading of a path. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

  private final Map<String, List<Root>> byLiteral = new HashMap<>();
  private final List<Root> others = new ArrayList<>();
  private final Map<Class<?>, List<Below>> below = new ConcurrentHashMap<>();

  private record Root(
      Class<?> type, PathTemplate template, List<Below> below, boolean passedOver) {}

  /**
   * A method or locator of a class.
   *
   * @param template its own template
   * @param full the same with what is above it, where that has to be matched together
   * @param passedOver whether a server may take it for a locator of any path
   */
  private record Below(
      Annotated method,
      PathTemplate template,
      PathTemplate full,
      @Nullable Class<?> located,
      boolean passedOver) {}

  private final boolean matchesLoosely;

  /**
   * The mirror of deployed classes.
   *
   * @param matchesLoosely see {@link ServerView#matchesLoosely}
   */
  Mirror(Collection<AnnotatedResource> roots, boolean matchesLoosely) {
    this.matchesLoosely = matchesLoosely;
    for (AnnotatedResource each : roots) {
      if (each.root() == null) {
        continue;
      }
      PathTemplate template = PathTemplate.of(each.root());
      List<Below> methods = below(each);
      below.put(each.type(), methods);
      // How a variable over segments was split is only known with what is below it.
      Root root =
          new Root(
              each.type(),
              template,
              template.crosses() ? under(template, methods) : methods,
              matchesLoosely && TemplateSegment.beginsWithExpression(each.root()));
      String first = firstSegment(each.root());
      if (PLAIN.matcher(first).matches()) {
        byLiteral.computeIfAbsent(first, any -> new ArrayList<>()).add(root);
      } else {
        others.add(root);
      }
    }
  }

  /** What a path reaches, given in all readings of it. */
  MirroredPath reach(Set<String> readings) {
    MirroredPath found = new MirroredPath();
    for (String path : matchesLoosely ? RequestPath.withEscapesKept(readings) : readings) {
      found.nextReading();
      byLiteral
          .getOrDefault(firstSegment(path), List.of())
          .forEach(each -> collect(each, path, found));
      others.forEach(each -> collect(each, path, found));
    }
    return found;
  }

  private static String firstSegment(String path) {
    int start = path.startsWith("/") ? 1 : 0;
    int end = path.indexOf('/', start);
    return path.substring(start, end < 0 ? path.length() : end);
  }

  private void collect(Root root, String path, MirroredPath found) {
    if (root.passedOver()) {
      collect(root.type(), root.below(), List.of(PathTemplate.PASSED_OVER), path, found);
      // One that may be empty is found before each slash, and at the end.
      for (int i = path.length(); i > 0 && root.template().crosses(); ) {
        collect(
            root.type(), root.below(), List.of(PathTemplate.PASSED_OVER), path.substring(i), found);
        i = path.lastIndexOf('/', i - 1);
      }
    }
    List<PathTemplate> above = List.of(root.template());
    if (!root.template().crosses()) {
      String rest = root.template().rest(path);
      if (rest != null) {
        collect(root.type(), root.below(), above, rest, found);
      }
      return;
    }
    for (Below each : root.below()) {
      boolean locates = each.method().isLocator();
      if (locates ? each.full().rest(path) != null : each.full().matches(path)) {
        Annotated method = locates ? null : each.method();
        found.add(new Candidate(root.type(), method, levels(above, each.template())));
      }
    }
  }

  /**
   * Collects what is below a class.
   *
   * @param rest what the templates above leave of the path, which is the same on every server
   */
  private void collect(
      Class<?> type, List<Below> all, List<PathTemplate> above, String rest, MirroredPath found) {
    for (Below each : all) {
      if (!each.method().isLocator()) {
        if (each.template().matches(rest)) {
          found.add(new Candidate(type, each.method(), levels(above, each.template())));
        }
        continue;
      }
      String left = each.template().rest(rest);
      if (left == null) {
        if (each.passedOver()) {
          found.add(new Candidate(type, null, levels(above, PathTemplate.PASSED_OVER)));
        }
        continue;
      }
      List<PathTemplate> levels = levels(above, each.template());
      // Where a path may be split in two ways, the part below is not known either.
      if (each.located() == null
          || each.template().crosses()
          || levels.size() > DEEPEST
          || !found.maySearch(MOST_LOCATED)) {
        found.add(new Candidate(type, null, levels));
      } else {
        found.locatedBy(each.located());
        List<Below> located =
            below.computeIfAbsent(each.located(), any -> below(AnnotatedResource.of(any)));
        collect(each.located(), located, levels, left, found);
      }
    }
  }

  private static List<PathTemplate> levels(List<PathTemplate> above, PathTemplate below) {
    List<PathTemplate> levels = new ArrayList<>(above);
    levels.add(below);
    return levels;
  }

  private static List<Below> under(PathTemplate template, List<Below> methods) {
    List<Below> all = new ArrayList<>();
    for (Below each : methods) {
      all.add(
          new Below(
              each.method(),
              each.template(),
              template.then(each.template()),
              each.located(),
              each.passedOver()));
    }
    return all;
  }

  private List<Below> below(AnnotatedResource resource) {
    List<Below> all = new ArrayList<>();
    for (Annotated each : resource.methods()) {
      PathTemplate template = PathTemplate.of(each.template());
      Class<?> located = each.isLocator() ? located(each.implementation()) : null;
      boolean passedOver =
          matchesLoosely
              && each.isLocator()
              && TemplateSegment.beginsWithExpression(each.template());
      all.add(new Below(each, template, template, located, passedOver));
    }
    // What servers prefer is found before the search ends.
    all.sort(Comparator.comparingInt((Below each) -> each.template().literals()).reversed());
    return all;
  }

  /** The class that a locator declares to return; {@code null} if that says nothing. */
  static @Nullable Class<?> located(Method locator) {
    Class<?> type = locator.getReturnType();
    if (type == Class.class) {
      type = argument(locator.getGenericReturnType());
    }
    boolean known =
        type != null
            && !type.isInterface()
            && !type.isPrimitive()
            && !Modifier.isAbstract(type.getModifiers())
            && !type.getName().startsWith("java.")
            && !type.getName().startsWith("jakarta.");
    return known ? type : null;
  }

  private static @Nullable Class<?> argument(Type type) {
    Type argument =
        type instanceof ParameterizedType one ? one.getActualTypeArguments()[0] : Object.class;
    if (argument instanceof WildcardType any) {
      return any.getUpperBounds()[0] instanceof Class<?> bound ? bound : null;
    }
    return argument instanceof Class<?> exact ? exact : null;
  }
}

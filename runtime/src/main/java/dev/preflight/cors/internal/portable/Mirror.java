package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
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

  /** What is the same in every reading of a path. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");

  private final Map<String, List<Root>> byLiteral = new HashMap<>();
  private final List<Root> others = new ArrayList<>();
  private final Map<Class<?>, List<Below>> below = new ConcurrentHashMap<>();

  private record Root(Class<?> type, PathTemplate template) {}

  /** A method or locator of a class with its template, compiled once. */
  private record Below(Annotated method, PathTemplate template, @Nullable Class<?> located) {}

  Mirror(Collection<AnnotatedResource> roots) {
    for (AnnotatedResource each : roots) {
      if (each.root() == null) {
        continue;
      }
      Root root = new Root(each.type(), PathTemplate.of(each.root()));
      String first = firstSegment(each.root());
      if (PLAIN.matcher(first).matches()) {
        byLiteral.computeIfAbsent(first, any -> new ArrayList<>()).add(root);
      } else {
        others.add(root);
      }
      below.put(each.type(), below(each));
    }
  }

  /** What a path reaches, given in all readings of it. */
  MirroredPath reach(Set<String> readings) {
    MirroredPath found = new MirroredPath();
    for (String path : readings) {
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
    collect(root.type(), List.of(root.template()), path, found);
  }

  private void collect(Class<?> type, List<PathTemplate> above, String path, MirroredPath found) {
    PathTemplate whole = above.get(0);
    for (PathTemplate each : above.subList(1, above.size())) {
      whole = whole.then(each);
    }
    if (whole.rest(path) == null) {
      return;
    }
    for (Below each : below.computeIfAbsent(type, any -> below(AnnotatedResource.of(any)))) {
      PathTemplate full = whole.then(each.template());
      List<PathTemplate> levels = new ArrayList<>(above);
      levels.add(each.template());
      if (!each.method().isLocator()) {
        if (full.matches(path)) {
          found.add(new Candidate(type, each.method(), levels));
        }
      } else if (full.rest(path) != null) {
        // Where a path may be split in two ways, the part below is not known either.
        if (each.located() == null || full.crosses() || levels.size() > DEEPEST) {
          found.add(new Candidate(type, null, levels));
        } else {
          found.locatedBy(each.located());
          collect(each.located(), levels, path, found);
        }
      }
    }
  }

  private static List<Below> below(AnnotatedResource resource) {
    List<Below> all = new ArrayList<>();
    for (Annotated each : resource.methods()) {
      all.add(
          new Below(
              each,
              PathTemplate.of(each.template()),
              each.isLocator() ? located(each.implementation()) : null));
    }
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

package dev.preflight.cors.internal.portable;

import dev.preflight.cors.internal.portable.AnnotatedResource.Annotated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A resource method whose full template matches a path.
 *
 * @param type the class that declares it as far as its locators tell
 * @param method the method; {@code null} for whatever is below a locator that tells nothing
 * @param levels the templates of the root class, of locators, and of the method
 */
record Candidate(Class<?> type, @Nullable Annotated method, List<PathTemplate> levels) {

  /** Whether it handles this HTTP method, or may. */
  boolean handles(String httpMethod) {
    return method == null || method.httpMethod().equals(httpMethod);
  }

  /**
   * Whether every server calls this one rather than the other where both respond. A server may
   * choose the root class first and then the method, or look at the whole path at once; so this one
   * has to be ahead both at the first level where they differ, and on the whole path.
   */
  boolean goesBefore(Candidate other) {
    int common = Math.min(levels.size(), other.levels.size());
    for (int i = 0; i < common; i++) {
      if (!levels.get(i).isLike(other.levels.get(i))) {
        return levels.get(i).goesBefore(other.levels.get(i))
            && whole().isNowhereBehind(other.whole());
      }
      if (levels.get(i).crosses()) {
        // What is left for the next level depends on how the server split the path.
        return false;
      }
    }
    return false;
  }

  private PathTemplate whole() {
    PathTemplate whole = levels.get(0);
    for (PathTemplate each : levels.subList(1, levels.size())) {
      whole = whole.then(each);
    }
    return whole;
  }
}

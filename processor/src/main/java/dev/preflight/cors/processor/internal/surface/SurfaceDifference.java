package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How two cross-origin surfaces differ, as lines of a lock file with {@code +} and {@code -}.
 *
 * <p>See docs/decisions/0014-lock-compares-grants-not-text.md.
 *
 * @param wider what the second allows and the first does not
 * @param narrower what the first allows and the second does not
 */
public record SurfaceDifference(List<String> wider, List<String> narrower) {

  public static SurfaceDifference between(CorsManifest before, CorsManifest now) {
    return between(LockFile.grants(before), LockFile.grants(now));
  }

  static SurfaceDifference between(Set<LockGrant> before, Set<LockGrant> now) {
    Map<String, List<LockGrant>> later = bySubject(now);
    Map<String, List<LockGrant>> earlier = bySubject(before);
    List<String> wider = new ArrayList<>();
    for (LockGrant grant : now) {
      List<LockGrant> same = earlier.getOrDefault(grant.subject(), List.of());
      if (same.stream().noneMatch(each -> each.covers(grant))) {
        same.forEach(each -> wider.add("- " + each.line()));
        wider.add("+ " + grant.line());
      }
    }
    List<String> narrower = new ArrayList<>();
    for (LockGrant grant : before) {
      List<LockGrant> same = later.getOrDefault(grant.subject(), List.of());
      if (same.stream().noneMatch(each -> each.covers(grant))) {
        narrower.add("- " + grant.line());
        same.forEach(each -> narrower.add("+ " + each.line()));
      }
    }
    return new SurfaceDifference(List.copyOf(wider), List.copyOf(narrower));
  }

  private static Map<String, List<LockGrant>> bySubject(Set<LockGrant> grants) {
    return grants.stream().collect(Collectors.groupingBy(LockGrant::subject));
  }
}

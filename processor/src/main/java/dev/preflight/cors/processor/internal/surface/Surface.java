package dev.preflight.cors.processor.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestFilter;
import dev.preflight.cors.manifest.ManifestLocator;
import dev.preflight.cors.manifest.ManifestPath;
import dev.preflight.cors.manifest.ManifestResource;
import dev.preflight.cors.processor.internal.model.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cross-origin surface of the compilation, gathered round by round. */
final class Surface {

  /**
   * Locators that return what has locators again can stand at paths without number; nobody reviews
   * more than these.
   */
  private static final int MOST_MOUNTS = 100;

  private final Map<String, ManifestResource> resources = new TreeMap<>();
  private List<ManifestFilter> filters = List.of();
  private List<String> silenced = List.of();

  void add(ManifestResource resource) {
    resources.put(resource.className(), resource);
  }

  /** The filters that run before the resources. */
  void filters(List<ManifestFilter> all) {
    filters = List.copyOf(all);
  }

  boolean has(String className) {
    return resources.containsKey(className);
  }

  boolean isEmpty() {
    return resources.isEmpty();
  }

  /** Whether any policy governs anything. */
  boolean isGoverned() {
    for (ManifestResource resource : resources.values()) {
      if (!resource.policies().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** A class that an earlier build read, and that this one need not compile again. */
  void keep(ManifestResource resource) {
    add(
        with(
            resource,
            resource.root() ? resource.at().subList(0, 1) : List.of(),
            resource.paths(),
            resource.locators()));
  }

  /** Takes in the rules that are silenced in the whole module. */
  void silenced(Set<String> rules) {
    silenced = List.copyOf(rules);
  }

  /** The surface with the full path of everything. */
  CorsManifest manifest() {
    Map<String, Set<String>> mounts = new TreeMap<>();
    for (ManifestResource resource : resources.values()) {
      if (resource.root()) {
        mount(resource, resource.at().get(0), new ArrayList<>(), mounts);
      }
    }
    List<ManifestResource> mounted = new ArrayList<>();
    for (ManifestResource resource : resources.values()) {
      mounted.add(mounted(resource, mounts));
    }
    return new CorsManifest(mounted, filters, silenced);
  }

  private void mount(
      ManifestResource resource, String at, List<String> chain, Map<String, Set<String>> mounts) {
    Set<String> places = mounts.get(resource.className());
    if (places == null) {
      places = new TreeSet<>();
      mounts.put(resource.className(), places);
    }
    if (chain.contains(resource.className()) || places.size() >= MOST_MOUNTS || !places.add(at)) {
      return;
    }
    chain.add(resource.className());
    for (ManifestLocator locator : resource.locators()) {
      for (String name : locator.classes()) {
        ManifestResource returned = resources.get(name);
        if (returned != null) {
          mount(returned, PathTemplate.join(at, locator.path()), chain, mounts);
        }
      }
    }
    chain.remove(chain.size() - 1);
  }

  private static ManifestResource mounted(
      ManifestResource resource, Map<String, Set<String>> mounts) {
    Set<String> at = new LinkedHashSet<>(resource.at());
    at.addAll(mounts.getOrDefault(resource.className(), Set.of()));
    List<ManifestPath> paths = new ArrayList<>();
    for (ManifestPath path : resource.paths()) {
      paths.add(
          new ManifestPath(path.path(), templates(at, path.path()), path.methods(), path.grants()));
    }
    List<ManifestLocator> locators = new ArrayList<>();
    for (ManifestLocator locator : resource.locators()) {
      locators.add(
          new ManifestLocator(
              locator.path(),
              templates(at, locator.path()),
              locator.source(),
              locator.returns(),
              locator.classes()));
    }
    return with(resource, List.copyOf(at), paths, locators);
  }

  private static List<String> templates(Set<String> at, String path) {
    List<String> templates = new ArrayList<>();
    for (String place : at) {
      templates.add(PathTemplate.join(place, path));
    }
    return templates;
  }

  private static ManifestResource with(
      ManifestResource resource,
      List<String> at,
      List<ManifestPath> paths,
      List<ManifestLocator> locators) {
    return new ManifestResource(
        resource.className(),
        at,
        resource.root(),
        resource.policies(),
        resource.otherwise(),
        paths,
        locators,
        resource.suppressions());
  }
}

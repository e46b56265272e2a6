package dev.preflight.cors.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestLocator;
import dev.preflight.cors.manifest.ManifestPath;
import dev.preflight.cors.manifest.ManifestResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds where a request goes, as Jersey does: section 3.7.2 of Jakarta REST, but the first template
 * that has the method, or leads on, wins over an earlier one that has only other methods.
 */
final class Routes {

  /** What stands at one template: methods, or what leads on. */
  private record Route(Template template, List<Place.Entry> entries, Optional<Below> below) {}

  private interface Below {
    Optional<Place> find(String rest, String prefix, String method) throws UndecidedException;
  }

  private record Child(
      String path,
      ManifestResource resource,
      Optional<ManifestPath> own,
      Optional<ManifestLocator> locator) {}

  private final CorsManifest manifest;

  Routes(CorsManifest manifest) {
    this.manifest = manifest;
  }

  Optional<Place> find(String path, String method) throws UndecidedException {
    Map<String, List<ManifestResource>> groups = new LinkedHashMap<>();
    for (ManifestResource resource : manifest.resources()) {
      if (resource.root() && !resource.at().isEmpty()) {
        groups
            .computeIfAbsent(Template.of(resource.at().get(0)).source(), key -> new ArrayList<>())
            .add(resource);
      }
    }
    List<Route> routes = new ArrayList<>();
    groups.values().stream()
        .sorted(
            Comparator.comparing(
                group -> Template.of(group.get(0).at().get(0)), Template.PRECEDENCE))
        .forEach(group -> addRoot(Template.of(group.get(0).at().get(0)), group, routes));
    return first(routes, path, method, "");
  }

  private void addRoot(Template template, List<ManifestResource> group, List<Route> routes) {
    routes.add(new Route(template, own(group), Optional.empty()));
    boolean leadsOn =
        group.stream()
            .anyMatch(
                each ->
                    !each.locators().isEmpty()
                        || each.paths().stream().anyMatch(path -> !path.path().isEmpty()));
    if (leadsOn) {
      routes.add(
          new Route(
              template,
              List.of(),
              Optional.of((rest, prefix, method) -> first(below(group), rest, method, prefix))));
    }
  }

  private static List<Place.Entry> own(List<ManifestResource> resources) {
    return resources.stream()
        .flatMap(
            resource ->
                resource.paths().stream()
                    .filter(path -> path.path().isEmpty())
                    .map(path -> new Place.Entry(resource, path)))
        .toList();
  }

  private List<Route> below(List<ManifestResource> resources) {
    Map<String, List<Child>> groups = new LinkedHashMap<>();
    for (ManifestResource resource : resources) {
      for (ManifestPath path : resource.paths()) {
        if (!path.path().isEmpty()) {
          add(groups, new Child(path.path(), resource, Optional.of(path), Optional.empty()));
        }
      }
      for (ManifestLocator locator : resource.locators()) {
        add(groups, new Child(locator.path(), resource, Optional.empty(), Optional.of(locator)));
      }
    }
    List<Route> routes = new ArrayList<>();
    groups.values().stream()
        .sorted(
            Comparator.comparing(group -> Template.of(group.get(0).path()), Template.PRECEDENCE))
        .forEach(group -> addChild(Template.of(group.get(0).path()), group, routes));
    return routes;
  }

  private static void add(Map<String, List<Child>> groups, Child child) {
    groups.computeIfAbsent(Template.of(child.path()).source(), key -> new ArrayList<>()).add(child);
  }

  private void addChild(Template template, List<Child> group, List<Route> routes) {
    List<Place.Entry> entries =
        group.stream()
            .flatMap(child -> child.own().map(p -> new Place.Entry(child.resource(), p)).stream())
            .toList();
    routes.add(new Route(template, entries, Optional.empty()));
    group.stream()
        .flatMap(child -> child.locator().stream())
        .findFirst()
        .ifPresent(
            locator ->
                routes.add(
                    new Route(
                        template,
                        List.of(),
                        Optional.of(
                            (rest, prefix, method) -> located(locator, rest, prefix, method)))));
  }

  private static Optional<Place> first(
      List<Route> routes, String path, String method, String prefix) throws UndecidedException {
    Optional<Place> candidate = Optional.empty();
    for (Route route : routes) {
      Place place = new Place(here(prefix, route.template()), route.entries());
      boolean handles = route.below().isEmpty() && place.has(method);
      if (route.below().isEmpty()
          && (route.entries().isEmpty() || (candidate.isPresent() && !handles))) {
        continue;
      }
      Optional<String> rest = route.template().rest(path, route.below().isEmpty());
      if (rest.isEmpty()) {
        continue;
      }
      if (route.below().isPresent()) {
        return candidate.isPresent()
            ? candidate
            : route.below().get().find(rest.get(), prefix + route.template().text(), method);
      }
      if (handles) {
        return Optional.of(place);
      }
      candidate = Optional.of(place);
    }
    return candidate;
  }

  private static String here(String prefix, Template template) {
    String path = prefix + template.text();
    return path.isEmpty() ? "/" : path;
  }

  private Optional<Place> located(
      ManifestLocator locator, String rest, String prefix, String method)
      throws UndecidedException {
    if (locator.classes().size() != 1) {
      throw new UndecidedException(
          "what responds there depends on the object that the locator at "
              + locator.source()
              + " returns at run time (it declares "
              + locator.returns()
              + ")");
    }
    List<ManifestResource> resources =
        manifest.resources().stream()
            .filter(each -> each.className().equals(locator.classes().get(0)))
            .toList();
    if (resources.isEmpty()) {
      throw new UndecidedException(locator.returns() + " is not part of this manifest");
    }
    if (rest.isEmpty() || rest.equals("/")) {
      List<Place.Entry> entries = own(resources);
      return entries.isEmpty() ? Optional.empty() : Optional.of(new Place(prefix, entries));
    }
    return first(below(resources), rest, method, prefix);
  }
}

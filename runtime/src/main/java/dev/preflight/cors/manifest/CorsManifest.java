package dev.preflight.cors.manifest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The cross-origin surface of one module, or of several merged: every path and method of its
 * resource classes with what governs it, those without a policy too.
 *
 * <p>See docs/decisions/0013-manifest-names-what-is-not-shared.md.
 *
 * @param resources the resource classes, sorted by name
 * @param filters the filters that read request headers, sorted by name
 * @param silenced the rules that are silenced in the whole module, sorted by id
 */
public record CorsManifest(
    List<ManifestResource> resources, List<ManifestFilter> filters, List<String> silenced) {

  /** The version of the format that this release writes and reads. */
  public static final int VERSION = 1;

  /** Where a build puts the manifest, from the root of the class path. */
  public static final String LOCATION = "META-INF/preflight/cors-policies.json";

  /**
   * Sorts by class name, so that the same surface is the same text.
   *
   * @param resources the resources
   * @param filters the filters
   * @param silenced the silenced rules
   */
  public CorsManifest {
    resources = resources.size() < 2 ? List.copyOf(resources) : sortedResources(resources);
    filters = filters.size() < 2 ? List.copyOf(filters) : sortedFilters(filters);
    silenced = List.copyOf(new TreeSet<>(silenced));
  }

  private static List<ManifestResource> sortedResources(List<ManifestResource> resources) {
    return resources.stream().sorted(Comparator.comparing(ManifestResource::className)).toList();
  }

  private static List<ManifestFilter> sortedFilters(List<ManifestFilter> filters) {
    return filters.stream().sorted(Comparator.comparing(ManifestFilter::className)).toList();
  }

  /**
   * The surface of a module in which no rule is silenced as a whole.
   *
   * @param resources the resources
   * @param filters the filters
   */
  public CorsManifest(List<ManifestResource> resources, List<ManifestFilter> filters) {
    this(resources, filters, List.of());
  }

  /**
   * The surface of a module without filters.
   *
   * @param resources the resources
   */
  public CorsManifest(List<ManifestResource> resources) {
    this(resources, List.of());
  }

  /**
   * The manifest of several modules: their resources, one after the other.
   *
   * @param manifests one for each module
   * @return all their resources
   */
  public static CorsManifest merge(List<CorsManifest> manifests) {
    List<ManifestResource> resources = new ArrayList<>();
    List<ManifestFilter> filters = new ArrayList<>();
    List<String> silenced = new ArrayList<>();
    for (CorsManifest each : manifests) {
      resources.addAll(each.resources());
      filters.addAll(each.filters());
      silenced.addAll(each.silenced());
    }
    return new CorsManifest(resources, filters, silenced);
  }

  /**
   * Reads a manifest.
   *
   * @param json the text of a {@code cors-policies.json}
   * @return what it says
   * @throws ManifestException if it is not JSON, not a manifest, or of another version; the message
   *     says where
   */
  public static CorsManifest parse(String json) {
    return ManifestReader.read(json);
  }

  /**
   * The manifest for people: two blanks a level, {@code \n} line ends, no time stamp.
   *
   * @return JSON, with a line end behind it
   */
  public String toJson() {
    return new ManifestWriter(false).write(this);
  }

  /**
   * The manifest as a build puts it into the jar: the same without blanks, a line for each class.
   *
   * @return JSON, with a line end behind it
   */
  public String toCompactJson() {
    return new ManifestWriter(true).write(this);
  }
}

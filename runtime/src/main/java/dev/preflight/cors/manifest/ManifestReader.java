package dev.preflight.cors.manifest;

import java.util.List;

/**
 * Turns JSON into a manifest. Members that it does not know are left alone: a fork may add some.
 */
final class ManifestReader {

  private ManifestReader() {}

  static CorsManifest read(String json) {
    JsonObject manifest = JsonObject.of("", JsonReader.read(json));
    long version = manifest.integer("version");
    if (version != CorsManifest.VERSION) {
      throw new ManifestException(
          "is a manifest of version "
              + version
              + ", and this release of Preflight reads version "
              + CorsManifest.VERSION
              + ": build its module with the release of Preflight that reads it");
    }
    return new CorsManifest(
        manifest.objects("resources", ManifestReader::resource),
        manifest.objects("filters", ManifestReader::filter),
        manifest.has("silenced") ? manifest.strings("silenced") : List.of());
  }

  private static ManifestResource resource(JsonObject json) {
    List<ManifestPolicy> policies = json.objects("policies", ManifestReader::policy);
    int size = policies.size();
    return new ManifestResource(
        json.string("class"),
        json.strings("at"),
        json.bool("root"),
        policies,
        json.positions("otherwise", size),
        json.objects("paths", path -> path(path, size)),
        json.objects("locators", ManifestReader::locator),
        json.objects("suppressions", ManifestReader::suppression));
  }

  private static ManifestPolicy policy(JsonObject json) {
    return new ManifestPolicy(
        json.string("source"),
        json.string("declaredOn"),
        json.optionalString("application"),
        json.strings("origins"),
        json.strings("originRegex"),
        json.optionalString("originsFrom"),
        json.strings("methods"),
        json.strings("allowedHeaders"),
        json.objects("derivedHeaders", ManifestReader::header),
        json.strings("exposedHeaders"),
        json.bool("allowCredentials"),
        json.integer("maxAge"),
        json.objects(
            "tolerate", each -> new ToleratedRisk(each.string("risk"), each.string("source"))));
  }

  private static ManifestHeader header(JsonObject json) {
    return new ManifestHeader(json.string("name"), json.strings("from"));
  }

  private static ManifestFilter filter(JsonObject json) {
    return new ManifestFilter(
        json.string("class"),
        json.strings("boundTo"),
        json.bool("setsSecurityContext"),
        json.objects("headers", ManifestReader::header));
  }

  private static ManifestPath path(JsonObject json, int policies) {
    return new ManifestPath(
        json.string("path"),
        json.strings("templates"),
        json.objects(
            "methods",
            each ->
                new ManifestMethod(
                    each.string("method"),
                    each.string("handler"),
                    each.string("source"),
                    each.strings("consumes"),
                    each.positions("policies", policies))),
        json.objects(
            "grants",
            each ->
                new ManifestGrant(
                    each.position("policy", policies),
                    each.string("allowMethods"),
                    each.string("allowHeaders"))));
  }

  private static ManifestLocator locator(JsonObject json) {
    return new ManifestLocator(
        json.string("path"),
        json.strings("templates"),
        json.string("source"),
        json.string("returns"),
        json.strings("classes"));
  }

  private static ManifestSuppression suppression(JsonObject json) {
    return new ManifestSuppression(json.string("rule"), json.string("on"), json.string("source"));
  }
}

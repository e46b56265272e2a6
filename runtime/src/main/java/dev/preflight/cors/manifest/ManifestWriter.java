package dev.preflight.cors.manifest;

import java.util.List;
import java.util.function.Consumer;

/** Turns a manifest into JSON. */
final class ManifestWriter {

  private final JsonWriter json;

  ManifestWriter(boolean compact) {
    json = new JsonWriter(compact);
  }

  String write(CorsManifest manifest) {
    json.open('{').literal("version", CorsManifest.VERSION);
    objects("resources", manifest.resources(), this::resource);
    objects("filters", manifest.filters(), this::filter);
    if (!manifest.silenced().isEmpty()) {
      json.list("silenced", manifest.silenced());
    }
    return json.close('}').toString();
  }

  private <T> void objects(String name, List<T> values, Consumer<T> write) {
    json.member(name).open('[');
    for (T value : values) {
      json.element().open('{');
      write.accept(value);
      json.close('}');
    }
    json.close(']');
  }

  private void resource(ManifestResource resource) {
    json.member("class", resource.className())
        .list("at", resource.at())
        .literal("root", resource.root());
    objects("policies", resource.policies(), this::policy);
    json.list("otherwise", resource.otherwise());
    objects("paths", resource.paths(), this::path);
    objects("locators", resource.locators(), this::locator);
    objects(
        "suppressions",
        resource.suppressions(),
        each ->
            json.member("rule", each.rule())
                .member("on", each.on())
                .member("source", each.source()));
  }

  private void policy(ManifestPolicy policy) {
    json.member("source", policy.source()).member("declaredOn", policy.declaredOn());
    policy.application().ifPresent(name -> json.member("application", name));
    json.list("origins", policy.origins()).list("originRegex", policy.originRegex());
    policy.originsFrom().ifPresent(name -> json.member("originsFrom", name));
    json.list("methods", policy.methods()).list("allowedHeaders", policy.allowedHeaders());
    headers("derivedHeaders", policy.derivedHeaders());
    json.list("exposedHeaders", policy.exposedHeaders())
        .literal("allowCredentials", policy.allowCredentials());
    json.literal("maxAge", policy.maxAge());
    objects(
        "tolerate",
        policy.tolerate(),
        each -> json.member("risk", each.risk()).member("source", each.source()));
  }

  private void headers(String name, List<ManifestHeader> headers) {
    objects(name, headers, each -> json.member("name", each.name()).list("from", each.from()));
  }

  private void filter(ManifestFilter filter) {
    json.member("class", filter.className())
        .list("boundTo", filter.boundTo())
        .literal("setsSecurityContext", filter.setsSecurityContext());
    headers("headers", filter.headers());
  }

  private void path(ManifestPath path) {
    json.member("path", path.path()).list("templates", path.templates());
    objects(
        "methods",
        path.methods(),
        each ->
            json.member("method", each.method())
                .member("handler", each.handler())
                .member("source", each.source())
                .list("consumes", each.consumes())
                .list("policies", each.policies()));
    objects(
        "grants",
        path.grants(),
        each ->
            json.literal("policy", each.policy())
                .member("allowMethods", each.allowMethods())
                .member("allowHeaders", each.allowHeaders()));
  }

  private void locator(ManifestLocator locator) {
    json.member("path", locator.path())
        .list("templates", locator.templates())
        .member("source", locator.source())
        .member("returns", locator.returns())
        .list("classes", locator.classes());
  }
}

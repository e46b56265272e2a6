package dev.preflight.cors.manifest;

import java.util.List;

/** Turns a manifest into JSON. */
final class ManifestWriter {

  private final JsonWriter json;

  ManifestWriter(boolean compact) {
    json = new JsonWriter(compact);
  }

  String write(CorsManifest manifest) {
    json.open('{').literal("version", CorsManifest.VERSION);
    json.member("resources").open('[');
    for (ManifestResource each : manifest.resources()) {
      json.element().open('{');
      resource(each);
      json.close('}');
    }
    json.close(']');
    json.member("filters").open('[');
    for (ManifestFilter each : manifest.filters()) {
      json.element().open('{');
      filter(each);
      json.close('}');
    }
    json.close(']');
    if (!manifest.silenced().isEmpty()) {
      json.list("silenced", manifest.silenced());
    }
    return json.close('}').toString();
  }

  private void resource(ManifestResource resource) {
    json.member("class", resource.className())
        .list("at", resource.at())
        .literal("root", resource.root());
    json.member("policies").open('[');
    for (ManifestPolicy each : resource.policies()) {
      json.element().open('{');
      policy(each);
      json.close('}');
    }
    json.close(']');
    json.list("otherwise", resource.otherwise());
    json.member("paths").open('[');
    for (ManifestPath each : resource.paths()) {
      json.element().open('{');
      path(each);
      json.close('}');
    }
    json.close(']');
    json.member("locators").open('[');
    for (ManifestLocator each : resource.locators()) {
      json.element().open('{');
      locator(each);
      json.close('}');
    }
    json.close(']');
    json.member("suppressions").open('[');
    for (ManifestSuppression each : resource.suppressions()) {
      json.element()
          .open('{')
          .member("rule", each.rule())
          .member("on", each.on())
          .member("source", each.source())
          .close('}');
    }
    json.close(']');
  }

  private void policy(ManifestPolicy policy) {
    json.member("source", policy.source()).member("declaredOn", policy.declaredOn());
    if (policy.application().isPresent()) {
      json.member("application", policy.application().get());
    }
    json.list("origins", policy.origins()).list("originRegex", policy.originRegex());
    if (policy.originsFrom().isPresent()) {
      json.member("originsFrom", policy.originsFrom().get());
    }
    json.list("methods", policy.methods()).list("allowedHeaders", policy.allowedHeaders());
    headers("derivedHeaders", policy.derivedHeaders());
    json.list("exposedHeaders", policy.exposedHeaders())
        .literal("allowCredentials", policy.allowCredentials());
    json.literal("maxAge", policy.maxAge());
    json.member("tolerate").open('[');
    for (ToleratedRisk each : policy.tolerate()) {
      json.element()
          .open('{')
          .member("risk", each.risk())
          .member("source", each.source())
          .close('}');
    }
    json.close(']');
  }

  private void headers(String name, List<ManifestHeader> headers) {
    json.member(name).open('[');
    for (ManifestHeader each : headers) {
      json.element().open('{').member("name", each.name()).list("from", each.from()).close('}');
    }
    json.close(']');
  }

  private void filter(ManifestFilter filter) {
    json.member("class", filter.className())
        .list("boundTo", filter.boundTo())
        .literal("setsSecurityContext", filter.setsSecurityContext());
    headers("headers", filter.headers());
  }

  private void path(ManifestPath path) {
    json.member("path", path.path()).list("templates", path.templates());
    json.member("methods").open('[');
    for (ManifestMethod each : path.methods()) {
      json.element()
          .open('{')
          .member("method", each.method())
          .member("handler", each.handler())
          .member("source", each.source())
          .list("consumes", each.consumes())
          .list("policies", each.policies())
          .close('}');
    }
    json.close(']');
    json.member("grants").open('[');
    for (ManifestGrant each : path.grants()) {
      json.element()
          .open('{')
          .literal("policy", each.policy())
          .member("allowMethods", each.allowMethods())
          .member("allowHeaders", each.allowHeaders())
          .close('}');
    }
    json.close(']');
  }

  private void locator(ManifestLocator locator) {
    json.member("path", locator.path())
        .list("templates", locator.templates())
        .member("source", locator.source())
        .member("returns", locator.returns())
        .list("classes", locator.classes());
  }
}

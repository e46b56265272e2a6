package dev.preflight.cors.internal.deployed;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.manifest.ManifestPath;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ManifestResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is asked about a manifest: every governed path and method, from a few origins each. */
final class Probes {

  /** Two, so that a cache shows; more would say the same again. */
  private static final int ORIGINS = 2;

  private final CheckSettings settings;
  private final List<String> skipped = new ArrayList<>();
  private final Set<Probe> probes = new LinkedHashSet<>();

  Probes(CheckSettings settings, CorsManifest manifest) {
    this.settings = settings;
    for (ManifestResource resource : manifest.resources()) {
      for (ManifestPath path : resource.paths()) {
        for (ManifestMethod method : path.methods()) {
          for (int position : method.policies()) {
            ManifestPolicy policy = resource.policies().get(position);
            if (policy.application().isEmpty()
                || policy.application().equals(settings.application())) {
              path.templates().forEach(each -> add(each, method.method(), policy));
            }
          }
        }
      }
    }
  }

  Set<Probe> all() {
    return probes;
  }

  /** Paths for which no value is known. */
  List<String> skipped() {
    return skipped;
  }

  private void add(String template, String method, ManifestPolicy policy) {
    PathValues values = new PathValues(settings.values());
    Optional<String> path = values.fill(template);
    if (path.isEmpty()) {
      skipped.add(method + " " + template);
      return;
    }
    List<String> headers =
        policy.allowedHeaders().stream()
            .filter(name -> !name.equals("*"))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .sorted()
            .toList();
    URI url = settings.url(path.get());
    Optional<String> unknown =
        values.fillWithUnknown(template).filter(each -> !each.equals(path.get()));
    for (String origin : origins(policy)) {
      probes.add(Probe.preflight(method, template, origin, url, headers));
      if (isSafe(method) || settings.allMethods()) {
        probes.add(Probe.call(method, template, origin, url));
        if (!origin.equals(Probe.STRANGER) && method.equals("GET")) {
          unknown.ifPresent(
              each -> probes.add(Probe.call(method, template, origin, settings.url(each))));
        }
      }
    }
  }

  /** <a href="https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1">Safe methods</a>. */
  private static boolean isSafe(String method) {
    return method.equals("GET") || method.equals("HEAD");
  }

  private List<String> origins(ManifestPolicy policy) {
    List<String> origins = new ArrayList<>();
    if (settings.origins().isEmpty()) {
      policy.origins().stream()
          .filter(entry -> !entry.contains("${"))
          .map(Probes::example)
          .distinct()
          .limit(ORIGINS)
          .forEach(origins::add);
    } else {
      origins.addAll(settings.origins());
    }
    origins.add(Probe.STRANGER);
    return origins;
  }

  /** An origin that an entry allows. */
  private static String example(String entry) {
    return entry.equals("*")
        ? "https://app.example.com"
        : entry.replace("://*.", "://preflight-check.").replaceAll(":\\*$", "");
  }
}

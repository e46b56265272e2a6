package dev.preflight.cors.internal.surface;

import dev.preflight.cors.manifest.CorsManifest;
import dev.preflight.cors.manifest.ManifestGrant;
import dev.preflight.cors.manifest.ManifestMethod;
import dev.preflight.cors.manifest.ManifestPolicy;
import dev.preflight.cors.manifest.ManifestResource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which policy governs a request in one application. */
final class EffectivePolicies {

  private final CorsManifest manifest;
  private final Optional<String> application;

  EffectivePolicies(CorsManifest manifest, Optional<String> application) {
    this.manifest = manifest;
    this.application = application;
  }

  /** The policy that handles a preflight; where OPTIONS goes may be another place. */
  Optional<Governed> forPreflight(Place asked, Optional<Place> found, String method) {
    return ofMethod(asked, method)
        .or(
            () ->
                asked.has(method)
                    ? Optional.empty()
                    : found.flatMap(place -> ofMethod(place, method)))
        .or(() -> any(asked));
  }

  /** The policy whose headers a response carries. */
  Optional<Governed> forResponse(Optional<Place> found, String method) {
    if (found.isEmpty()) {
      return ofApplication();
    }
    return ofMethod(found.get(), method)
        .or(() -> found.get().has(method) ? Optional.empty() : ofClass(found.get()));
  }

  Optional<Governed> ofApplication() {
    return manifest.resources().stream()
        .flatMap(resource -> resource.policies().stream())
        .filter(policy -> application.isPresent() && policy.application().equals(application))
        .findFirst()
        .map(policy -> new Governed(policy, ""));
  }

  private Optional<Governed> ofMethod(Place place, String method) {
    for (Place.Entry entry : place.entries()) {
      for (ManifestMethod each : entry.handling(method)) {
        Integer position = inForce(entry.resource(), each.policies());
        if (position != null && entry.resource().policies().get(position).grants(method)) {
          return Optional.of(at(entry, position));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Governed> ofClass(Place place) {
    for (Place.Entry entry : place.entries()) {
      Integer whole = inForce(entry.resource(), entry.resource().otherwise());
      if (whole != null && governing(entry) != null) {
        return Optional.of(at(entry, whole));
      }
    }
    return Optional.empty();
  }

  private Optional<Governed> any(Place place) {
    for (Place.Entry entry : place.entries()) {
      Integer first = governing(entry);
      if (first != null) {
        Integer whole = inForce(entry.resource(), entry.resource().otherwise());
        return Optional.of(at(entry, whole == null ? first : whole));
      }
    }
    return Optional.empty();
  }

  private @Nullable Integer governing(Place.Entry entry) {
    for (ManifestMethod method : entry.path().methods()) {
      Integer position = inForce(entry.resource(), method.policies());
      if (position != null) {
        return position;
      }
    }
    return null;
  }

  private @Nullable Integer inForce(ManifestResource resource, List<Integer> positions) {
    for (Integer position : positions) {
      ManifestPolicy policy = resource.policies().get(position);
      if (policy.application().isEmpty() || policy.application().equals(application)) {
        return position;
      }
    }
    return null;
  }

  private static Governed at(Place.Entry entry, int position) {
    return new Governed(
        entry.resource().policies().get(position),
        entry.path().grants().stream()
            .filter(grant -> grant.policy() == position)
            .map(ManifestGrant::allowMethods)
            .findFirst()
            .orElse(""));
  }
}

package dev.preflight.bookstore.api;

import dev.preflight.bookstore.store.Storefronts;
import dev.preflight.cors.decider.CrossOriginRequest;
import dev.preflight.cors.decider.RequestDecider;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Keeps storefronts apart: what one of them sees, only its own pages may read. Without this, the
 * page of one storefront could call with the cookie of another that is logged in in the same
 * browser, and read the response.
 */
public final class StorefrontOwners implements RequestDecider {

  private final Storefronts storefronts;

  @Inject
  StorefrontOwners(Storefronts storefronts) {
    this.storefronts = storefronts;
  }

  /** A preflight and somebody not logged in have no name; what they get is no storefront's. */
  @Override
  public boolean allows(CrossOriginRequest request) {
    Optional<String> storefront = request.userName();
    return storefront.isPresent()
        ? storefronts.have(request.origin(), storefront.get())
        : storefronts.have(request.origin());
  }
}

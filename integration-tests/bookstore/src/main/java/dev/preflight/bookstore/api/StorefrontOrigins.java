package dev.preflight.bookstore.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.preflight.bookstore.store.Storefronts;
import dev.preflight.cors.OriginDecider;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Allows the origins of storefronts. Decisions are remembered for a minute, yes and no alike, for
 * at most ten thousand origins: whoever sends made-up origins pushes others out of the cache, but
 * makes it no bigger.
 */
public final class StorefrontOrigins implements OriginDecider {

  private final Storefronts storefronts;
  private final Cache<String, Boolean> decisions =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  @Inject
  StorefrontOrigins(Storefronts storefronts) {
    this.storefronts = storefronts;
  }

  @Override
  public boolean allows(String origin) {
    return decisions.get(origin, storefronts::have);
  }
}

package dev.preflight.configuration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.preflight.cors.OriginDecider;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Allows the origins of tenants. Answers are remembered for a minute, yes and no alike, for at most
 * ten thousand origins: whoever sends made-up origins pushes others out of the cache, but makes it
 * no bigger.
 */
public class TenantOrigins implements OriginDecider {

  private final Tenants tenants;
  private final Cache<String, Boolean> answers =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(1)).build();

  /** Called by the container. */
  @Inject
  public TenantOrigins(Tenants tenants) {
    this.tenants = tenants;
  }

  @Override
  public boolean allows(String origin) {
    return answers.get(origin, tenants::owns);
  }
}

package dev.preflight.cors.deployments;

import dev.preflight.cors.OriginDecider;

/** Allows one origin. */
public final class WireDecider implements OriginDecider {

  @Override
  public boolean allows(String origin) {
    return origin.equals("https://app.example.com");
  }
}

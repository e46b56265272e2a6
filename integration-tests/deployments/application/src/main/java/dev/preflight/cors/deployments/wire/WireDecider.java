package dev.preflight.cors.deployments.wire;

import dev.preflight.cors.OriginDecider;

/** Allows one origin. */
public final class WireDecider implements OriginDecider {

  @Override
  public boolean allows(String origin) {
    return origin.equals("https://app.example.com");
  }
}

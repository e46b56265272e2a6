package dev.preflight.cors.deployments;

/** The same application behind an authentication that comes before matching. */
public class TokenConfig extends ShopConfig {

  /** Registers the filter beside the rest. */
  public TokenConfig() {
    register(TokenFilter.class);
  }
}

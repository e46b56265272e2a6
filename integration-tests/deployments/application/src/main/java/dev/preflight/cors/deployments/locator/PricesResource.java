package dev.preflight.cors.deployments.locator;

import dev.preflight.cors.CrossOrigin;

/** The one implementation of {@link Prices}, which bears the policy. */
@CrossOrigin("https://prices.example.com")
public class PricesResource implements Prices {

  @Override
  public String price() {
    return "price";
  }
}

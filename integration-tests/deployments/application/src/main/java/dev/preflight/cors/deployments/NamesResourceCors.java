package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link NamesResource}. */
public final class NamesResourceCors extends CorsResource {

  private static final PolicyDeclaration NUMBER = at(17, "https://numbers.example.com");
  private static final PolicyDeclaration WORD = at(25, "https://words.example.com");
  private static final PolicyDeclaration WRITE = at(32, "https://writers.example.com");
  private static final PolicyDeclaration ME = at(38, "https://me.example.com");
  private static final PolicyDeclaration ENCODED = at(46, "https://cafe.example.com");
  private static final PolicyDeclaration DEEP = at(54, "https://deep.example.com");

  /** Declares what governs each path. */
  public NamesResourceCors() {
    super(NamesResource.class);
    path("{number: [0-9]+}").governedBy(NUMBER, "GET", "HEAD");
    path("{word: [a-z]+}").governedBy(WORD, "GET", "HEAD").governedBy(WRITE, "PUT");
    path("me").governedBy(ME, "GET", "HEAD");
    path("café au lait").governedBy(ENCODED, "GET", "HEAD");
    path("deep/{rest: .+}").governedBy(DEEP, "GET", "HEAD");
  }

  private static PolicyDeclaration at(int line, String origin) {
    return PolicyDeclaration.at("NamesResource.java:" + line, CorsPolicy.builder().origins(origin));
  }
}

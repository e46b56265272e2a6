package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link FolderResource}. */
public final class FolderResourceCors extends CorsResource {

  private static final PolicyDeclaration FOLDER =
      PolicyDeclaration.at(
          "FolderResource.java:9", CorsPolicy.builder().origins("https://folders.example.com"));

  /** Declares what governs each path. */
  public FolderResourceCors() {
    super(FolderResource.class);
    path("").governedBy(FOLDER, "GET", "HEAD");
    otherwise(FOLDER);
  }
}

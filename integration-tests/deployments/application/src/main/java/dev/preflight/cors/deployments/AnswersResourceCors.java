package dev.preflight.cors.deployments;

import dev.preflight.cors.jaxrs.CorsResource;
import dev.preflight.cors.jaxrs.PolicyDeclaration;
import dev.preflight.cors.policy.CorsPolicy;

/** What is generated for {@link AnswersResource}. */
public final class AnswersResourceCors extends CorsResource {

  private static final PolicyDeclaration ANSWERS =
      PolicyDeclaration.at(
          "AnswersResource.java:31",
          CorsPolicy.builder()
              .origins("https://app.example.com")
              .allowCredentials(true)
              .allowedHeaders("Content-Type"));

  /** Declares what governs each path. */
  public AnswersResourceCors() {
    super(AnswersResource.class);
    path("ok").governedBy(ANSWERS, "GET", "HEAD");
    path("empty").governedBy(ANSWERS, "GET", "HEAD");
    path("not-modified").governedBy(ANSWERS, "GET", "HEAD");
    path("redirect").governedBy(ANSWERS, "GET", "HEAD");
    path("forbidden").governedBy(ANSWERS, "GET", "HEAD");
    path("teapot").governedBy(ANSWERS, "GET", "HEAD");
    path("mapped").governedBy(ANSWERS, "GET", "HEAD");
    path("mapped-unwritable").governedBy(ANSWERS, "GET", "HEAD");
    path("unmapped").governedBy(ANSWERS, "GET", "HEAD");
    path("unmapped-checked").governedBy(ANSWERS, "GET", "HEAD");
    path("unmapped-error").governedBy(ANSWERS, "GET", "HEAD");
    path("no-writer").governedBy(ANSWERS, "GET", "HEAD");
    path("broken-writer").governedBy(ANSWERS, "GET", "HEAD");
    path("number").governedBy(ANSWERS, "GET", "HEAD");
    path("json").governedBy(ANSWERS, "POST");
    path("async").governedBy(ANSWERS, "GET", "HEAD");
    path("async-timeout").governedBy(ANSWERS, "GET", "HEAD");
    path("async-unmapped").governedBy(ANSWERS, "GET", "HEAD");
    path("stage").governedBy(ANSWERS, "GET", "HEAD");
    path("stage-later").governedBy(ANSWERS, "GET", "HEAD");
    path("stage-unmapped").governedBy(ANSWERS, "GET", "HEAD");
    path("events").governedBy(ANSWERS, "GET", "HEAD");
    path("stream").governedBy(ANSWERS, "GET", "HEAD");
    path("large").governedBy(ANSWERS, "GET", "HEAD");
    path("own-headers").governedBy(ANSWERS, "GET", "HEAD");
    path("vary-any").governedBy(ANSWERS, "GET", "HEAD");
    otherwise(ANSWERS);
  }
}

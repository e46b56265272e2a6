package dev.preflight.cors.benchmarks.decision;

import org.glassfish.jersey.server.ResourceConfig;

/** Preflight's two filters, with its search for the policy of the matched path. */
final class PreflightContender extends JerseyContender {

  @Override
  void register(ResourceConfig application, PolicyCase policy) {
    ThingsResourceCors.use(policy);
    application.property("preflight.enabled", true);
    application.property("preflight.verify", false);
  }
}

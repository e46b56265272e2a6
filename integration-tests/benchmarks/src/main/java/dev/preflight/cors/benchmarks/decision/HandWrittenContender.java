package dev.preflight.cors.benchmarks.decision;

import org.glassfish.jersey.server.ResourceConfig;

/** The filter that one would write by hand, for the whole application. */
final class HandWrittenContender extends JerseyContender {

  @Override
  void register(ResourceConfig application, PolicyCase policy) {
    application.register(new HandWrittenFilter(policy));
  }
}

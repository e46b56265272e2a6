/**
 * What generated filters extend and deploy with: policies, the rules that judge them, and how a
 * server finds them.
 *
 * <p>Everything that a server or a framework brings is required as {@code static}: used where it is
 * there. Jersey stands here under both names that it has had.
 */
module dev.preflight.cors.runtime {
  requires transitive dev.preflight.cors.annotations;
  // The processor, which shares the rules, runs without a server.
  requires static transitive jakarta.ws.rs;
  requires static jakarta.annotation;
  requires static java.logging;
  // For those who ask a running server.
  requires static java.net.http;
  // Jersey 4.0 has module names, 3.1 has those of its files.
  requires static org.glassfish.jersey.core.common;
  requires static org.glassfish.jersey.core.server;
  requires static jersey.common;
  requires static jersey.server;
  // Not transitive: whoever compiles against this module would need it too.
  requires static jakarta.servlet;
  requires static jakarta.cdi;
  requires static microprofile.config.api;
  requires static spring.context;
  requires static spring.core;
  requires static org.apache.cxf.core;
  requires static org.apache.cxf.frontend.jaxrs;
  requires static resteasy.core;
  requires static resteasy.core.spi;
  requires static resteasy.reactive;
  requires static resteasy.reactive.common;

  exports dev.preflight.cors.browser;
  exports dev.preflight.cors.decider;
  exports dev.preflight.cors.deploy;
  exports dev.preflight.cors.manifest;
  exports dev.preflight.cors.outcome;
  exports dev.preflight.cors.policy;
  exports dev.preflight.cors.rule;
  exports dev.preflight.cors.servlet;
  exports dev.preflight.cors.testing;
  exports dev.preflight.cors.internal.deployed to
      dev.preflight.cors.processor;
  exports dev.preflight.cors.internal.fetch to
      dev.preflight.cors.processor;
  exports dev.preflight.cors.internal.fingerprint to
      dev.preflight.cors.processor;
  exports dev.preflight.cors.internal.host to
      dev.preflight.cors.processor;
  exports dev.preflight.cors.internal.origin to
      dev.preflight.cors.processor;
  exports dev.preflight.cors.internal.surface to
      dev.preflight.cors.processor;
  exports dev.preflight.cors.internal.text to
      dev.preflight.cors.processor;

  // The server makes the classes that service files name, and what those register.
  opens dev.preflight.cors.internal.deploy;
  opens dev.preflight.cors.internal.jersey;
  opens dev.preflight.cors.internal.boot;
  opens dev.preflight.cors.internal.portable;
  opens dev.preflight.cors.internal.cxf;
  opens dev.preflight.cors.internal.quarkus;

  uses dev.preflight.cors.outcome.CorsOutcomeListener;
  uses dev.preflight.cors.policy.OriginExpressionAnalyser;

// No "provides" for Feature and DynamicFeature: the processor would then not start without
// Jakarta REST on its module path. Servers read META-INF/services, in modules too.
}

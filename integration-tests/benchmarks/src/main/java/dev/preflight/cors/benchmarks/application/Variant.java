package dev.preflight.cors.benchmarks.application;

import dev.preflight.cors.benchmarks.decision.HandWrittenFilter;
import dev.preflight.cors.benchmarks.decision.PolicyCase;
import java.util.List;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.rs.security.cors.CrossOriginResourceSharingFilter;
import org.glassfish.jersey.server.ResourceConfig;

/** The same application with different CORS. */
enum Variant {
  NONE,
  PREFLIGHT,
  BY_HAND;

  /** Preflight runs on Jersey only. */
  static final Variant[] ON_CXF = {NONE, BY_HAND};

  static final String ORIGIN = "https://app.example.com";

  /** On Jersey. */
  ResourceConfig onJersey() {
    ResourceConfig application = new ResourceConfig(ItemsResource.class);
    application.property("preflight.enabled", this == PREFLIGHT);
    application.property("jersey.config.server.wadl.disableWadl", true);
    switch (this) {
      case BY_HAND -> application.register(new HandWrittenFilter(PolicyCase.ONE));
      case NONE, PREFLIGHT -> {}
    }
    return application;
  }

  /** On CXF, with CXF's own filter in place of one written by hand. */
  Server onCxf(int port) {
    JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
    factory.setResourceClasses(ItemsResource.class);
    factory.setAddress("http://127.0.0.1:" + port + "/");
    if (this == BY_HAND) {
      CrossOriginResourceSharingFilter filter = new CrossOriginResourceSharingFilter();
      filter.setAllowOrigins(List.of(ORIGIN));
      filter.setAllowCredentials(true);
      filter.setAllowHeaders(List.of("Content-Type", "X-Tenant"));
      filter.setExposeHeaders(List.of("Location"));
      filter.setMaxAge(600);
      factory.setProvider(filter);
    }
    return factory.create();
  }
}

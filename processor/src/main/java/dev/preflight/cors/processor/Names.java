package dev.preflight.cors.processor;

/**
 * The qualified names of the types that the processor looks for. They are text because a user may
 * not have all of them.
 */
final class Names {

  static final String CROSS_ORIGIN = "dev.preflight.cors.CrossOrigin";
  static final String SAME_ORIGIN = "dev.preflight.cors.SameOrigin";
  static final String NO_DECIDER = "dev.preflight.cors.OriginDecider.None";
  static final String CORS_RESOURCE = "dev.preflight.cors.internal.deploy.CorsResource";
  static final String SUPPRESS_WARNINGS = "java.lang.SuppressWarnings";

  static final String REST = "jakarta.ws.rs.";
  static final String PATH = REST + "Path";
  static final String HTTP_METHOD = REST + "HttpMethod";
  static final String CONSUMES = REST + "Consumes";
  static final String HEADER_PARAM = REST + "HeaderParam";
  static final String COOKIE_PARAM = REST + "CookieParam";
  static final String FORM_PARAM = REST + "FormParam";
  static final String BEAN_PARAM = REST + "BeanParam";
  static final String ENCODED = REST + "Encoded";
  static final String DEFAULT_VALUE = REST + "DefaultValue";
  static final String APPLICATION = REST + "core.Application";

  static final String ROLES_ALLOWED = "jakarta.annotation.security.RolesAllowed";
  static final String PERMIT_ALL = "jakarta.annotation.security.PermitAll";

  private Names() {}
}

package dev.preflight.cors.processor.internal.source;

/**
 * The qualified names of the types that the processor looks for. They are text because a user may
 * not have all of them.
 */
public final class Names {

  public static final String CROSS_ORIGIN = "dev.preflight.cors.CrossOrigin";
  public static final String SAME_ORIGIN = "dev.preflight.cors.SameOrigin";
  static final String NO_DECIDER = "dev.preflight.cors.OriginDecider.None";
  public static final String CORS_FILTER = "dev.preflight.cors.deploy.CorsFilter";

  /** The processor itself, which whatever it generates names. */
  public static final String PROCESSOR = "dev.preflight.cors.processor.PreflightProcessor";

  public static final String GENERATED = "javax.annotation.processing.Generated";
  public static final String RETENTION = "java.lang.annotation.Retention";
  public static final String SUPPRESS_WARNINGS = "java.lang.SuppressWarnings";

  public static final String REST = "jakarta.ws.rs.";
  public static final String PATH = REST + "Path";
  public static final String HTTP_METHOD = REST + "HttpMethod";
  public static final String CONSUMES = REST + "Consumes";
  public static final String HEADER_PARAM = REST + "HeaderParam";
  public static final String COOKIE_PARAM = REST + "CookieParam";
  public static final String FORM_PARAM = REST + "FormParam";
  public static final String BEAN_PARAM = REST + "BeanParam";
  public static final String ENCODED = REST + "Encoded";
  public static final String DEFAULT_VALUE = REST + "DefaultValue";
  public static final String APPLICATION = REST + "core.Application";

  public static final String SERVLET = "jakarta.servlet.Servlet";

  private Names() {}
}

package dev.preflight.cors.manifest;

import dev.preflight.cors.internal.fetch.Methods;
import java.util.List;
import java.util.Optional;

/**
 * A policy where it was declared.
 *
 * @param source file and line of the annotation, {@code OrdersResource.java:9}
 * @param declaredOn what bears it: a class, {@code Class.method}, a package, or a composed
 *     annotation
 * @param application the {@code Application} class that bears it and without which it is not in
 *     force
 * @param origins exact origins, patterns, {@code *} and placeholders
 * @param originRegex regular expressions over whole origins
 * @param originsFrom the class that decides about origins at run time
 * @param methods the HTTP methods it grants; empty for all that exist
 * @param allowedHeaders the request headers it allows
 * @param derivedHeaders those among them that its code reads, and where
 * @param exposedHeaders the response headers it exposes
 * @param allowCredentials whether requests may carry credentials
 * @param maxAge seconds for which a browser may remember a preflight; -1 for not at all
 * @param tolerate the risks it takes on purpose
 */
public record ManifestPolicy(
    String source,
    String declaredOn,
    Optional<String> application,
    List<String> origins,
    List<String> originRegex,
    Optional<String> originsFrom,
    List<String> methods,
    List<String> allowedHeaders,
    List<ManifestHeader> derivedHeaders,
    List<String> exposedHeaders,
    boolean allowCredentials,
    long maxAge,
    List<ToleratedRisk> tolerate) {

  /**
   * Copies the lists.
   *
   * @param source the source
   * @param declaredOn the declared on
   * @param application the application
   * @param origins the origins
   * @param originRegex the origin regex
   * @param originsFrom the origins from
   * @param methods the methods
   * @param allowedHeaders the allowed headers
   * @param derivedHeaders the derived headers
   * @param exposedHeaders the exposed headers
   * @param allowCredentials the allow credentials
   * @param maxAge the max age
   * @param tolerate the tolerate
   */
  public ManifestPolicy {
    origins = List.copyOf(origins);
    originRegex = List.copyOf(originRegex);
    methods = List.copyOf(methods);
    allowedHeaders = List.copyOf(allowedHeaders);
    derivedHeaders = List.copyOf(derivedHeaders);
    exposedHeaders = List.copyOf(exposedHeaders);
    tolerate = List.copyOf(tolerate);
  }

  /**
   * Whether the policy grants this HTTP method, if a resource method handles it.
   *
   * @param method the method
   * @return {@code true} without a list of methods, or if it is on the list
   */
  public boolean grants(String method) {
    return Methods.allows(methods, method);
  }
}

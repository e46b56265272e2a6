package dev.preflight.cors.processor.internal.scope;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The methods by which code reads the headers of a request. */
public final class ReadCalls {

  private static final String REST = "jakarta.ws.rs.";
  private static final String HTTP_HEADERS = REST + "core.HttpHeaders";
  private static final String REQUEST_CONTEXT = REST + "container.ContainerRequestContext";
  private static final String SECURITY_CONTEXT = REST + "core.SecurityContext";
  private static final String REQUEST = REST + "core.Request";
  private static final String SERVLET_REQUEST = "jakarta.servlet.http.HttpServletRequest";

  private static final String HEADER_NAMES = "getHeaderNames";
  private static final String SET_CALLER = "setSecurityContext";
  private static final String CONDITIONS = "evaluatePreconditions";

  /** Methods whose first argument is a header's name. */
  private static final CallTable BY_NAME =
      new CallTable(
          Map.of(
              HTTP_HEADERS,
              Set.of("getHeaderString", "getRequestHeader", "containsHeaderString"),
              REQUEST_CONTEXT,
              Set.of("getHeaderString", "getRequestHeader", "containsHeaderString"),
              SERVLET_REQUEST,
              Set.of("getHeader", "getHeaders", "getDateHeader", "getIntHeader"),
              "org.glassfish.jersey.message.internal.InboundMessageContext",
              Set.of("getHeaderString"),
              "org.glassfish.grizzly.http.server.Request",
              Set.of("getHeader", "getHeaders"),
              "io.vertx.core.http.HttpServerRequest",
              Set.of("getHeader")));

  private static final Set<String> BY_NAME_OF_MAP =
      Set.of("get", "getFirst", "getOrDefault", "containsKey");

  /** Methods that give a map of the request's headers. */
  private static final CallTable MAPS =
      new CallTable(
          Map.of(
              HTTP_HEADERS,
              Set.of("getRequestHeaders"),
              REQUEST_CONTEXT,
              Set.of("getHeaders", "getRequestHeaders"),
              REST + "ext.ReaderInterceptorContext",
              Set.of("getHeaders"),
              "org.glassfish.jersey.message.internal.InboundMessageContext",
              Set.of("getHeaders")));

  /** Methods of that map that give its keys, or entries. */
  private static final Set<String> NAMES_OF_MAP = Set.of("keySet", "entrySet");

  /** Methods that lead from some names to some of them, or to one. */
  private static final Set<String> OF_NAMES =
      Set.of(
          "stream",
          "parallelStream",
          "iterator",
          "asIterator",
          "next",
          "nextElement",
          "getKey",
          "filter",
          "sorted",
          "distinct",
          "peek",
          "findFirst",
          "findAny",
          "toLowerCase",
          "toUpperCase",
          "trim",
          "strip");

  private static final Set<String> COPIES = Set.of("copyOf", "unmodifiableMap", "collect");

  private static final Set<String> COMPARISONS =
      Set.of("equals", "equalsIgnoreCase", "compareToIgnoreCase", "contentEquals");

  /** Methods that tell who the caller is. */
  private static final CallTable LOGINS =
      new CallTable(
          Map.of(
              SECURITY_CONTEXT,
              Set.of("getUserPrincipal", "isUserInRole", "getAuthenticationScheme"),
              SERVLET_REQUEST,
              Set.of(
                  "getUserPrincipal",
                  "getRemoteUser",
                  "isUserInRole",
                  "authenticate",
                  "getAuthType"),
              "io.quarkus.security.identity.SecurityIdentity",
              Set.of("getPrincipal", "isAnonymous", "hasRole", "getRoles", "getCredential"),
              "org.eclipse.microprofile.jwt.JsonWebToken",
              Set.of(
                  "getName",
                  "getClaim",
                  "getGroups",
                  "getSubject",
                  "getRawToken",
                  "getIssuer",
                  "claim"),
              "org.apache.shiro.SecurityUtils",
              Set.of("getSubject"),
              "org.springframework.security.core.context.SecurityContextHolder",
              Set.of("getContext")));

  private ReadCalls() {}

  public static boolean isByName(BodyType receiver, String method) {
    return receiver.equals(BodyType.REQUEST_HEADERS)
        ? BY_NAME_OF_MAP.contains(method)
        : BY_NAME.has(receiver, method);
  }

  public static boolean givesRequestHeaders(BodyType receiver, String method) {
    return MAPS.has(receiver, method);
  }

  /** Whether this gives the names of all headers that came, or one of them. */
  public static boolean givesRequestHeaderNames(BodyType receiver, String method) {
    if (receiver.equals(BodyType.REQUEST_HEADER_NAMES)) {
      return OF_NAMES.contains(method);
    }
    return receiver.equals(BodyType.REQUEST_HEADERS)
        ? NAMES_OF_MAP.contains(method)
        : method.equals(HEADER_NAMES) && receiver.is(SERVLET_REQUEST);
  }

  /** Whether lambdas and loops over this are handed the names of headers. */
  public static boolean holdsRequestHeaderNames(BodyType type) {
    return type.equals(BodyType.REQUEST_HEADERS) || type.equals(BodyType.REQUEST_HEADER_NAMES);
  }

  /** Whether this makes another map of what it is called on, or with. */
  public static boolean copiesRequestHeaders(String method) {
    return COPIES.contains(method);
  }

  /** Whether this compares two names. */
  public static boolean compares(String method) {
    return COMPARISONS.contains(method);
  }

  public static boolean tellsCaller(BodyType receiver, String method) {
    return LOGINS.has(receiver, method);
  }

  public static boolean setsCaller(BodyType receiver, String method) {
    return method.equals(SET_CALLER) && receiver.is(REQUEST_CONTEXT);
  }

  /** Whether this evaluates the conditions that a request makes in its headers. */
  public static boolean evaluatesConditions(BodyType receiver, String method) {
    return method.equals(CONDITIONS) && receiver.is(REQUEST);
  }

  /** RFC 9110, section 13: conditions on an entity tag, on a date, or on both. */
  public static List<String> conditions(int arguments, boolean ofDate, boolean ofTag) {
    if (arguments == 0 || (arguments == 1 && ofTag)) {
      return List.of("If-Match", "If-None-Match");
    }
    return arguments == 1 && ofDate
        ? List.of("If-Modified-Since", "If-Unmodified-Since")
        : List.of("If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since");
  }

  /** Whether a call that gets this as an argument can read headers of it. */
  public static boolean isOfRequest(BodyType type) {
    return type.equals(BodyType.REQUEST_HEADERS)
        || type.equals(BodyType.REQUEST_HEADER_NAMES)
        || BY_NAME.hasType(type)
        || type.is(SECURITY_CONTEXT)
        || type.is(REQUEST)
        || type.is(REST + "ext.ReaderInterceptorContext");
  }

  /** Whether a body that calls methods of these names, and no others, can read any header. */
  public static boolean canRead(Set<String> methods) {
    return methods.contains(HEADER_NAMES)
        || methods.contains(SET_CALLER)
        || methods.contains(CONDITIONS)
        || BY_NAME.hasAny(methods)
        || MAPS.hasAny(methods)
        || LOGINS.hasAny(methods);
  }
}

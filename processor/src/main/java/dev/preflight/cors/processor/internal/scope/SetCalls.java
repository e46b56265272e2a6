package dev.preflight.cors.processor.internal.scope;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods by which code sets the headers of a response. */
public final class SetCalls {

  private static final String REST = "jakarta.ws.rs.";
  private static final String BUILDER = REST + "core.Response.ResponseBuilder";
  private static final String RESPONSE = REST + "core.Response";

  /** Methods whose first argument is a header's name, and whose second is its value. */
  private static final CallTable BY_NAME =
      new CallTable(
          Map.of(
              BUILDER,
              Set.of("header"),
              "jakarta.servlet.http.HttpServletResponse",
              Set.of(
                  "addHeader",
                  "setHeader",
                  "addIntHeader",
                  "setIntHeader",
                  "setDateHeader",
                  "addDateHeader"),
              "org.glassfish.jersey.message.internal.OutboundMessageContext",
              Set.of("header")));

  /** Methods that give a map of the response's headers. */
  private static final CallTable MAPS =
      new CallTable(
          Map.of(
              REST + "container.ContainerResponseContext",
              Set.of("getHeaders", "getStringHeaders"),
              REST + "ext.WriterInterceptorContext",
              Set.of("getHeaders"),
              RESPONSE,
              Set.of("getHeaders", "getStringHeaders", "getMetadata")));

  private static final Set<String> OF_MAP =
      Set.of("putSingle", "add", "addFirst", "put", "putIfAbsent", "addAll", "addFirstIfAbsent");

  /** Methods of a response's builder that set the header of another name. */
  private static final Map<String, String> BUILDERS =
      Map.of(
          "created", "Location",
          "location", "Location",
          "link", "Link",
          "links", "Link",
          "contentLocation", "Content-Location");

  /** How a body goes through a map. */
  private static final Set<String> LOOPS = Set.of("forEach", "entrySet", "keySet");

  private SetCalls() {}

  public static boolean isByName(BodyType receiver, String method) {
    return receiver.equals(BodyType.RESPONSE_HEADERS)
        ? OF_MAP.contains(method)
        : BY_NAME.has(receiver, method);
  }

  public static boolean givesResponseHeaders(BodyType receiver, String method) {
    return MAPS.has(receiver, method);
  }

  public static Optional<String> built(BodyType receiver, String method) {
    String header = BUILDERS.get(method);
    return header != null && (receiver.is(BUILDER) || receiver.is(RESPONSE))
        ? Optional.of(header)
        : Optional.empty();
  }

  /** Whether a call that gets this as an argument can set headers of it. */
  public static boolean isOfResponse(BodyType type) {
    return type.equals(BodyType.RESPONSE_HEADERS) || BY_NAME.hasType(type) || MAPS.hasType(type);
  }

  /** Whether a body that calls methods of these names, and no others, can set a header by name. */
  public static boolean canSetByName(Set<String> methods) {
    return BY_NAME.hasAny(methods) || MAPS.hasAny(methods);
  }

  /**
   * Whether a body that calls methods of these names, and no others, can set any header. One that
   * goes through a map may hand each entry to something that sets it.
   */
  public static boolean canSet(Set<String> methods) {
    return canSetByName(methods)
        || !Collections.disjoint(methods, BUILDERS.keySet())
        || !Collections.disjoint(methods, LOOPS);
  }
}

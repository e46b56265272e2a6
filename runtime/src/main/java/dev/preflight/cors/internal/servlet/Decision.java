package dev.preflight.cors.internal.servlet;

import static dev.preflight.cors.internal.fetch.CorsHeaders.VARY;

import dev.preflight.cors.internal.response.CorsResponse;
import dev.preflight.cors.internal.response.Front;
import dev.preflight.cors.internal.response.PathPolicy;
import dev.preflight.cors.internal.response.RequestFacts;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one request, through all its dispatches: first what its path says, then, if it
 * comes to Jakarta REST, what that says. An attribute of the request.
 */
final class Decision implements Front {

  private final Place place;
  private final String uri;
  private final RequestFacts request;
  private final ServletSecurity caller;
  private final @Nullable List<String> origins;
  private volatile Ruling ruling;
  private volatile @Nullable FrontedResponse response;
  private volatile boolean isReported;
  private volatile boolean isFinal;

  /**
   * A policy and what it says of the origin, which is asked for when a response is written: by then
   * Jakarta REST may have asked.
   */
  private record Ruling(@Nullable PathPolicy pathPolicy, @Nullable Boolean allowed) {}

  /**
   * For a request.
   *
   * @param place what governs it
   * @param uri its path, as it is in the dispatch that is decided about
   * @param caller who asks
   * @param origins the values of its {@code Origin} lines; {@code null} without
   */
  Decision(
      Place place,
      String uri,
      RequestFacts request,
      ServletSecurity caller,
      @Nullable List<String> origins) {
    this.place = place;
    this.uri = uri;
    this.request = request;
    this.caller = caller;
    this.origins = origins;
    ruling = new Ruling(place.policies().forResponse(place.path(), request.method()), null);
  }

  /** Whether this was decided for what a request asks for now, and not before it was forwarded. */
  boolean isFor(String now) {
    return uri.equals(now);
  }

  /** Whether a policy says what the headers are, and nobody else may. */
  boolean isGoverned() {
    return ruling.pathPolicy() != null;
  }

  /** Whether nobody will come who knows better. */
  boolean isCertain() {
    return isFinal || !place.isRest();
  }

  /** From now on, an error page is written, which is not what the request asked for. */
  void ends() {
    isFinal = true;
  }

  void writesTo(FrontedResponse current) {
    response = current;
  }

  @Override
  public void decided(@Nullable PathPolicy pathPolicy, boolean allowed) {
    if (isFinal) {
      return;
    }
    ruling = new Ruling(pathPolicy, allowed);
    isReported = true;
    FrontedResponse current = response;
    if (current != null) {
      // At once: a response without a body may be committed by no call that is seen here.
      current.complete();
    }
  }

  /** Writes the headers. */
  void write(HttpServletResponse to) {
    PathPolicy pathPolicy = ruling.pathPolicy();
    if (pathPolicy == null) {
      return;
    }
    Boolean known = ruling.allowed();
    boolean allowed =
        known == null ? CorsResponse.isAllowed(request, caller, pathPolicy, origins) : known;
    ruling = new Ruling(pathPolicy, allowed);
    MultivaluedMap<String, Object> headers = new MultivaluedHashMap<>();
    CorsResponse.writeActual(pathPolicy, allowed, origins, headers);
    if (origins != null && !isReported) {
      isReported = true;
      place.policies().outcomes().ofRequest(request, origins, pathPolicy, allowed, headers);
    }
    write(headers, to);
  }

  /** Writes headers to a servlet's response: {@code Vary} beside that of others. */
  static void write(MultivaluedMap<String, Object> headers, HttpServletResponse to) {
    headers.forEach(
        (name, values) -> {
          String value = String.valueOf(values.get(0));
          to.setHeader(
              name, name.equals(VARY) ? VaryHeader.merged(to.getHeaders(VARY), value) : value);
        });
  }
}

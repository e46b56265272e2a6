package dev.preflight.cors.jaxrs;

import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_CREDENTIALS;
import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_HEADERS;
import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_METHODS;
import static dev.preflight.cors.jaxrs.CorsHeaders.ALLOW_ORIGIN;
import static dev.preflight.cors.jaxrs.CorsHeaders.EXPOSE_HEADERS;
import static dev.preflight.cors.jaxrs.CorsHeaders.MAX_AGE;

import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the CORS headers of an answer. What others wrote into them before is replaced, so that
 * none is doubled.
 */
public final class CorsAnswer {

  private static final PolicyLine ANY = new PolicyLine("*");
  private static final PolicyLine TRUE = new PolicyLine("true");

  private CorsAnswer() {}

  /**
   * Whether a preflight from these origins is granted.
   *
   * @param grant what the path grants
   * @param origins the values of the request's {@code Origin} lines
   * @return {@code true} for exactly one allowed origin
   */
  public static boolean isAllowed(Grant grant, @Nullable List<String> origins) {
    String origin = single(origins);
    return origin != null && grant.policy().allowsOrigin(origin);
  }

  /**
   * Writes the headers of an actual response.
   *
   * @param grant what the path grants
   * @param allowed what {@link #isAllowed} said, which is asked once for each request
   * @param origins the values of the request's {@code Origin} lines; {@code null} if there is none
   * @param headers the response's headers
   * @return whether somebody else had written headers that only a policy should write
   */
  public static boolean writeActual(
      Grant grant,
      boolean allowed,
      @Nullable List<String> origins,
      MultivaluedMap<String, Object> headers) {
    AnswerHeaders answer = new AnswerHeaders(headers);
    boolean readable = writeOrigin(grant.policy(), allowed, origins, answer);
    answer.put(EXPOSE_HEADERS, readable ? grant.exposedLine() : null);
    return answer.replacesOthers();
  }

  /**
   * Writes the headers of a preflight's answer.
   *
   * @param grant what the path grants
   * @param allowed what {@link #isAllowed} said, which is asked once for each request
   * @param origins the values of the request's {@code Origin} lines
   * @param requestedHeaders the values of the request's {@code Access-Control-Request-Headers}
   *     lines; {@code null} if there is none
   * @param headers the response's headers
   * @return whether somebody else had written headers that only a policy should write
   */
  public static boolean writePreflight(
      Grant grant,
      boolean allowed,
      @Nullable List<String> origins,
      @Nullable List<String> requestedHeaders,
      MultivaluedMap<String, Object> headers) {
    AnswerHeaders answer = new AnswerHeaders(headers);
    if (allowed) {
      writeOrigin(grant.policy(), true, origins, answer);
    } else {
      writeRefusal(answer);
    }
    answer.put(ALLOW_METHODS, allowed ? grant.methodsLine() : null);
    answer.put(ALLOW_HEADERS, allowed ? grant.headersLine(requestedHeaders) : null);
    answer.put(MAX_AGE, allowed ? grant.maxAgeLine() : null);
    answer.put(EXPOSE_HEADERS, null);
    return answer.replacesOthers();
  }

  /** Returns whether a script that asked may read the answer. */
  private static boolean writeOrigin(
      CorsPolicy policy, boolean allowed, @Nullable List<String> origins, AnswerHeaders answer) {
    if (policy.allowsAnyOrigin()) {
      answer.put(ALLOW_ORIGIN, ANY);
      answer.put(ALLOW_CREDENTIALS, null);
      return true;
    }
    String origin = allowed ? single(origins) : null;
    if (origin == null) {
      writeRefusal(answer);
      return false;
    }
    answer.addVaryOrigin();
    answer.put(ALLOW_ORIGIN, new PolicyLine(origin));
    answer.put(ALLOW_CREDENTIALS, policy.allowsCredentials() ? TRUE : null);
    return true;
  }

  private static void writeRefusal(AnswerHeaders answer) {
    answer.addVaryOrigin();
    answer.put(ALLOW_ORIGIN, null);
    answer.put(ALLOW_CREDENTIALS, null);
  }

  /** The one {@code Origin} of a request, or {@code null} if there is none or several. */
  static @Nullable String single(@Nullable List<String> origins) {
    return origins != null && origins.size() == 1 && !origins.get(0).isEmpty()
        ? origins.get(0)
        : null;
  }
}

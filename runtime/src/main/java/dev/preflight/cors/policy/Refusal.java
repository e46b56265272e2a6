package dev.preflight.cors.policy;

import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.fetch.RefusedHeaders;
import dev.preflight.cors.internal.fetch.Token;
import dev.preflight.cors.internal.text.Printable;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a browser will find a request refused, for a developer who has to fix it.
 *
 * @param kind a name for it, in lower case with hyphens
 * @param reason what is not allowed, and what comes near it
 * @param fix what to do
 */
public record Refusal(String kind, String reason, String fix) {

  /** A response header longer than this helps nobody. */
  private static final int LONGEST_HEADER = 600;

  /**
   * An origin that a policy does not allow.
   *
   * @param origins the values of the request's {@code Origin} lines
   * @param policy the policy
   * @param source where the policy was declared
   * @return the explanation
   */
  public static Refusal ofOrigin(List<String> origins, CorsPolicy policy, String source) {
    return OriginRefusal.of(origins, policy, source);
  }

  /**
   * Whether a browser will use a method after this response (Fetch, <a
   * href="https://fetch.spec.whatwg.org/#cors-preflight-fetch">CORS-preflight fetch</a>, where the
   * response's methods are searched).
   *
   * @param method the method that the preflight asks for, however strange; empty names none
   * @param granted the methods that {@code Access-Control-Allow-Methods} lists
   * @return {@code true} if it is listed, or needs not be
   */
  public static boolean isGranted(String method, Set<String> granted) {
    return Methods.SAFELISTED.contains(method) || granted.contains(method);
  }

  /**
   * A method that the path does not share.
   *
   * @param method the method that the preflight asks for; empty names none
   * @param granted the methods that {@code Access-Control-Allow-Methods} lists
   * @param source where the policy was declared
   * @return the explanation
   */
  public static Refusal ofMethod(String method, Set<String> granted, String source) {
    if (method.isBlank()) {
      return new Refusal(
          "method-missing",
          "the preflight names no method in Access-Control-Request-Method, and a browser always"
              + " does",
          "find the proxy or client that empties the header");
    }
    String name = Printable.of(method);
    String only = granted.isEmpty() ? "nor is any other" : "only " + String.join(", ", granted);
    String meant = granted(method, granted);
    return new Refusal(
        "method-not-allowed",
        "the method "
            + name
            + " is not allowed here, "
            + only
            + (meant == null ? "" : "; method names are case-sensitive"),
        meant != null
            ? "let the page send " + meant
            : "add a resource method for "
                + name
                + " at this path, or add it to the methods at "
                + source
                + " if there is one");
  }

  /** The granted method that differs in case only, or {@code null}. */
  private static @Nullable String granted(String method, Set<String> granted) {
    return Stream.concat(Methods.SAFELISTED.stream(), granted.stream())
        .filter(each -> each.equalsIgnoreCase(method) && each.equals(Token.upperCase(each)))
        .findFirst()
        .orElse(null);
  }

  /**
   * A request header that the policy does not allow.
   *
   * @param header its name
   * @param policy the policy
   * @param source where the policy was declared
   * @return the explanation
   */
  public static Refusal ofHeader(String header, CorsPolicy policy, String source) {
    List<String> allowed = policy.draft().allowedHeaders();
    String others = allowed.isEmpty() ? "nor is any other" : "only " + String.join(", ", allowed);
    if (header.equals(RefusedHeaders.LONG_NAME)) {
      return new Refusal(
          "header-not-allowed",
          "a request header with a name " + header + " is not allowed, " + others,
          "let the page send only headers that are meant for this resource");
    }
    String name = Printable.of(header);
    return new Refusal(
        "header-not-allowed",
        "the request header "
            + name
            + " is not allowed, "
            + others
            + (allowed.contains(CorsHeaders.ANY) ? "; \"*\" does not cover it" : ""),
        "read it in the resource method with @HeaderParam(\""
            + name
            + "\"), or add it to the allowedHeaders at "
            + source);
  }

  /**
   * A preflight for a path that no policy governs.
   *
   * @param origin the page's origin
   * @return the explanation
   */
  public static Refusal withoutPolicy(String origin) {
    return new Refusal(
        "no-policy",
        "no policy governs this path, so pages of other origins cannot use it",
        "annotate the resource method that handles it, or its class, with @CrossOrigin(\""
            + Printable.of(origin)
            + "\") if that page may");
  }

  /**
   * The explanation as a response header.
   *
   * @param source where the policy was declared; empty for none
   * @return one line of printable ASCII
   */
  public String headerText(String source) {
    String text =
        kind + (source.isEmpty() ? "" : " (" + source + ")") + ": " + reason + "; fix: " + fix;
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && i < LONGEST_HEADER; i++) {
      char c = text.charAt(i);
      line.append(c == '\n' ? ' ' : c < ' ' || c > '~' ? '?' : c);
    }
    return line.toString();
  }
}

package dev.preflight.cors;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which other origins may use a Jakarta REST resource from a browser, and how. The
 * compiler checks the policy and generates what handles preflights and adds the CORS headers; an
 * unsafe or useless policy does not compile.
 *
 * <pre>{@code
 * @Path("/orders")
 * @CrossOrigin(origins = {"https://app.example.com", "https://*.partner.example"}, allowCredentials = true)
 * public class OrdersResource { ... }
 * }</pre>
 *
 * <h2>Which policy governs a method</h2>
 *
 * <p>The nearest annotation does, as a whole; it is never merged with another. The search goes from
 * the resource method to those that it overrides, as far as the one that its Jakarta REST
 * annotations come from; to the resource class; to its supertypes, as far as the one that they come
 * from; to the package ({@code package-info.java}), which does not reach packages below it; and to
 * the {@code jakarta.ws.rs.core.Application} subclass, which reaches classes of other modules where
 * it is deployed. {@link SameOrigin} ends the search without a policy.
 *
 * <p>An annotation that is itself annotated with {@code @CrossOrigin} is a <em>composed
 * annotation</em>, and has the same effect wherever it is used, in other modules, too. It has to be
 * visible at run time:
 *
 * <pre>{@code
 * @CrossOrigin(origins = "https://*.partner.example", maxAge = 600)
 * @Retention(RetentionPolicy.RUNTIME)
 * public @interface PartnerApi {}
 * }</pre>
 *
 * <p>On the class of a servlet it governs that servlet, where {@code CorsServletFilter} is in front
 * of it; its request headers are not derived.
 *
 * <h2>What is derived from the code</h2>
 *
 * <p>{@code Access-Control-Allow-Methods} names the HTTP methods that exist at the requested path
 * and that this policy governs; {@code Access-Control-Allow-Headers} names the request headers that
 * the governed methods read, in parameters, in their bodies, in the sub-resource locators that are
 * declared to return their class, and in the filters of the module that run before them; {@code
 * Content-Type} where one of them consumes more than the three types that need no preflight; and
 * {@code Authorization} where the code asks who the caller is or restricts roles. So there is
 * seldom a reason to write {@link #methods()}; {@link #allowedHeaders()} adds what the compiler
 * cannot see.
 *
 * <p>The terms are those of the <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">CORS
 * protocol in the Fetch standard</a>.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.PACKAGE, ElementType.ANNOTATION_TYPE})
public @interface CrossOrigin {

  /**
   * The same as {@link #origins()}, for policies that need no other member:
   * {@code @CrossOrigin("https://app.example.com")}. Set one of the two, not both.
   *
   * @return the allowed origins
   */
  String[] value() default {};

  /**
   * The allowed origins. At least one is required, here, in {@link #originRegex()}, or through a
   * class in {@link #originsFrom()}. Each is one of:
   *
   * <ul>
   *   <li>an exact origin as browsers serialise it, {@code "https://app.example.com"} or {@code
   *       "http://localhost:3000"}: lower case, no path, no trailing slash, no default port;
   *   <li>a subdomain pattern, {@code "https://*.example.com"}: every host with one or more labels
   *       before {@code .example.com}, and not {@code example.com} itself;
   *   <li>an any-port pattern, {@code "http://localhost:*"}: every port, the scheme's default port
   *       included;
   *   <li>{@code "*"}: every origin, including {@code null}; never together with {@link
   *       #allowCredentials()};
   *   <li>a placeholder, {@code "${shop.origins}"} or {@code "${shop.origins:https://x.example}"}
   *       with a default: any number of the above, separated by commas, looked up when the
   *       application starts in MicroProfile Config and the {@code Environment} of Spring (if
   *       present), the properties of the application, system properties, and environment
   *       variables. Among literals, {@code "https://${tenant}.example.com"}, each placeholder
   *       gives exactly one value. A value that is missing or breaks a rule stops the start.
   * </ul>
   *
   * <p>The request's {@code Origin} is compared byte for byte. A request from an allowed origin is
   * given {@code Access-Control-Allow-Origin}; the resource method runs for all others as well, but
   * their scripts cannot read the response.
   *
   * @return the allowed origins
   */
  String[] origins() default {};

  /**
   * Regular expressions over the whole {@code Origin} value, beside {@link #origins()} or instead
   * of them, for what exact origins and patterns cannot say:
   *
   * <pre>{@code
   * originRegex = "https://tenant-[0-9]+\\.example\\.com"
   * }</pre>
   *
   * <p>For each one the compiler proves that it lets in only registrable domains that it spells
   * out; otherwise it refuses the expression and shows an attacker's origin that would get in. The
   * syntax is the regular part of {@link java.util.regex.Pattern}: literals, escapes, classes,
   * groups, alternation, greedy and lazy quantifiers, {@code ^} and {@code $}. Look-around,
   * back-references, possessive quantifiers, boundaries and inline flags cannot be proven and are
   * refused. The value is always compared as a whole and case-sensitively. At run time a table is
   * looked up, not an expression.
   *
   * @return regular expressions
   */
  String[] originRegex() default {};

  /**
   * A class that decides about origins known only at run time; it is asked for those that {@link
   * #origins()} does not allow already. It needs to be public and not abstract, with a public
   * constructor that has no parameters or is annotated with {@code @Inject}.
   *
   * @return the class of the decider
   */
  Class<? extends OriginDecider> originsFrom() default OriginDecider.None.class;

  /**
   * Allows only these of the methods that exist at a path; without it, all that the policy governs.
   * A method left out appears in no {@code Access-Control-Allow-Methods}, and its responses carry
   * no {@code Access-Control-Allow-Origin}. {@code "*"} stands for all methods at the path. The
   * names are HTTP methods, which are case-sensitive: {@code "PATCH"}. {@code "OPTIONS"} also
   * shares the response that the server gives where no resource method handles it.
   *
   * @return HTTP methods
   */
  String[] methods() default {};

  /**
   * The request headers that scripts may set, in addition to those derived from the code: those
   * that the compiler does not see, for example because a filter of another library reads them.
   * Names are case-insensitive. {@code "*"} stands for all headers but {@code Authorization}, which
   * is allowed beside it if the code reads it, or if it is named, too. The headers that need no
   * permission ({@code Accept}, {@code Accept-Language}, {@code Content-Language}) need not be
   * listed. A derived header is left out with {@link SameOrigin} on the parameter or field that
   * reads it.
   *
   * @return header names
   */
  String[] allowedHeaders() default {};

  /**
   * The response headers that scripts may read beyond those always readable ({@code Cache-Control},
   * {@code Content-Language}, {@code Content-Length}, {@code Content-Type}, {@code Expires}, {@code
   * Last-Modified}, {@code Pragma}). {@code "*"} stands for all, but not with {@link
   * #allowCredentials()}.
   *
   * @return header names
   */
  String[] exposedHeaders() default {};

  /**
   * Whether requests may carry credentials: cookies, TLS client certificates, HTTP authentication
   * entries of the browser. A bearer token that a script puts into {@code Authorization} is a
   * header, not a credential in this sense.
   *
   * @return {@code true} to send {@code Access-Control-Allow-Credentials: true}
   */
  boolean allowCredentials() default false;

  /**
   * For how many seconds a browser may remember the response to a preflight: 0 to 86400, or -1 to
   * switch remembering off (sent as {@code 0}). Chromium remembers it for at most 7200 seconds,
   * Firefox for 86400, and WebKit, on which Safari is built, for 600. Only permissions that were
   * given are remembered; one that is added later is asked for again. A permission that is
   * withdrawn can stay in use until that time is over.
   *
   * @return seconds; half an hour by default
   */
  long maxAge() default 1800;

  /**
   * Risks that this policy takes on purpose. Each turns off the one compile error that {@link Risk}
   * describes.
   *
   * @return the tolerated risks
   */
  Risk[] tolerate() default {};
}

package dev.preflight.cors.policy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.internal.fetch.CorsHeaders;
import dev.preflight.cors.internal.fetch.Methods;
import dev.preflight.cors.internal.fetch.RefusedHeaders;
import dev.preflight.cors.internal.fetch.RequestedHeaders;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A cross-origin policy whose header values are computed once. Immutable and safe to share between
 * threads.
 *
 * <p>A policy built in code keeps the same rules as one that is declared with {@code @CrossOrigin}:
 *
 * <pre>{@code
 * PolicyResult result = CorsPolicy.builder().origins("https://app.example.com").allowCredentials(true).compile();
 * }</pre>
 */
public final class CorsPolicy {

  private final PolicyDraft draft;

  /** Each of them has to allow an origin; only a narrowed policy has several. */
  private final List<OriginSet> origins;

  private final Set<String> methods;
  private final boolean echoesHeaders;
  private final boolean allowsAuthorization;
  private final @Nullable String allowedHeaders;
  private final @Nullable String exposedHeaders;
  private final String maxAge;

  private CorsPolicy(PolicyDraft draft, List<OriginSet> origins) {
    this.draft = draft;
    this.origins = origins;
    methods = normalised(draft.methods());
    echoesHeaders = draft.allowCredentials() && draft.allowedHeaders().contains(CorsHeaders.ANY);
    allowsAuthorization = namesAuthorization(draft.allowedHeaders());
    allowedHeaders = headerValue(draft.allowedHeaders());
    exposedHeaders = headerValue(draft.exposedHeaders());
    maxAge = Long.toString(Math.max(0, draft.maxAge()));
  }

  private static Set<String> normalised(List<String> methods) {
    Set<String> normalised = new HashSet<>();
    for (String method : methods) {
      normalised.add(Methods.normalised(method));
    }
    return Set.copyOf(normalised);
  }

  private static boolean namesAuthorization(List<String> headers) {
    for (String name : headers) {
      if (name.equalsIgnoreCase("authorization")) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String headerValue(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  /**
   * A policy that the rules have accepted already: at compile time, or just now.
   *
   * @param draft what was accepted
   * @return the policy
   * @throws IllegalArgumentException if the table of an expression was made for another one
   */
  public static CorsPolicy proven(PolicyDraft draft) {
    return new CorsPolicy(draft, List.of(new OriginSet(draft, null)));
  }

  /**
   * What several policies grant alike: in origins, credentials, headers and the time that a
   * response may be remembered no more than any of them. For requests of which it is not certain
   * which policy will govern them.
   *
   * @param policies the policies, at least one
   * @return one of them if they are equal
   */
  public static CorsPolicy narrowest(Collection<CorsPolicy> policies) {
    CorsPolicy narrow = null;
    for (CorsPolicy policy : policies) {
      narrow = narrow == null ? policy : narrow.narrowedBy(policy);
    }
    if (narrow == null) {
      throw new IllegalArgumentException("no policy");
    }
    return narrow;
  }

  private CorsPolicy narrowedBy(CorsPolicy other) {
    if (isLike(other)) {
      return this;
    }
    List<OriginSet> both = new ArrayList<>(origins);
    both.addAll(other.origins);
    return new CorsPolicy(PolicyIntersection.of(draft, other.draft), both);
  }

  /**
   * The same policy without some request headers; with {@code "*"}, without any, since a star
   * cannot leave one out.
   *
   * @param names the headers that it must not allow
   * @return the policy
   */
  public CorsPolicy withoutAllowedHeaders(Collection<String> names) {
    List<String> left = new ArrayList<>();
    if (!draft.allowedHeaders().contains(CorsHeaders.ANY)) {
      left.addAll(draft.allowedHeaders());
      left.removeIf(header -> names.stream().anyMatch(header::equalsIgnoreCase));
    }
    return new CorsPolicy(draft.withAllowedHeaders(left), origins);
  }

  /**
   * Whether another policy was declared in the same terms.
   *
   * @param other the other policy
   * @return {@code true} if the two grant the same
   */
  public boolean isLike(CorsPolicy other) {
    return this == other
        || (origins.size() == 1 && other.origins.size() == 1 && draft.equals(other.draft));
  }

  /**
   * The same policy, which asks this decider about origins that it does not allow already. Without
   * it, a policy with {@code originsFrom} allows only what else it names.
   *
   * @param decider the decider
   * @return the policy
   */
  public CorsPolicy decidedBy(OriginDecider decider) {
    return new CorsPolicy(draft, List.of(new OriginSet(draft, decider)));
  }

  /**
   * Starts a policy in code.
   *
   * @return a draft that allows nobody yet; each method returns a new one
   */
  public static PolicyDraft builder() {
    return PolicyDraft.at("");
  }

  /**
   * What the policy was compiled from.
   *
   * @return the draft
   */
  public PolicyDraft draft() {
    return draft;
  }

  /**
   * Whether every origin is allowed, so that responses do not depend on the request's {@code
   * Origin}.
   *
   * @return {@code true} for {@code "*"}
   */
  public boolean allowsAnyOrigin() {
    for (int i = 0; i < origins.size(); i++) {
      if (!origins.get(i).containsAll()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether any origin can be allowed at all.
   *
   * @return {@code false} while no origin is configured
   */
  public boolean allowsAnybody() {
    return !draft.origins().isEmpty()
        || !draft.originExpressions().isEmpty()
        || draft.originsFrom().isPresent();
  }

  /**
   * Whether this origin is allowed. The comparison is by byte, as in the Fetch standard's CORS
   * check.
   *
   * @param origin the value of the {@code Origin} header
   * @return {@code true} if scripts of that origin may read the responses
   */
  public boolean allowsOrigin(String origin) {
    for (int i = 0; i < origins.size(); i++) {
      if (!origins.get(i).matches(origin)) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is listed letter by letter, as an entry without a star. */
  boolean lists(String origin) {
    for (int i = 0; i < origins.size(); i++) {
      if (!origins.get(i).lists(origin)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the policy itself allows this origin; its decider is not asked.
   *
   * @param origin the value of the {@code Origin} header
   * @return {@code true} if an entry or an expression matches
   */
  public boolean namesOrigin(String origin) {
    for (int i = 0; i < origins.size(); i++) {
      if (!origins.get(i).names(origin)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether there is a decider to ask about origins that the policy does not {@linkplain
   * #namesOrigin name}.
   *
   * @return {@code true} if {@link #asksAbout} may allow one
   */
  public boolean hasDecider() {
    for (int i = 0; i < origins.size(); i++) {
      if (origins.get(i).hasDecider()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Asks the decider about an origin that the policy does not {@linkplain #namesOrigin name}.
   *
   * @param origin the value of the {@code Origin} header
   * @return {@code true} if there is a decider, it may allow such an origin, and does
   */
  public boolean asksAbout(String origin) {
    return asksAbout(origin, decider -> decider.allows(origin));
  }

  /**
   * The same on behalf of a request, of which a decider may have to know.
   *
   * @param origin the value of the {@code Origin} header
   * @param ask asks a decider
   * @return {@code true} if there is a decider, it may allow such an origin, and does
   */
  public boolean asksAbout(String origin, Predicate<OriginDecider> ask) {
    if (origins.size() == 1) {
      return origins.get(0).asks(origin, ask);
    }
    for (int i = 0; i < origins.size(); i++) {
      if (!origins.get(i).matches(origin, ask)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the policy grants this HTTP method, if a resource method handles it.
   *
   * @param method the method, in the case of the request
   * @return {@code true} without a list of methods, or if it is on the list
   */
  public boolean grantsMethod(String method) {
    return Methods.allows(methods, method);
  }

  /**
   * Whether requests may carry credentials.
   *
   * @return {@code true} to send {@code Access-Control-Allow-Credentials: true}
   */
  public boolean allowsCredentials() {
    return draft.allowCredentials();
  }

  /**
   * The value of {@code Access-Control-Allow-Headers} in the response to a preflight. It does not
   * depend on the preflight, except with {@code "*"} and credentials: there browsers take {@code
   * "*"} for a name, so the names asked for are repeated, those that are tokens and within the
   * first 8192 characters; {@code Authorization} only if it is listed beside {@code "*"}.
   *
   * @param requested the values of the lines of {@code Access-Control-Request-Headers}, however
   *     long or strange; {@code null} if there is none
   * @return the value, or {@code null} to send none
   */
  public @Nullable String allowedHeaders(@Nullable List<String> requested) {
    if (!echoesHeaders) {
      return allowedHeaders;
    }
    return requested == null ? null : RequestedHeaders.echo(requested, allowsAuthorization);
  }

  /**
   * The first request header that a preflight asks for and a browser will find refused, among the
   * first 64 names. Makes no object if there is none.
   *
   * @param requested the values of the lines of {@code Access-Control-Request-Headers}, however
   *     long or strange; {@code null} if there is none
   * @return the name, or {@code null}
   */
  public @Nullable String firstRefused(@Nullable List<String> requested) {
    return requested == null ? null : RefusedHeaders.first(requested, draft.allowedHeaders());
  }

  /**
   * The value of {@code Access-Control-Expose-Headers}.
   *
   * @return the value, or {@code null} to send none
   */
  public @Nullable String exposedHeaders() {
    return exposedHeaders;
  }

  /**
   * The value of {@code Access-Control-Max-Age}.
   *
   * @return seconds
   */
  public String maxAge() {
    return maxAge;
  }
}

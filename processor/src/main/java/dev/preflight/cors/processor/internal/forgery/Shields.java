package dev.preflight.cors.processor.internal.forgery;

import dev.preflight.cors.internal.fetch.RequestHeaders;
import dev.preflight.cors.processor.internal.body.Bodies;
import dev.preflight.cors.processor.internal.body.HeaderRead;
import dev.preflight.cors.processor.internal.model.RequestFilter;
import dev.preflight.cors.processor.internal.model.RequestFilters;
import dev.preflight.cors.processor.internal.model.RequestParameter;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.source.Annotations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.TypeElement;

/**
 * What keeps a request from its method that a page of another site sends without a preflight: a
 * header that it cannot set, or a login by a token that no browser adds by itself.
 */
final class Shields {

  /** Headers that exist to be required. */
  private static final Pattern AGAINST_FORGERY =
      Pattern.compile("(?i).*(csrf|xsrf).*|x-requested-(by|with)");

  /** Headers without which a filter that refuses requests is likely to refuse. */
  private static final Pattern KEY = Pattern.compile("(?i).*(key|token|secret|signature).*");

  /** Headers that tell where a call comes from. */
  private static final Pattern ORIGIN = Pattern.compile("(?i)origin|referer|sec-fetch-site");

  /** What parameters bear that must have a value. */
  private static final Set<String> REQUIRED =
      Set.of("NotNull", "NotBlank", "NotEmpty", "Nonnull", "NonNull");

  /** What code names that refuses a request. */
  private static final Set<String> REFUSING =
      Set.of(
          "abortWith",
          "sendError",
          "NotAuthorizedException",
          "ForbiddenException",
          "WebApplicationException");

  /** What code names that takes a cookie for a login, too. */
  private static final Set<String> COOKIES =
      Set.of("Cookie", "CookieParam", "getCookies", "getSession", "HttpSession");

  /** Logins by a token in {@code Authorization} alone. */
  private static final Set<String> BEARER_ONLY =
      Set.of(
          "org.eclipse.microprofile.jwt.JsonWebToken",
          "org.eclipse.microprofile.auth.LoginConfig",
          "io.dropwizard.auth.oauth.OAuthCredentialAuthFilter");

  private final RequestFilters filters;
  private final Bodies bodies;
  private Optional<Boolean> bearerOnly = Optional.empty();

  Shields(RequestFilters filters, Bodies bodies) {
    this.filters = filters;
    this.bodies = bodies;
  }

  boolean protect(ResourceMethod method) {
    return method.parameters().stream().anyMatch(Shields::isRequired)
        || filters.before(method).stream().anyMatch(this::refuses)
        || (method.needsLogin() && bearerOnly());
  }

  private static boolean isRequired(RequestParameter parameter) {
    return parameter.kind() == RequestParameter.Kind.HEADER
        && RequestHeaders.needsPermission(parameter.name())
        && parameter.element().getAnnotationMirrors().stream()
            .map(annotation -> Annotations.type(annotation).getSimpleName().toString())
            .anyMatch(REQUIRED::contains);
  }

  private boolean refuses(RequestFilter filter) {
    List<String> names = filter.headers().stream().map(HeaderRead::name).toList();
    if (names.stream().anyMatch(name -> AGAINST_FORGERY.matcher(name).matches())) {
      return true;
    }
    Optional<TypeElement> type = filters.element(filter);
    if (type.isEmpty()) {
      return false;
    }
    Set<String> named = bodies.names(type.get());
    boolean refuses = REFUSING.stream().anyMatch(named::contains);
    if (refuses && names.stream().anyMatch(name -> ORIGIN.matcher(name).matches())) {
      // A filter that speaks the protocol of CORS reads it, too, and hides responses only.
      return bodies.setIn(type.get()).stream().noneMatch(set -> isOfCors(set.name()));
    }
    boolean takesCookies = COOKIES.stream().anyMatch(named::contains);
    return refuses
        && !takesCookies
        && names.stream()
            .anyMatch(name -> KEY.matcher(name).matches() || isBearer(name, type.get()));
  }

  private static boolean isOfCors(String header) {
    return header.toLowerCase(Locale.ROOT).startsWith("access-control-");
  }

  /** Basic credentials come from the browser by themselves, as cookies do. */
  private boolean isBearer(String header, TypeElement filter) {
    return header.equalsIgnoreCase("Authorization")
        && bodies.texts(filter).stream()
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("bearer"));
  }

  private boolean bearerOnly() {
    if (bearerOnly.isEmpty()) {
      bearerOnly = Optional.of(filters.anySourceImports(BEARER_ONLY));
    }
    return bearerOnly.get();
  }
}

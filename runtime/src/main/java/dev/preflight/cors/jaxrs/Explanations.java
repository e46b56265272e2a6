package dev.preflight.cors.jaxrs;

import dev.preflight.cors.policy.Printable;
import dev.preflight.cors.policy.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Says why requests were refused: in the log once for each cause, in the answer on demand. */
final class Explanations {

  private static final System.Logger LOG = System.getLogger("dev.preflight.cors");

  private static final int LONGEST_PATH = 200;

  private final boolean inAnswers;
  private final OncePerCause causes = new OncePerCause();

  Explanations(boolean inAnswers) {
    this.inAnswers = inAnswers;
  }

  /**
   * Explains a refusal.
   *
   * @param method the HTTP method that the page wants to use
   * @param grant what governs the request; {@code null} if nothing does
   * @param subject what is refused; with the policy and the method, it tells causes apart
   * @param refusal the explanation, made only if somebody gets it
   * @return the explanation for the answer, or {@code null} if answers have none
   */
  @Nullable String of(
      ContainerRequestContext request,
      String method,
      @Nullable Grant grant,
      String subject,
      Supplier<Refusal> refusal) {
    String policy = grant == null ? "" : grant.source();
    // Not the path: it may hold an id, and the policy's place tells what to change.
    long cause = Causes.hash(Causes.START, policy);
    cause = Causes.hash(cause, method);
    cause = Causes.hash(cause, subject);
    boolean logged = LOG.isLoggable(System.Logger.Level.INFO) && causes.isFirst(cause);
    if (!logged && !inAnswers) {
      return null;
    }
    Refusal explained = refusal.get();
    if (logged) {
      LOG.log(System.Logger.Level.INFO, text(request, method, policy, explained));
    }
    return inAnswers ? explained.headerText(policy) : null;
  }

  private String text(
      ContainerRequestContext request, String method, String policy, Refusal refusal) {
    String origin = request.getHeaders().getFirst(CorsHeaders.ORIGIN);
    long unsaid = causes.takeUnsaid();
    return Printable.of(method)
        + " /"
        + shortened(request.getUriInfo().getPath(false))
        + " from origin "
        + Printable.of(String.valueOf(origin))
        + " is refused: "
        + refusal.reason()
        + (policy.isEmpty() ? "" : "\n  policy: " + policy)
        + "\n  fix: "
        + refusal.fix()
        + "\n  This cause is not reported again."
        + (unsaid == 0 ? "" : " " + unsaid + " refusals before it were not reported.");
  }

  private static String shortened(String path) {
    String relative = path.startsWith("/") ? path.substring(1) : path;
    return Printable.of(
        relative.length() <= LONGEST_PATH ? relative : relative.substring(0, LONGEST_PATH) + "...");
  }
}

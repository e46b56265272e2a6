package dev.preflight.cors.internal.response;

import dev.preflight.cors.internal.text.PreflightLog;
import dev.preflight.cors.internal.text.Printable;
import dev.preflight.cors.policy.Refusal;
import org.jspecify.annotations.Nullable;

/** Says why requests were refused: in the log once for each cause, in the response on demand. */
final class Explanations {

  private static final int LONGEST_PATH = 200;

  /** A power of two. */
  private static final int RECENT = 8;

  /** Browsers send shorter subjects; longer ones are not kept. */
  private static final int LONGEST_RECENT = 256;

  private final boolean inResponses;
  private final OncePerCause causes = new OncePerCause();

  /** What was explained last, by the length of the subject: what is refused is mostly that. */
  private final @Nullable Explained[] recent = new Explained[RECENT];

  /** A refusal that was explained. */
  private record Explained(String method, @Nullable PathPolicy pathPolicy, String subject) {
    boolean is(String otherMethod, @Nullable PathPolicy otherPolicy, String otherSubject) {
      return pathPolicy == otherPolicy
          && method.equals(otherMethod)
          && subject.equals(otherSubject);
    }
  }

  Explanations(boolean inResponses) {
    this.inResponses = inResponses;
  }

  /**
   * Whether this refusal is to be explained in the log: the first of its cause is. It counts as
   * said then.
   *
   * @param method the HTTP method that the page wants to use
   * @param pathPolicy what governs the request; {@code null} if nothing does
   * @param subject what is refused; with the policy and the method, it tells causes apart
   */
  boolean isFirst(String method, @Nullable PathPolicy pathPolicy, String subject) {
    if (isKept(method, pathPolicy, subject) || !PreflightLog.isInfoHeard()) {
      return false;
    }
    // Not the path: it may hold an id, and the policy's place tells what to change.
    long cause = Causes.hash(pathPolicy == null ? Causes.START : pathPolicy.cause(), method);
    boolean first = causes.isFirst(Causes.hash(cause, subject));
    if (first && subject.length() <= LONGEST_RECENT) {
      recent[slot(subject)] = new Explained(method, pathPolicy, subject);
    }
    return first;
  }

  /** Whether this refusal is one of those that were explained last, and only the log is told. */
  boolean isRecent(String method, @Nullable PathPolicy pathPolicy, String subject) {
    return !inResponses && isKept(method, pathPolicy, subject);
  }

  private boolean isKept(String method, @Nullable PathPolicy pathPolicy, String subject) {
    Explained said = recent[slot(subject)];
    return said != null && said.is(method, pathPolicy, subject);
  }

  private static int slot(String subject) {
    return subject.length() & (RECENT - 1);
  }

  /** Whether every response is to say why it refuses. */
  boolean inResponses() {
    return inResponses;
  }

  /**
   * Explains a refusal in the log.
   *
   * @param method the HTTP method that the page wants to use
   * @param pathPolicy what governs the request; {@code null} if nothing does
   */
  void log(RequestFacts request, String method, @Nullable PathPolicy pathPolicy, Refusal refusal) {
    PreflightLog.info(
        text(request, method, pathPolicy == null ? "" : pathPolicy.source(), refusal));
  }

  private String text(RequestFacts request, String method, String policy, Refusal refusal) {
    long unsaid = causes.takeUnsaid();
    return Printable.of(method)
        + " /"
        + shortened(request.path())
        + " from origin "
        + Printable.of(String.valueOf(request.origin()))
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

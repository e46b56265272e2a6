package dev.preflight.cors.internal.decider;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.decider.CrossOriginRequest;
import dev.preflight.cors.decider.RequestDecider;
import dev.preflight.cors.internal.response.FailureLog;
import dev.preflight.cors.internal.text.Printable;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A decider that never fails: whatever goes wrong in it is a refusal and a line in the log. */
final class ManagedDecider implements RequestDecider {

  private final Class<? extends OriginDecider> type;
  private final Deciders deciders;
  private final DeciderCalls calls;
  private final FailureLog failures = new FailureLog();
  private volatile @Nullable OriginDecider object;

  ManagedDecider(Class<? extends OriginDecider> type, Deciders deciders, long timeoutMillis) {
    this.type = type;
    this.deciders = deciders;
    calls = new DeciderCalls(type.getName(), timeoutMillis);
  }

  /** The object that decides, created the first time. */
  OriginDecider object() {
    OriginDecider created = object;
    if (created == null) {
      try {
        created = deciders.create(type);
      } catch (RuntimeException | Error e) {
        throw new IllegalStateException(
            "the decider " + type.getName() + " cannot be created: " + e.getMessage(), e);
      }
      object = created;
    }
    return created;
  }

  /** Lets its threads end. */
  void stop() {
    calls.stop();
  }

  @Override
  public boolean allows(String origin) {
    return ask(origin, new RequestThread(), () -> object().allows(origin));
  }

  @Override
  public boolean allows(CrossOriginRequest request) {
    if (!RequestDecider.class.isAssignableFrom(type)) {
      return allows(request.origin());
    }
    RequestThread thread = new RequestThread();
    CrossOriginRequest held =
        new CrossOriginRequest(
            request.origin(),
            request.method(),
            request.pathTemplate(),
            request.isPreflight(),
            request.securityContext().map(context -> new HeldSecurityContext(context, thread)));
    return ask(request.origin(), thread, () -> ((RequestDecider) object()).allows(held));
  }

  private boolean ask(String origin, RequestThread thread, Callable<Boolean> question) {
    try {
      return calls.ask(thread, question);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      report(origin, cause.getClass().getName(), cause);
    } catch (TimeoutException e) {
      report(origin, String.valueOf(e.getMessage()), e);
    } catch (DeciderCalls.StuckException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable e) {
      // No memory for a thread, or for the call.
      report(origin, e.getClass().getName(), e);
    }
    return false;
  }

  private void report(String origin, String kind, Throwable cause) {
    FailureLog.quietly(
        () ->
            failures.report(
                type,
                kind,
                "the decider "
                    + type.getName()
                    + " failed for "
                    + Printable.of(origin)
                    + ", so the origin is refused: "
                    + kind
                    + ". This is logged once for each kind of failure.",
                cause));
  }
}

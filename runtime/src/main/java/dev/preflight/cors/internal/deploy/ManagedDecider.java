package dev.preflight.cors.internal.deploy;

import dev.preflight.cors.OriginDecider;
import dev.preflight.cors.internal.response.Causes;
import dev.preflight.cors.internal.response.OncePerCause;
import dev.preflight.cors.internal.text.Printable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A decider that never fails: whatever goes wrong in it is a refusal and a line in the log. */
final class ManagedDecider implements OriginDecider {

  private static final System.Logger LOG = System.getLogger("dev.preflight.cors");

  private final Class<? extends OriginDecider> type;
  private final Deciders deciders;
  private final DeciderCalls calls;
  private final OncePerCause failures = new OncePerCause();
  private volatile @Nullable OriginDecider object;

  ManagedDecider(Class<? extends OriginDecider> type, Deciders deciders, DeciderCalls calls) {
    this.type = type;
    this.deciders = deciders;
    this.calls = calls;
  }

  /** The object that decides, created the first time. */
  OriginDecider object() {
    OriginDecider created = object;
    if (created == null) {
      try {
        created = deciders.create(type);
      } catch (RuntimeException | LinkageError e) {
        throw new IllegalStateException(
            "the decider " + type.getName() + " cannot be created: " + e.getMessage(), e);
      }
      object = created;
    }
    return created;
  }

  @Override
  public boolean allows(String origin) {
    try {
      return calls.ask(() -> object().allows(origin));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      report(origin, cause.getClass().getName(), cause);
    } catch (TimeoutException e) {
      report(origin, String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | LinkageError e) {
      report(origin, e.getClass().getName(), e);
    }
    return false;
  }

  /** The stack trace comes with the first of its kind; an attacker cannot ask for more. */
  private void report(String origin, String kind, Throwable cause) {
    if (failures.isFirst(Causes.hash(Causes.START, kind))) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the decider "
              + type.getName()
              + " failed for "
              + Printable.of(origin)
              + ", so the origin is refused: "
              + kind
              + ". This is said once for each kind of failure.",
          cause);
    }
  }
}

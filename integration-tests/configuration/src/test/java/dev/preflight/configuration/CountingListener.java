package dev.preflight.configuration;

import dev.preflight.cors.outcome.CorsOutcome;
import dev.preflight.cors.outcome.CorsOutcomeListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that a library brings, by a name in {@code META-INF/services}. */
public final class CountingListener implements CorsOutcomeListener {

  static final List<String> DECIDED = new CopyOnWriteArrayList<>();

  @Override
  public void decided(CorsOutcome outcome, String policy) {
    DECIDED.add(outcome + " " + policy);
  }
}

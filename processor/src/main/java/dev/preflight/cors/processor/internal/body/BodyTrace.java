package dev.preflight.cors.processor.internal.body;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What a walk through a body met. Three walks ask for different things, and each has to find out
 * what the names in a body mean; most bodies have no call that two of them would stop at.
 */
final class BodyTrace {

  /** Of a body that nobody has walked through. */
  static final BodyTrace NOTHING_KNOWN = new BodyTrace(true);

  private final Set<String> names = new HashSet<>();
  private boolean leadsOn;

  BodyTrace() {
    this(false);
  }

  private BodyTrace(boolean leadsOn) {
    this.leadsOn = leadsOn;
  }

  /** Of a method that is called or referred to, or a class that is created. */
  void add(String name) {
    names.add(name);
  }

  /** The names in all bodies that were read. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Whether a walk that follows other calls could read bodies that this one did not. */
  boolean leadsOn() {
    return leadsOn;
  }

  void setLeadsOn() {
    leadsOn = true;
  }
}

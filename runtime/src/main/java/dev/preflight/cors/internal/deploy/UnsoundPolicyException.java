package dev.preflight.cors.internal.deploy;

import java.util.List;

/**
 * Stops the start of an application whose policies break a rule with the values that their
 * placeholders have in its configuration, or contradict each other where they are deployed
 * together. The message holds all problems, each as the compiler would print it, with its key,
 * value and source.
 */
public final class UnsoundPolicyException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  UnsoundPolicyException(List<String> problems) {
    super(
        "Preflight cannot serve the cross-origin policies of this application with its"
            + " configuration ("
            + problems.size()
            + (problems.size() == 1 ? " problem):\n" : " problems):\n")
            + String.join("\n", problems));
  }
}

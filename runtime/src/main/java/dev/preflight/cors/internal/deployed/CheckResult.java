package dev.preflight.cors.internal.deployed;

import java.util.List;

/**
 * What a check found.
 *
 * @param requests how many requests were sent
 * @param findings what is wrong; empty if everything arrives as compiled
 * @param notes what could not be checked, and why
 */
public record CheckResult(int requests, List<Finding> findings, List<String> notes) {

  /** Copies the lists. */
  public CheckResult {
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }
}

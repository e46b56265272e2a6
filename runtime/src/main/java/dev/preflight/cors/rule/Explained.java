package dev.preflight.cors.rule;

import dev.preflight.cors.internal.text.Build;

/** Where the page of a rule can be read: where the build says, or in the processor's jar. */
final class Explained {

  private Explained() {}

  static String where(Rule rule) {
    return Build.page(rule.page())
        .map(address -> "see " + address)
        .orElse("explain: java -jar preflight-processor.jar explain " + rule.id());
  }

  /** Where mistakes of ours are reported, for the middle of a sentence. */
  static String reports() {
    return Build.issues().isEmpty()
        ? " where you got Preflight from (this build names no address),"
        : " at " + Build.issues();
  }
}

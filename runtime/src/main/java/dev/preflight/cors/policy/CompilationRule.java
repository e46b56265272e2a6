package dev.preflight.cors.policy;

import static dev.preflight.cors.policy.Severity.ERROR;

/** What can be wrong with a compilation as such; no policy is at fault. */
public enum CompilationRule implements Rule {
  /** The runtime is not on the class path. Arguments: the class that is missing. */
  RUNTIME_MISSING(
      ERROR,
      "the class %1$s, which generated code needs, is not on the class path, so the policies of this module cannot be served",
      "add the dependency dev.preflight:preflight-runtime, in the version of preflight-processor"),
  /** A class of the user's has the name of one to generate. Arguments: the name, the resource. */
  GENERATED_NAME_TAKEN(
      ERROR, "the class %1$s exists already, but the code for %2$s needs this name", "rename %1$s"),
  /** A mistake of ours. Arguments: the exception, the place in our code. */
  INTERNAL_ERROR(
      ERROR,
      "Preflight itself failed here: %1$s (%2$s); this is a mistake of ours, not of your code",
      "please report it with this message, the annotations and signature of the element it points to, and the versions of Preflight and javac");

  private final RuleDefinition definition;

  CompilationRule(Severity severity, String message, String fix) {
    this.definition = new RuleDefinition(Member.POLICY, severity, message, fix);
  }

  @Override
  public RuleDefinition definition() {
    return definition;
  }
}

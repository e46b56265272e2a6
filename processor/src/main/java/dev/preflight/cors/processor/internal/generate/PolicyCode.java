package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.preflight.cors.policy.OriginExpression;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import java.util.List;

/** Writes a policy as a developer would write it by hand. */
final class PolicyCode {

  private PolicyCode() {}

  /**
   * Writes the policy where it is declared.
   *
   * @param allowedHeaders the request headers that it allows where it governs
   * @param imports takes what it names
   */
  static CodeBlock of(
      CheckedPolicy policy, List<String> allowedHeaders, LongLists longLists, Imports imports) {
    PolicyDraft draft = policy.draft();
    CodeBlock.Builder code = CodeBlock.builder().add("policy($S)$>$>", policy.source());
    list(code, "origins", draft.origins(), longLists);
    for (OriginExpression expression : policy.provenExpressions()) {
      code.add(
          "\n.originAutomaton(\n$>$>$S,\n$S$<$<)",
          expression.expression(),
          expression.table().orElseThrow());
    }
    if (policy.decider().isPresent()) {
      code.add("\n.originsFrom($T.class)", imports.use(ClassName.get(policy.decider().get())));
    }
    list(code, "methods", draft.methods(), longLists);
    list(code, "allowedHeaders", allowedHeaders, longLists);
    list(code, "exposedHeaders", draft.exposedHeaders(), longLists);
    if (draft.allowCredentials()) {
      code.add("\n.allowCredentials(true)");
    }
    if (draft.maxAge() != PolicyDraft.DEFAULT_MAX_AGE) {
      code.add("\n.maxAge($L)", draft.maxAge());
    }
    if (draft.hasPlaceholders() || policy.decider().isPresent()) {
      tolerated(code, draft, imports);
    }
    return code.add("$<$<").build();
  }

  /** What is decided when the application runs needs to know which risks are taken. */
  private static void tolerated(CodeBlock.Builder code, PolicyDraft draft, Imports imports) {
    draft.tolerate().stream()
        .sorted()
        .forEach(
            risk -> code.add("\n.tolerate($T.$L)", imports.use(GeneratedTypes.RISK), risk.name()));
  }

  static void list(
      CodeBlock.Builder code, String member, List<String> values, LongLists longLists) {
    if (LongLists.isLong(values)) {
      for (List<String> part : LongLists.parts(values)) {
        CodeBlock array = CodeBlock.of("new String[] {$L}", CompanionWriter.quoted(part));
        code.add("\n.$L($L)", member, longLists.call(member, array));
      }
    } else if (!values.isEmpty()) {
      code.add("\n.$L($L)", member, CompanionWriter.quoted(values));
    }
  }
}

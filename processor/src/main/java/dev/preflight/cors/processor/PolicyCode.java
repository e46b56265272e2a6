package dev.preflight.cors.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.preflight.cors.policy.OriginExpression;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import java.util.List;

/** Writes a policy as the builder call that a developer would write by hand. */
final class PolicyCode {

  private PolicyCode() {}

  static CodeBlock builder(WrittenPolicy policy, List<String> derivedHeaders) {
    PolicyDraft draft = policy.draft();
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.builder()$>$>", GeneratedTypes.CORS_POLICY);
    list(code, "origins", draft.origins());
    for (OriginExpression expression : proven(draft)) {
      code.add(
          "\n.originAutomaton(\n$>$>$S,\n$S$<$<)",
          expression.expression(),
          expression.table().orElseThrow());
    }
    policy.decider().ifPresent(type -> code.add("\n.originsFrom($T.class)", ClassName.get(type)));
    list(code, "methods", draft.methods());
    list(
        code,
        "allowedHeaders",
        policy.sets("allowedHeaders") ? draft.allowedHeaders() : derivedHeaders);
    list(code, "exposedHeaders", draft.exposedHeaders());
    if (draft.allowCredentials()) {
      code.add("\n.allowCredentials(true)");
    }
    draft.maxAge().ifPresent(seconds -> code.add("\n.maxAge($L)", seconds));
    if (draft.hasPlaceholders() || policy.decider().isPresent()) {
      tolerated(code, draft);
    }
    return code.add("$<$<").build();
  }

  /** The tables of the expressions; the policy is sound, or nothing would be generated. */
  private static List<OriginExpression> proven(PolicyDraft draft) {
    return !draft.originExpressions().isEmpty()
            && PolicyCompiler.compile(draft) instanceof PolicyResult.Valid valid
        ? valid.policy().draft().originExpressions()
        : List.of();
  }

  /** What is decided when the application runs needs to know which risks are taken. */
  private static void tolerated(CodeBlock.Builder code, PolicyDraft draft) {
    draft.tolerate().stream()
        .sorted()
        .forEach(risk -> code.add("\n.tolerate($T.$L)", GeneratedTypes.RISK, risk.name()));
  }

  /**
   * A class file holds a few thousand array elements in one initialiser; a longer list comes in
   * several calls.
   */
  private static final int ELEMENTS_A_CALL = 1_000;

  private static void list(CodeBlock.Builder code, String member, List<String> values) {
    for (int start = 0; start < values.size(); start += ELEMENTS_A_CALL) {
      List<String> part = values.subList(start, Math.min(values.size(), start + ELEMENTS_A_CALL));
      code.add("\n.$L($L)", member, CorsResourceWriter.quoted(part));
    }
  }
}

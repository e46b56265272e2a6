package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.preflight.cors.policy.OriginExpression;
import dev.preflight.cors.policy.PolicyCompiler;
import dev.preflight.cors.policy.PolicyDraft;
import dev.preflight.cors.policy.PolicyResult;
import dev.preflight.cors.processor.internal.model.WrittenPolicy;
import java.util.List;

/** Writes a policy as the builder call that a developer would write by hand. */
final class PolicyCode {

  private static final TypeName STRINGS = ArrayTypeName.of(String.class);

  private PolicyCode() {}

  static CodeBlock builder(WrittenPolicy policy, List<String> derivedHeaders, LongLists longLists) {
    PolicyDraft draft = policy.draft();
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.builder()$>$>", GeneratedTypes.CORS_POLICY);
    list(code, "origins", draft.origins(), longLists);
    for (OriginExpression expression : proven(draft)) {
      code.add(
          "\n.originAutomaton(\n$>$>$S,\n$S$<$<)",
          expression.expression(),
          expression.table().orElseThrow());
    }
    policy.decider().ifPresent(type -> code.add("\n.originsFrom($T.class)", ClassName.get(type)));
    list(code, "methods", draft.methods(), longLists);
    list(
        code,
        "allowedHeaders",
        policy.sets("allowedHeaders") ? draft.allowedHeaders() : derivedHeaders,
        longLists);
    list(code, "exposedHeaders", draft.exposedHeaders(), longLists);
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

  private static void list(
      CodeBlock.Builder code, String member, List<String> values, LongLists longLists) {
    if (LongLists.isLong(values)) {
      for (List<String> part : LongLists.parts(values)) {
        CodeBlock array = CodeBlock.of("new String[] {$L}", CorsResourceWriter.quoted(part));
        code.add("\n.$L($L)", member, longLists.call(member, STRINGS, array));
      }
    } else if (!values.isEmpty()) {
      code.add("\n.$L($L)", member, CorsResourceWriter.quoted(values));
    }
  }
}

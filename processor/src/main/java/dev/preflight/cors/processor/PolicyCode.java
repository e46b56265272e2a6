package dev.preflight.cors.processor;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.preflight.cors.policy.PolicyDraft;
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
    return code.add("$<$<").build();
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

package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.GovernedResource.GovernedMethod;
import dev.preflight.cors.processor.internal.model.HttpMethods;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes the {@code CorsResource} of a governed resource class. */
final class CorsResourceWriter {

  private final GovernedResource governed;
  private final TypeElement type;
  private final ConstantNames names = new ConstantNames();
  private final LongLists longLists = new LongLists();

  CorsResourceWriter(GovernedResource governed) {
    this.governed = governed;
    this.type = governed.resource().type();
  }

  /**
   * The class that is generated for a resource class: in its package, public, because the module's
   * feature uses it.
   */
  static ClassName className(TypeElement resource) {
    ClassName name = ClassName.get(resource);
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Cors");
  }

  JavaFile write(GeneratedTypes generated) {
    TypeSpec.Builder spec =
        generated
            .type(className(type), type)
            .addJavadoc(
                "Cross-origin policies of {@link $T}: answers the preflights of its paths and adds the CORS\n"
                    + "headers to its responses.\n",
                ClassName.get(type))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(GeneratedTypes.CORS_RESOURCE);
    constants().forEach((policy, methods) -> spec.addField(constant(policy, methods)));
    spec.addMethod(constructor());
    longLists.addTo(spec);
    return generated.file(className(type), spec.build());
  }

  private Map<CheckedPolicy, List<ResourceMethod>> constants() {
    Map<CheckedPolicy, List<ResourceMethod>> constants = new LinkedHashMap<>();
    for (CheckedPolicy policy : governed.policies()) {
      List<ResourceMethod> methods = governed.governedBy(policy);
      if (!methods.isEmpty() || governed.ofClass().policies().contains(policy)) {
        constants.put(policy, methods);
      }
    }
    return constants;
  }

  private FieldSpec constant(CheckedPolicy policy, List<ResourceMethod> methods) {
    CodeBlock declaration =
        CodeBlock.of(
            "$T.at($>$>\n$S,\n$L$<$<)",
            GeneratedTypes.POLICY_DECLARATION,
            policy.source(),
            PolicyCode.builder(policy, methods, longLists));
    CodeBlock whereDeployed =
        governed
            .application(policy)
            .map(type -> CodeBlock.of(".of($T.class)", ClassName.get(type)))
            .orElse(CodeBlock.of(""));
    return FieldSpec.builder(
            GeneratedTypes.POLICY_DECLARATION,
            names.of(policy),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("Declared on $L.\n", declaredOn(policy))
        .initializer("$L$L", declaration, whereDeployed)
        .build();
  }

  private static String declaredOn(CheckedPolicy policy) {
    return policy.element() instanceof PackageElement
        ? "the package"
        : "{@code " + policy.element().getSimpleName() + "}";
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addJavadoc("Mirrors the paths of {@link $T}.\n", ClassName.get(type))
            .addModifiers(Modifier.PUBLIC)
            .addStatement("super($T.class)", ClassName.get(type));
    governed.byPath().forEach((path, methods) -> addPath(constructor, path, methods));
    if (!governed.ofClass().isNone()) {
      List<CodeBlock> constants =
          governed.ofClass().policies().stream()
              .map(policy -> CodeBlock.of("$N", names.of(policy)))
              .toList();
      constructor.addStatement("otherwise($L)", CodeBlock.join(constants, ",$W"));
    }
    return constructor.build();
  }

  private void addPath(MethodSpec.Builder constructor, String path, List<GovernedMethod> methods) {
    Map<CheckedPolicy, Set<String>> byPolicy = new LinkedHashMap<>();
    Set<String> explicit = new LinkedHashSet<>();
    methods.forEach(method -> explicit.addAll(method.method().httpMethods()));
    for (GovernedMethod method : methods) {
      for (CheckedPolicy policy : method.effective().policies()) {
        byPolicy
            .computeIfAbsent(policy, any -> new LinkedHashSet<>())
            .addAll(method.method().httpMethods());
      }
    }
    if (byPolicy.isEmpty()) {
      return;
    }
    CodeBlock.Builder statement = CodeBlock.builder().add("path($S)", path);
    byPolicy.forEach(
        (policy, httpMethods) ->
            statement.add(
                "$Z.governedBy($N, $L)",
                names.of(policy),
                quoted(HttpMethods.sorted(HttpMethods.withImpliedHead(httpMethods, explicit)))));
    constructor.addStatement(statement.build());
  }

  static CodeBlock quoted(List<String> values) {
    List<CodeBlock> quoted = new ArrayList<>();
    values.forEach(value -> quoted.add(CodeBlock.of("$S", value)));
    return CodeBlock.join(quoted, ",$W");
  }
}

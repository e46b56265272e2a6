package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.DerivedHeader;
import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.GovernedResource.GovernedMethod;
import dev.preflight.cors.processor.internal.model.HttpMethods;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the preflight filter and response filter of one class. It is found by its name when that
 * class is deployed and registers itself, so nothing refers to it; and it does not refer to that
 * class, which may be private.
 */
final class CompanionWriter {

  /** What a constant is called that stands for the policy of the application. */
  private static final String OF_APPLICATION = "APPLICATION";

  private final TypeElement type;
  private final ClassName name;
  private final Imports imports;
  private final ConstantNames names = new ConstantNames();
  private final LongLists longLists = new LongLists();
  private final List<FieldSpec> constants = new ArrayList<>();
  private final CodeBlock.Builder body = CodeBlock.builder();

  private final Set<TypeElement> named = new LinkedHashSet<>();
  private String ofApplication = "";

  private final NavigableMap<String, Set<String>> read =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private CompanionWriter(TypeElement type) {
    this.type = type;
    this.name = className(type);
    this.imports = new Imports(name);
  }

  /**
   * The class that is generated for a resource class or an application: in its package, named after
   * it and the classes around it.
   */
  static ClassName className(TypeElement type) {
    ClassName name = ClassName.get(type);
    return ClassName.get(name.packageName(), String.join("_", name.simpleNames()) + "Cors");
  }

  /** The filter of a resource class. */
  static GeneratedClass ofResource(
      GovernedResource governed,
      DerivedHeaders headers,
      String fingerprint,
      GeneratedTypes generated) {
    CompanionWriter writer = new CompanionWriter(governed.resource().type());
    for (CheckedPolicy policy : governed.policies()) {
      List<ResourceMethod> methods = governed.governedBy(policy);
      boolean takesEffect = !methods.isEmpty() || isOfClass(policy, governed);
      if (takesEffect && governed.application(policy).isEmpty()) {
        writer.addRead(headers.of(methods));
        writer.addPolicy(policy, headers.allowed(policy, methods));
      }
    }
    writer.addApplications(governed, headers);
    writer.body.addStatement("super($S, $S)", governed.resource().path().orElse(""), fingerprint);
    for (Map.Entry<String, List<GovernedMethod>> each : governed.byPath().entrySet()) {
      writer.addPath(each.getKey(), each.getValue());
    }
    if (!governed.ofClass().isNone()) {
      writer.body.addStatement("otherwise($N)", writer.constant(governed.ofClass()));
    }
    return writer.file(generated);
  }

  /** The filter of an application with a policy. */
  static GeneratedClass ofApplication(
      EffectivePolicy.OfApplication application,
      DerivedHeaders headers,
      String fingerprint,
      GeneratedTypes generated) {
    CompanionWriter writer = new CompanionWriter(application.application());
    CheckedPolicy policy = application.policy();
    writer.addPolicy(policy, headers.allowedEverywhere(policy));
    writer.body.addStatement("super($S, $S)", "", fingerprint);
    writer.body.addStatement("otherwise($N)", writer.names.of(policy));
    return writer.file(generated);
  }

  private static boolean isOfClass(CheckedPolicy policy, GovernedResource governed) {
    return governed.ofClass().policies().contains(policy);
  }

  /** One constant for all applications of the module: which one counts is known when it starts. */
  private void addApplications(GovernedResource governed, DerivedHeaders headers) {
    List<ResourceMethod> methods = new ArrayList<>();
    for (GovernedMethod each : governed.methods()) {
      if (!each.effective().applications().isEmpty()) {
        methods.add(each.method());
      }
    }
    if (methods.isEmpty() && governed.ofClass().applications().isEmpty()) {
      return;
    }
    CodeBlock.Builder code = CodeBlock.builder().add("ofApplication()$>$>");
    addRead(headers.of(methods));
    PolicyCode.list(code, "allowedHeaders", headers.names(methods), longLists);
    ofApplication = names.fresh(OF_APPLICATION);
    addConstant(ofApplication, code.add("$<$<").build());
  }

  private String constant(EffectivePolicy effective) {
    Optional<CheckedPolicy> policy = effective.policy();
    return policy.isPresent() ? names.of(policy.get()) : ofApplication;
  }

  private void addPolicy(CheckedPolicy policy, List<String> allowedHeaders) {
    if (policy.decider().isPresent()) {
      named.add(policy.decider().get());
    }
    addConstant(names.of(policy), PolicyCode.of(policy, allowedHeaders, longLists, imports));
  }

  private void addRead(List<DerivedHeader> headers) {
    for (DerivedHeader each : headers) {
      read.computeIfAbsent(each.name(), any -> new TreeSet<>()).addAll(each.from());
    }
  }

  /** Which headers follow from the code, and from where, for those who wonder. */
  private CodeBlock javadoc() {
    CodeBlock.Builder javadoc =
        CodeBlock.builder()
            .add("Preflight filter and response filter of {@code $L}.\n", simpleName());
    if (!read.isEmpty()) {
      javadoc.add("\n<p>Request headers that the code reads:\n\n<ul>\n");
      read.forEach(
          (name, places) -> javadoc.add("  <li>{@code $L}: $L\n", name, String.join(", ", places)));
      javadoc.add("</ul>\n");
    }
    return javadoc.build();
  }

  private void addConstant(String constant, CodeBlock value) {
    constants.add(
        FieldSpec.builder(
                imports.use(GeneratedTypes.POLICY_DRAFT),
                constant,
                Modifier.PRIVATE,
                Modifier.STATIC,
                Modifier.FINAL)
            .initializer(value)
            .build());
  }

  private void addPath(String path, List<GovernedMethod> methods) {
    Map<String, Set<String>> allowed = new LinkedHashMap<>();
    Map<String, Set<String>> listed = new HashMap<>();
    Set<String> closed = new LinkedHashSet<>();
    Set<String> explicit = new LinkedHashSet<>();
    for (GovernedMethod method : methods) {
      explicit.addAll(method.method().httpMethods());
    }
    for (GovernedMethod method : methods) {
      List<String> httpMethods = method.method().httpMethods();
      if (method.effective().isNone()) {
        closed.addAll(httpMethods);
        continue;
      }
      String constant = constant(method.effective());
      add(httpMethods, constant, allowed);
      for (CheckedPolicy policy : method.effective().policies()) {
        add(policy.draft().methods(), constant, listed);
      }
    }
    CodeBlock.Builder statement = CodeBlock.builder().add("preflight($S)", path);
    for (Map.Entry<String, Set<String>> each : allowed.entrySet()) {
      String policy = each.getKey();
      List<String> methodsOfPolicy = List.copyOf(listed.getOrDefault(policy, Set.of()));
      statement.add("$Z.allows($N, $L)", policy, all(each.getValue(), explicit, methodsOfPolicy));
    }
    if (!closed.isEmpty()) {
      statement.add("$Z.sameOrigin($L)", all(closed, explicit, List.of()));
    }
    body.addStatement(statement.build());
  }

  private static void add(List<String> methods, String constant, Map<String, Set<String>> to) {
    Set<String> known = to.get(constant);
    if (known == null) {
      known = new LinkedHashSet<>();
      to.put(constant, known);
    }
    known.addAll(methods);
  }

  private static CodeBlock all(Set<String> httpMethods, Set<String> explicit, List<String> listed) {
    return quoted(HttpMethods.sorted(HttpMethods.withImplied(httpMethods, explicit, listed)));
  }

  private GeneratedClass file(GeneratedTypes generated) {
    TypeSpec.Builder spec =
        generated
            .type(name, type, named, imports)
            .addJavadoc(javadoc())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(imports.use(GeneratedTypes.CORS_FILTER))
            .addSuperinterface(imports.use(GeneratedTypes.REQUEST_FILTER))
            .addSuperinterface(imports.use(GeneratedTypes.RESPONSE_FILTER))
            .addFields(constants)
            .addStaticBlock(
                CodeBlock.builder().addStatement("register(new $T())", imports.use(name)).build())
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addCode(body.build())
                    .build());
    longLists.addTo(spec);
    return new GeneratedClass(name, type, spec.build(), imports);
  }

  private String simpleName() {
    return String.join(".", ClassName.get(type).simpleNames());
  }

  static CodeBlock quoted(List<String> values) {
    List<CodeBlock> quoted = new ArrayList<>();
    for (String value : values) {
      quoted.add(CodeBlock.of("$S", value));
    }
    return CodeBlock.join(quoted, ",$W");
  }
}

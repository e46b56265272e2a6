package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.EffectivePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the module's {@code Feature}, which deploys what was generated for its resource classes.
 */
final class FeatureWriter {

  /** The service file in which Jersey looks for features. */
  static final String SERVICE = "META-INF/services/jakarta.ws.rs.core.Feature";

  private static final TypeName RESOURCES =
      ParameterizedTypeName.get(ClassName.get(List.class), GeneratedTypes.CORS_RESOURCE);

  private final TreeMap<ClassName, TypeElement> resources = new TreeMap<>();
  private final List<EffectivePolicy.OfApplication> applications;
  private final LongLists longLists = new LongLists();

  FeatureWriter(List<TypeElement> resourceTypes, List<EffectivePolicy.OfApplication> applications) {
    resourceTypes.forEach(type -> resources.put(CorsResourceWriter.className(type), type));
    this.applications = List.copyOf(applications);
  }

  /** The feature stands in the package that all governed classes share the beginning of. */
  ClassName className() {
    List<String> packages = new ArrayList<>();
    resources.keySet().forEach(name -> packages.add(name.packageName()));
    applications.forEach(each -> packages.add(ClassName.get(each.application()).packageName()));
    String shared = packages.stream().reduce(FeatureWriter::sharedPackage).orElse("");
    boolean unnamedTooOrNothingShared = shared.isEmpty() && !packages.contains("");
    return ClassName.get(unnamedTooOrNothingShared ? packages.get(0) : shared, "PreflightFeature");
  }

  private static String sharedPackage(String one, String other) {
    String[] first = one.split("\\.", -1);
    String[] second = other.split("\\.", -1);
    int length = 0;
    while (length < first.length
        && length < second.length
        && first[length].equals(second[length])) {
      length++;
    }
    return String.join(".", List.of(first).subList(0, length));
  }

  JavaFile write(GeneratedTypes generated) {
    List<Element> originating = new ArrayList<>(resources.values());
    applications.forEach(each -> originating.add(each.application()));
    TypeSpec.Builder type =
        generated
            .type(className(), originating.toArray(Element[]::new))
            .addJavadoc(
                "Deploys the cross-origin policies of this module. Jersey finds it through\n{@code $L}.\n",
                SERVICE)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(GeneratedTypes.CORS_FEATURE)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addJavadoc("Called by Jersey.\n")
                    .addModifiers(Modifier.PUBLIC)
                    .addStatement(
                        "super(\n$L,\n$T.of($>$>$L$<$<))", newResources(), List.class, policies())
                    .build());
    longLists.addTo(type);
    return generated.file(className(), type.build());
  }

  private CodeBlock newResources() {
    List<CodeBlock> each = new ArrayList<>();
    resources.keySet().forEach(name -> each.add(CodeBlock.of("new $T()", name)));
    if (!LongLists.isLong(each)) {
      return listOf(each);
    }
    List<CodeBlock> calls = new ArrayList<>();
    for (List<CodeBlock> part : LongLists.parts(each)) {
      calls.add(longLists.call("resources", RESOURCES, listOf(part)));
    }
    return CodeBlock.of(
        "$T.of($L).flatMap($T::stream).toList()",
        Stream.class,
        CodeBlock.join(calls, ",$W"),
        List.class);
  }

  private static CodeBlock listOf(List<CodeBlock> each) {
    return CodeBlock.of("$T.of($>$>$L$<$<)", List.class, lines(each));
  }

  private CodeBlock policies() {
    List<CodeBlock> each = new ArrayList<>();
    for (EffectivePolicy.OfApplication application : applications) {
      CheckedPolicy policy = application.policy();
      each.add(
          CodeBlock.of(
              "$T.at($S, $L).of($T.class)",
              GeneratedTypes.POLICY_DECLARATION,
              policy.source(),
              PolicyCode.builder(policy, List.of(), longLists),
              ClassName.get(application.application())));
    }
    return lines(each);
  }

  private static CodeBlock lines(List<CodeBlock> each) {
    return each.isEmpty() ? CodeBlock.of("") : CodeBlock.of("\n$L", CodeBlock.join(each, ",\n"));
  }
}

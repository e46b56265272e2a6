package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import dev.preflight.cors.processor.internal.source.NamedTypes;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The one place that gives generated types their common marks: {@code @Generated}, originating
 * elements, file comment.
 */
final class GeneratedTypes {

  static final ClassName CORS_FILTER = ClassName.get("dev.preflight.cors.deploy", "CorsFilter");
  static final ClassName POLICY_DRAFT = ClassName.get("dev.preflight.cors.policy", "PolicyDraft");
  static final ClassName REQUEST_FILTER =
      ClassName.get("jakarta.ws.rs.container", "ContainerRequestFilter");
  static final ClassName RESPONSE_FILTER =
      ClassName.get("jakarta.ws.rs.container", "ContainerResponseFilter");
  static final ClassName RISK = ClassName.get("dev.preflight.cors", "Risk");

  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  /** All of them, each by its simple name in what is generated. */
  static final List<ClassName> ALL =
      List.of(CORS_FILTER, POLICY_DRAFT, REQUEST_FILTER, RESPONSE_FILTER, RISK, GENERATED);

  private final Elements elements;

  GeneratedTypes(Elements elements) {
    this.elements = elements;
  }

  /**
   * Starts a class.
   *
   * @param origin what it is generated from
   * @param named the user's classes that its code names
   * @param imports takes what it names
   */
  TypeSpec.Builder type(
      ClassName name, TypeElement origin, Collection<TypeElement> named, Imports imports) {
    TypeSpec.Builder type = TypeSpec.classBuilder(name);
    // A module that does not read java.compiler cannot see the annotation.
    if (NamedTypes.find(elements, origin, Names.GENERATED) != null) {
      type.addAnnotation(
          AnnotationSpec.builder(imports.use(GENERATED))
              .addMember("value", "$S", Names.PROCESSOR)
              .build());
    }
    if (anyIsDeprecated(named)) {
      type.addAnnotation(
          AnnotationSpec.builder(imports.use(ClassName.get(SuppressWarnings.class)))
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    return type;
  }

  private boolean anyIsDeprecated(Collection<TypeElement> types) {
    for (TypeElement each : types) {
      if (elements.isDeprecated(each)) {
        return true;
      }
    }
    return false;
  }
}

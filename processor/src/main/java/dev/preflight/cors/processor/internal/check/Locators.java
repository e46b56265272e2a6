package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.GovernedResource;
import dev.preflight.cors.processor.internal.model.ResourceReader;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Compilation;
import dev.preflight.cors.processor.internal.source.Names;
import dev.preflight.cors.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Looks at what sub-resource locators declare to return. What answers below a locator is governed
 * by the policy of the class that it returns; where the declared type does not tell which classes
 * these are, nobody can say whether they have one.
 */
public final class Locators {

  private final ResourceReader resources;
  private final Map<TypeElement, List<TypeElement>> byAncestor;

  public Locators(ResourceReader resources, Compilation compilation) {
    this.resources = resources;
    this.byAncestor = compilation.byAncestor();
  }

  /** The locators of a governed class that promise nothing about their policy. */
  List<Diagnostic> check(GovernedResource governed) {
    if (governed.ofClass().isNone() && !governed.isGoverned()) {
      return List.of();
    }
    List<Diagnostic> found = new ArrayList<>();
    for (ExecutableElement locator : governed.resource().locators()) {
      if (!Annotations.has(locator, Names.SAME_ORIGIN) && !isKnown(locator.getReturnType())) {
        found.add(
            Diagnostic.at(
                locator,
                Rule.POLICY_UNPROVABLE_LOCATOR,
                locator.getSimpleName() + "()",
                simpleName(locator.getReturnType())));
      }
    }
    return found;
  }

  private boolean isKnown(TypeMirror returned) {
    Optional<TypeElement> type = subResource(returned);
    if (type.isEmpty() || type.get().getQualifiedName().contentEquals("java.lang.Object")) {
      return false;
    }
    boolean concrete =
        type.get().getKind().isClass() && !type.get().getModifiers().contains(Modifier.ABSTRACT);
    return concrete
        || byAncestor.getOrDefault(type.get(), List.of()).stream()
            .anyMatch(each -> resources.read(each).isPresent());
  }

  /** The deployable classes of the compilation that a locator of this type can return. */
  public List<TypeElement> classes(TypeMirror returned) {
    return subResource(returned).map(type -> byAncestor.getOrDefault(type, List.of())).stream()
        .flatMap(List::stream)
        .filter(type -> resources.read(type).isPresent())
        .toList();
  }

  /**
   * The class that answers: a locator may return it, an instance of it, or something bounded by it.
   */
  private static Optional<TypeElement> subResource(TypeMirror returned) {
    if (returned instanceof TypeVariable variable) {
      return subResource(variable.getUpperBound());
    }
    if (returned instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).flatMap(Locators::subResource);
    }
    if (!(returned instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement type = (TypeElement) declared.asElement();
    if (type.getQualifiedName().contentEquals("java.lang.Class")) {
      return declared.getTypeArguments().stream().findFirst().flatMap(Locators::subResource);
    }
    return Optional.of(type);
  }

  /** A type as the source names it, without its package. */
  public static String simpleName(TypeMirror type) {
    return type.toString().replaceAll("\\b[a-z_][\\w]*\\.", "");
  }
}

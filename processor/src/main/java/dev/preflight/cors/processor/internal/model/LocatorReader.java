package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.source.Lists;
import dev.preflight.cors.processor.internal.source.Round;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Reads what sub-resource locators are declared to return, and which classes of this round that can
 * be.
 */
public final class LocatorReader {

  private final ResourceReader resources;
  private final Map<TypeElement, List<TypeElement>> byAncestor;
  private final List<GovernedResource> governed;
  private Optional<Map<TypeElement, List<ResourceMethod>>> direct = Optional.empty();

  /**
   * For one round.
   *
   * @param governed the resource classes of the round, once they are all read
   */
  LocatorReader(ResourceReader resources, Round round, List<GovernedResource> governed) {
    this.resources = resources;
    this.byAncestor = round.byAncestor();
    this.governed = governed;
  }

  /** The locators that may lead to a class, directly or through others, as far as it is known. */
  Set<ResourceMethod> leadingTo(TypeElement type) {
    if (direct.isEmpty()) {
      direct = Optional.of(direct());
    }
    Set<ResourceMethod> found = new LinkedHashSet<>();
    if (!direct.get().isEmpty()) {
      addLeadingTo(type, direct.get(), found);
    }
    return found;
  }

  private static void addLeadingTo(
      TypeElement type, Map<TypeElement, List<ResourceMethod>> direct, Set<ResourceMethod> found) {
    for (ResourceMethod locator : direct.getOrDefault(type, List.of())) {
      if (found.add(locator)) {
        addLeadingTo(locator.type(), direct, found);
      }
    }
  }

  private Map<TypeElement, List<ResourceMethod>> direct() {
    Map<TypeElement, List<ResourceMethod>> byClass = new HashMap<>();
    for (GovernedResource each : governed) {
      ResourceClass resource = each.resource();
      for (ExecutableElement element : resource.locators()) {
        ResourceMethod locator = resources.locator(resource.type(), element);
        for (TypeElement located : classes(element.getReturnType())) {
          Lists.of(byClass, located).add(locator);
        }
      }
    }
    return byClass;
  }

  /** Whether a locator that is declared to return this tells which classes may respond. */
  public boolean isKnown(TypeMirror returned) {
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
   * The class that responds: a locator may return it, an instance of it, or something bounded by
   * it.
   */
  private static Optional<TypeElement> subResource(TypeMirror returned) {
    if (returned instanceof TypeVariable variable) {
      return subResource(variable.getUpperBound());
    }
    if (returned instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).flatMap(LocatorReader::subResource);
    }
    if (!(returned instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement type = (TypeElement) declared.asElement();
    if (type.getQualifiedName().contentEquals("java.lang.Class")) {
      return declared.getTypeArguments().stream().findFirst().flatMap(LocatorReader::subResource);
    }
    return Optional.of(type);
  }

  /** The class or interface that a locator of this type is declared to return. */
  public Optional<TypeElement> declared(TypeMirror returned) {
    return subResource(returned);
  }

  /** Where to close what a locator of this type returns, for a fix. */
  public static String closable(TypeMirror returned) {
    return subResource(returned)
        .filter(type -> !type.getQualifiedName().contentEquals("java.lang.Object"))
        .map(type -> type.getSimpleName() + " or its methods")
        .orElse("the classes that it returns, or their methods");
  }

  /** A type as the source names it, without its package. */
  public static String simpleName(TypeMirror type) {
    return type.toString().replaceAll("\\b[a-z_][\\w]*\\.", "");
  }
}

package dev.preflight.cors.processor.internal.scope;

import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;

/**
 * The type of an expression, as far as it is known before the compiler attributes bodies.
 *
 * @param name its name, without a package where nothing tells which
 * @param element its class, if that is on the class path
 * @param mirror the type with its arguments, if they are known
 */
public record BodyType(String name, Optional<TypeElement> element, Optional<DeclaredType> mirror) {

  /** The map of a request's headers: an ordinary map by type, and told by where it comes from. */
  public static final BodyType REQUEST_HEADERS =
      new BodyType("the headers of the request", Optional.empty(), Optional.empty());

  /** The names in that map, one of them, or what holds one, such as an entry. */
  public static final BodyType REQUEST_HEADER_NAMES =
      new BodyType("names of the request's headers", Optional.empty(), Optional.empty());

  /** The same map of a response. */
  public static final BodyType RESPONSE_HEADERS =
      new BodyType("the headers of the response", Optional.empty(), Optional.empty());

  public static BodyType of(TypeElement element) {
    return new BodyType(
        element.getQualifiedName().toString(), Optional.of(element), Optional.empty());
  }

  /** A type that is not on the class path, by the name that the source gives it. */
  public static BodyType named(String name) {
    return new BodyType(name, Optional.empty(), Optional.empty());
  }

  public static Optional<BodyType> of(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return of(variable.getUpperBound());
    }
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    if (type.getKind() == TypeKind.ERROR) {
      return Optional.of(named(type.toString()));
    }
    TypeElement element = (TypeElement) declared.asElement();
    return Optional.of(
        new BodyType(
            element.getQualifiedName().toString(), Optional.of(element), Optional.of(declared)));
  }

  /** Whether it says more than a declaration can. */
  public boolean isOfHeaders() {
    return equals(REQUEST_HEADERS) || equals(REQUEST_HEADER_NAMES) || equals(RESPONSE_HEADERS);
  }

  /** The types of what a lambda of this type is handed; none if it is not known. */
  public List<BodyType> parametersOfLambda() {
    List<ExecutableElement> methods =
        element.stream()
            .filter(type -> type.getKind().isInterface())
            .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
            .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
            .toList();
    List<BodyType> types = new ArrayList<>();
    if (methods.size() == 1) {
      for (VariableElement each : methods.get(0).getParameters()) {
        types.add(of(each.asType()).orElse(named(each.asType().toString())));
      }
    }
    return types;
  }

  /** Whether it is this class or a subtype; of an unknown one, whether it is called so. */
  public boolean is(String qualifiedName) {
    if (element.isEmpty()) {
      return qualifiedName.equals(name)
          || (name.indexOf('.') < 0 && qualifiedName.endsWith("." + name));
    }
    return Hierarchy.isSubtype(element.get(), qualifiedName);
  }
}

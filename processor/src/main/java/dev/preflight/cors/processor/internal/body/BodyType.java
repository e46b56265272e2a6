package dev.preflight.cors.processor.internal.body;

import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The type of an expression, as far as it is known before the compiler attributes bodies.
 *
 * @param name its name, without a package where nothing tells which
 * @param element its class, if that is on the class path
 * @param mirror the type with its arguments, if they are known
 */
record BodyType(String name, Optional<TypeElement> element, Optional<DeclaredType> mirror) {

  /** The map of a request's headers: an ordinary map by type, and told by where it comes from. */
  static final BodyType REQUEST_HEADERS =
      new BodyType("the headers of the request", Optional.empty(), Optional.empty());

  /** The same of a response. */
  static final BodyType RESPONSE_HEADERS =
      new BodyType("the headers of the response", Optional.empty(), Optional.empty());

  static BodyType of(TypeElement element) {
    return new BodyType(
        element.getQualifiedName().toString(), Optional.of(element), Optional.empty());
  }

  /** A type that is not on the class path, by the name that the source gives it. */
  static BodyType named(String name) {
    return new BodyType(name, Optional.empty(), Optional.empty());
  }

  static Optional<BodyType> of(TypeMirror type) {
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
  boolean isMapOfHeaders() {
    return equals(REQUEST_HEADERS) || equals(RESPONSE_HEADERS);
  }

  /** Whether it is this class or a subtype; of an unknown one, whether it is called so. */
  boolean is(String qualifiedName) {
    if (element.isEmpty()) {
      return qualifiedName.equals(name)
          || (name.indexOf('.') < 0 && qualifiedName.endsWith("." + name));
    }
    return Hierarchy.lineage(element.get()).stream()
        .anyMatch(each -> each.getQualifiedName().contentEquals(qualifiedName));
  }
}

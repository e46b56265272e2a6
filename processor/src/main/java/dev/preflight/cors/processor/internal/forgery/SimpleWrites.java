package dev.preflight.cors.processor.internal.forgery;

import dev.preflight.cors.processor.internal.model.DerivedHeaders;
import dev.preflight.cors.processor.internal.model.Readers;
import dev.preflight.cors.processor.internal.model.RequestFilters;
import dev.preflight.cors.processor.internal.model.ResourceMethod;
import dev.preflight.cors.processor.internal.model.ResourceReader;
import dev.preflight.cors.processor.internal.model.ServletReader;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Tells which POST methods a form of any page can call, with cookies and without a preflight, as
 * far as the sources show: what such a request cannot satisfy is no danger, and a note about it
 * noise.
 */
public final class SimpleWrites {

  /** What every server reads from a body of any type, or from plain text or a form. */
  private static final Set<String> READ_FROM_ANYTHING =
      Set.of(
          "java.lang.String",
          "java.lang.Character",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Number",
          "java.lang.Object",
          "java.io.InputStream",
          "java.io.Reader",
          "java.io.File",
          "jakarta.activation.DataSource",
          "jakarta.ws.rs.core.Form",
          "jakarta.ws.rs.core.MultivaluedMap");

  private final Shields shields;

  /** For the sources of a round. */
  public SimpleWrites(Readers readers) {
    RequestFilters filters = readers.headers().filters();
    this.shields = new Shields(filters, readers.bodies());
  }

  /** Why a page can send it so; empty if it cannot, or if something stands in front. */
  public Optional<String> reason(ResourceMethod method) {
    return method.httpMethods().contains("POST")
        ? body(method).filter(reason -> !shields.protect(method))
        : Optional.empty();
  }

  private static Optional<String> body(ResourceMethod method) {
    if (ServletReader.isServlet(Hierarchy.typeOf(method.element()))) {
      return Optional.of("a servlet takes any body");
    }
    if (!method.consumes().isEmpty()) {
      List<String> forms = new ArrayList<>();
      for (String type : method.consumes()) {
        if (DerivedHeaders.isSafelisted(type)) {
          forms.add(type);
        }
      }
      if (!forms.isEmpty()) {
        return Optional.of("it consumes " + String.join(", ", forms));
      }
      return Optional.of("@Consumes admits a body without a Content-Type")
          .filter(reason -> isReadFromAnything(method));
    }
    return Optional.of("it has no @Consumes").filter(reason -> isReadFromAnything(method));
  }

  /** Without an entity, whatever was sent is left unread. */
  private static boolean isReadFromAnything(ResourceMethod method) {
    return method.annotated().getParameters().stream()
        .filter(ResourceReader::isEntity)
        .map(VariableElement::asType)
        .allMatch(SimpleWrites::isReadFromAnything);
  }

  /** An object of the user's own is read from JSON or XML, which a form cannot send. */
  private static boolean isReadFromAnything(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return array.getComponentType().getKind() == TypeKind.BYTE;
    }
    return type.getKind().isPrimitive()
        || (type instanceof DeclaredType declared
            && READ_FROM_ANYTHING.contains(
                ((TypeElement) declared.asElement()).getQualifiedName().toString()));
  }
}

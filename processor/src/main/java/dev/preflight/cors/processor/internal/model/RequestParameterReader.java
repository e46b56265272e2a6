package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.processor.internal.model.RequestParameter.Kind;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds header and cookie parameters wherever Jakarta REST looks for them. */
final class RequestParameterReader {

  private final List<RequestParameter> found = new ArrayList<>();
  private final Set<TypeElement> seen = new HashSet<>();

  /** Those of a method's parameters. */
  static List<RequestParameter> ofMethod(ExecutableElement method) {
    RequestParameterReader reader = new RequestParameterReader();
    reader.readParameters(method, false);
    return reader.found;
  }

  /**
   * Those of a class: its fields, setters, constructors and record components, inherited ones too.
   */
  static List<RequestParameter> ofClass(TypeElement type) {
    RequestParameterReader reader = new RequestParameterReader();
    reader.readType(type, false);
    return reader.found;
  }

  private void readType(TypeElement type, boolean sameOrigin) {
    if (!seen.add(type)) {
      return;
    }
    for (TypeElement each : Hierarchy.lineage(type)) {
      for (Element member : each.getEnclosedElements()) {
        switch (member.getKind()) {
          case FIELD -> readElement(member, member.asType(), sameOrigin);
          case CONSTRUCTOR -> readParameters((ExecutableElement) member, sameOrigin);
          case METHOD -> readSetter((ExecutableElement) member, sameOrigin);
          default -> {}
        }
      }
    }
  }

  private void readSetter(ExecutableElement method, boolean sameOrigin) {
    if (method.getParameters().size() == 1 && method.getSimpleName().toString().startsWith("set")) {
      readElement(method, method.getParameters().get(0).asType(), sameOrigin);
    }
  }

  private void readParameters(ExecutableElement method, boolean sameOrigin) {
    for (VariableElement parameter : method.getParameters()) {
      readElement(parameter, parameter.asType(), sameOrigin);
    }
  }

  private void readElement(Element element, TypeMirror type, boolean inSameOrigin) {
    boolean sameOrigin = inSameOrigin || Annotations.isSameOrigin(element);
    Optional<String> header = Annotations.string(element, Names.HEADER_PARAM);
    if (header.isPresent()) {
      add(new RequestParameter(Kind.HEADER, header.get(), element, sameOrigin));
    }
    Optional<String> cookie = Annotations.string(element, Names.COOKIE_PARAM);
    if (cookie.isPresent()) {
      add(new RequestParameter(Kind.COOKIE, cookie.get(), element, sameOrigin));
    }
    if (Annotations.has(element, Names.BEAN_PARAM) && type instanceof DeclaredType declared) {
      readType((TypeElement) declared.asElement(), sameOrigin);
    }
  }

  /**
   * A record component's annotation stands on its field and on its constructor's parameter: one
   * parameter all the same.
   */
  private void add(RequestParameter parameter) {
    for (RequestParameter other : found) {
      if (other.kind() == parameter.kind()
          && other.name().equals(parameter.name())
          && other.element().getSimpleName().equals(parameter.element().getSimpleName())) {
        return;
      }
    }
    found.add(parameter);
  }
}

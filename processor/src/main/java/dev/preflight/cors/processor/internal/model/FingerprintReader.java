package dev.preflight.cors.processor.internal.model;

import dev.preflight.cors.internal.fingerprint.Fingerprint;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.processor.internal.source.Hierarchy;
import dev.preflight.cors.processor.internal.source.Names;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a class that is compiled, the same that the runtime reads of it by reflection
 * when it is deployed.
 */
public final class FingerprintReader {

  private final Elements elements;

  public FingerprintReader(Elements elements) {
    this.elements = elements;
  }

  /** The facts about a resource class: its own, its supertypes', its package's. */
  public Fingerprint ofResource(TypeElement type) {
    Fingerprint facts = new Fingerprint();
    for (TypeElement each : Hierarchy.lineage(type)) {
      String name = name(each);
      if (name.startsWith("java.")) {
        continue;
      }
      facts.type(name, value(each, Names.PATH), policies(each));
      for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
        add(method, name, facts);
      }
    }
    PackageElement ofType = elements.getPackageOf(type);
    facts.ofPackage(ofType.getQualifiedName().toString(), policies(ofType));
    return facts;
  }

  /** The facts about an application or a servlet: what stands on the class itself. */
  public Fingerprint ofApplication(TypeElement type) {
    Fingerprint facts = new Fingerprint();
    facts.type(name(type), null, policies(type));
    return facts;
  }

  private void add(ExecutableElement method, String type, Fingerprint facts) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return;
    }
    List<String> policies = policies(method);
    List<String> httpMethods = ResourceReader.httpMethods(method);
    if (policies.isEmpty() && httpMethods.isEmpty() && !isRest(method)) {
      return;
    }
    facts.method(
        type,
        method.getSimpleName().toString(),
        method.getParameters().size(),
        httpMethods,
        value(method, Names.PATH),
        policies);
  }

  private static boolean isRest(ExecutableElement method) {
    if (isMarkedRest(method)) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (isMarkedRest(parameter)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarkedRest(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (Annotations.name(annotation).startsWith(Names.REST)) {
        return true;
      }
    }
    return false;
  }

  private List<String> policies(Element element) {
    List<String> found = new ArrayList<>();
    collect(element, new HashSet<>(), found);
    Collections.sort(found);
    return found;
  }

  /** Ours among the annotations, and among those that they are composed of. */
  private void collect(Element element, Set<String> seen, List<String> found) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      String name = Annotations.name(annotation);
      if (name.equals(Names.CROSS_ORIGIN) || name.equals(Names.SAME_ORIGIN)) {
        String simpleName = Annotations.type(annotation).getSimpleName().toString();
        found.add(Fingerprint.annotation(simpleName, members(annotation)));
      } else if (!name.startsWith("java.") && seen.add(name)) {
        collect(Annotations.type(annotation), seen, found);
      }
    }
  }

  private SortedMap<String, String> members(AnnotationMirror annotation) {
    SortedMap<String, String> members = new TreeMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each :
        annotation.getElementValues().entrySet()) {
      ExecutableElement member = each.getKey();
      String text = text(each.getValue(), member);
      AnnotationValue usual = member.getDefaultValue();
      if (usual == null || !text(usual, member).equals(text)) {
        members.put(member.getSimpleName().toString(), text);
      }
    }
    return members;
  }

  /** ecj gives the one value that stands for an array as it stands there. */
  private String text(AnnotationValue value, ExecutableElement member) {
    boolean one =
        member.getReturnType().getKind() == TypeKind.ARRAY
            && !(value.getValue() instanceof List<?>);
    return one ? List.of(text(value)).toString() : text(value);
  }

  private String text(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof List<?> values) {
      List<String> texts = new ArrayList<>();
      for (Object each : values) {
        texts.add(text((AnnotationValue) each));
      }
      return texts.toString();
    }
    if (content instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    if (content instanceof TypeMirror mirror) {
      return mirror instanceof DeclaredType declared
          ? name((TypeElement) declared.asElement())
          : mirror.toString();
    }
    return String.valueOf(content);
  }

  private static @Nullable String value(Element element, String annotationName) {
    return Annotations.has(element, annotationName)
        ? Annotations.string(element, annotationName).orElse("")
        : null;
  }

  private String name(TypeElement type) {
    return elements.getBinaryName(type).toString();
  }
}

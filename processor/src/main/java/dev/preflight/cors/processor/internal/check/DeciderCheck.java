package dev.preflight.cors.processor.internal.check;

import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.source.Annotations;
import dev.preflight.cors.rule.Location;
import dev.preflight.cors.rule.Member;
import dev.preflight.cors.rule.Rule;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks that the container can create the class that {@code originsFrom} names. */
final class DeciderCheck implements Check<CheckedPolicy> {

  private static final String INJECT = "jakarta.inject.Inject";

  @Override
  public List<Diagnostic> check(CheckedPolicy policy) {
    Optional<TypeElement> decider = policy.decider();
    if (decider.isEmpty()) {
      return List.of();
    }
    TypeElement type = decider.get();
    String name = type.getQualifiedName().toString();
    return fault(type).stream()
        .map(
            fault ->
                policy.diagnostic(
                    Rule.DECIDER_NOT_INSTANTIABLE.at(
                        Location.of(Member.ORIGINS_FROM), name, fault.reason(), fault.fix())))
        .toList();
  }

  private record Fault(String reason, String fix) {}

  private static Optional<Fault> fault(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.CLASS
        && type.getKind() != ElementKind.RECORD
        && type.getKind() != ElementKind.ENUM) {
      return Optional.of(new Fault("it is an interface", "name a class that implements " + name));
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of(new Fault("it is abstract", "name a class that extends " + name));
    }
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)) {
        return Optional.of(
            new Fault(
                (each.equals(type) ? "it" : each.getSimpleName() + " around it") + " is not public",
                "make " + each.getSimpleName() + " public"));
      }
    }
    if (type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(
          new Fault(
              "it is an inner class, which needs an outer object", "make " + name + " static"));
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(DeciderCheck::isUsable)
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "it has neither a public constructor without parameters nor one with @Inject",
                "give " + name + " such a constructor"));
  }

  private static boolean isUsable(ExecutableElement constructor) {
    return Annotations.has(constructor, INJECT)
        || (constructor.getParameters().isEmpty()
            && constructor.getModifiers().contains(Modifier.PUBLIC));
  }
}

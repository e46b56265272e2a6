package dev.preflight.cors.processor.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.policy.CorsPolicy;
import dev.preflight.cors.processor.internal.diagnostic.Diagnostic;
import dev.preflight.cors.processor.internal.model.CheckedPolicy;
import dev.preflight.cors.processor.internal.model.PolicyResults;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import org.junit.jupiter.api.Test;

/** A list of ten thousand values, each with a problem, is asked of the compiler a few times. */
class MemberValuesTest {

  private int lists;

  @Test
  void aListIsTakenApartOnceForAllItsProblems() {
    List<String> origins =
        IntStream.range(0, 10_000).mapToObj(i -> "https://A" + i + ".example").toList();
    AnnotationMirror annotation = annotation(origins);
    Element element = proxy(Element.class, Map.of());
    CheckedPolicy policy =
        new CheckedPolicy(
            element,
            annotation,
            CorsPolicy.builder().origins(origins.toArray(String[]::new)),
            new PolicyResults());
    List<Diagnostic> diagnostics = policy.diagnostics(policy.problems());
    assertEquals(10_000, diagnostics.size());
    assertTrue(lists < 5, lists + " lists");
    MemberValues values = new MemberValues(annotation);
    for (Diagnostic diagnostic : diagnostics) {
      AnnotationValue value = diagnostic.value().orElseThrow();
      assertEquals(0, values.position(value));
      assertTrue(values.holder(value).getValue() instanceof List<?>);
    }
    AnnotationValue last = diagnostics.get(9_999).value().orElseThrow();
    assertEquals("https://A9999.example", last.getValue());
  }

  private AnnotationMirror annotation(List<String> origins) {
    List<AnnotationValue> values = new ArrayList<>();
    origins.forEach(origin -> values.add(proxy(AnnotationValue.class, Map.of("getValue", origin))));
    AnnotationValue list =
        (AnnotationValue)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AnnotationValue.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("hashCode")) {
                    return 1;
                  }
                  if (method.getName().equals("equals")) {
                    return proxy == arguments[0];
                  }
                  lists++;
                  return new ArrayList<>(values);
                });
    Name name = proxy(Name.class, Map.of("toString", "origins"));
    ExecutableElement member = proxy(ExecutableElement.class, Map.of("getSimpleName", name));
    Map<ExecutableElement, AnnotationValue> members = new LinkedHashMap<>();
    members.put(member, list);
    return proxy(AnnotationMirror.class, Map.of("getElementValues", members));
  }

  /** What is not told of a value is as of any object; nothing else is asked. */
  private static <T> T proxy(Class<T> type, Map<String, ?> told) {
    Object identity = new Object();
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> identity.hashCode();
                  case "equals" -> proxy == arguments[0];
                  case "contentEquals" -> told.get("toString").equals("" + arguments[0]);
                  default -> told.get(method.getName());
                }));
  }
}

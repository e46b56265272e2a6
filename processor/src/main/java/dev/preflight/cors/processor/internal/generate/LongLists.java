package dev.preflight.cors.processor.internal.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Keeps long lists out of the constructor and the initialiser of a generated class: a method of a
 * class file holds at most 64 KiB, which is some 5,000 elements. Parts of a longer list come from
 * methods of their own.
 */
final class LongLists {

  private static final int ELEMENTS_A_METHOD = 1_000;

  private static final TypeName STRINGS = ArrayTypeName.of(ClassName.get("", "String"));

  private final List<MethodSpec> methods = new ArrayList<>();

  static boolean isLong(List<?> values) {
    return values.size() > ELEMENTS_A_METHOD;
  }

  static <T> List<List<T>> parts(List<T> values) {
    List<List<T>> parts = new ArrayList<>();
    for (int start = 0; start < values.size(); start += ELEMENTS_A_METHOD) {
      parts.add(values.subList(start, Math.min(values.size(), start + ELEMENTS_A_METHOD)));
    }
    return parts;
  }

  /** Adds a method that returns a part, and returns a call of it. */
  CodeBlock call(String name, CodeBlock part) {
    MethodSpec method =
        MethodSpec.methodBuilder(name + (methods.size() + 1))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .returns(STRINGS)
            .addStatement("return $L", part)
            .build();
    methods.add(method);
    return CodeBlock.of("$N()", method);
  }

  void addTo(TypeSpec.Builder type) {
    for (MethodSpec method : methods) {
      type.addMethod(method);
    }
  }
}

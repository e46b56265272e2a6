package dev.preflight.cors.processor.internal.source;

import com.sun.source.util.Trees;
import java.lang.reflect.Field;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/** The syntax trees that javac shows to processors. Other compilers show none. */
public final class JavacTrees {

  private JavacTrees() {}

  public static Optional<Trees> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(Trees.instance(environment));
    } catch (IllegalArgumentException notJavacsOwn) {
      return wrapped(environment).flatMap(JavacTrees::of);
    } catch (LinkageError notJavac) {
      return Optional.empty();
    }
  }

  /**
   * The environment inside of another. Gradle hands over one of its own, to see what is generated,
   * and javac shows its trees for its own only.
   */
  private static Optional<ProcessingEnvironment> wrapped(ProcessingEnvironment environment) {
    for (Field field : environment.getClass().getDeclaredFields()) {
      if (field.getType() == ProcessingEnvironment.class && field.trySetAccessible()) {
        try {
          return Optional.ofNullable((ProcessingEnvironment) field.get(environment));
        } catch (IllegalAccessException closed) {
          return Optional.empty();
        }
      }
    }
    return Optional.empty();
  }
}

package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradle puts a processor and an environment of its own between javac and ours, and looks at what
 * is asked and handed over. The Gradle tests show the same with Gradle itself.
 */
class WrappedProcessorTest {

  private static final String ORDERS =
      """
      package shop;
      import dev.preflight.cors.CrossOrigin;
      import jakarta.ws.rs.*;
      @Path("orders")
      @CrossOrigin("*")
      public class OrdersResource {
        HERE @GET public String get() { return ""; }
        @Override public String toString() { return ""; }
      }
      """;

  @TempDir private Path directory;

  @Test
  void noAnnotationThatAClassFileLacksIsHandedOverAndEveryClassIsSaidToBeRead() throws IOException {
    Wrapper wrapper = compile("");
    assertEquals(Set.of(), wrapper.sourceOnly);
    assertEquals(Set.of("*"), wrapper.supported);
  }

  @Test
  void suppressionsWhichAClassFileLacksAreHandedOverSoThatAllIsCompiledAgain() throws IOException {
    Wrapper wrapper = compile("@SuppressWarnings(\"unused\")");
    assertEquals(Set.of("java.lang.SuppressWarnings"), wrapper.sourceOnly);
  }

  @Test
  void theLinesOfTheSourceAreKnown() throws IOException {
    compile("");
    String generated = Files.readString(directory.resolve("shop/OrdersResourceCors.java"));
    assertTrue(generated.contains("\"OrdersResource.java:5\""), generated);
  }

  private Wrapper compile(String annotation) throws IOException {
    Path source = directory.resolve("OrdersResource.java");
    Files.writeString(source, ORDERS.replace("HERE", annotation));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              null,
              List.of("-d", directory.toString(), "--release", "17"),
              null,
              files.getJavaFileObjects(source));
      Wrapper wrapper = new Wrapper(new PreflightProcessor());
      task.setProcessors(List.of(wrapper));
      assertTrue(task.call());
      return wrapper;
    }
  }

  /** Asks and records in the order in which Gradle does. */
  private static final class Wrapper extends AbstractProcessor {

    private final Processor processor;
    private final Set<String> sourceOnly = new TreeSet<>();
    private final Set<String> supported = new TreeSet<>();

    Wrapper(Processor processor) {
      this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(new Environment(environment));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      supported.addAll(getSupportedAnnotationTypes());
      for (TypeElement annotation : annotations) {
        Retention retention = annotation.getAnnotation(Retention.class);
        if (retention != null && retention.value() == RetentionPolicy.SOURCE) {
          sourceOnly.add(annotation.getQualifiedName().toString());
        }
      }
      processor.process(annotations, round);
      return false;
    }
  }

  private record Environment(ProcessingEnvironment javacs) implements ProcessingEnvironment {

    @Override
    public Map<String, String> getOptions() {
      return javacs.getOptions();
    }

    @Override
    public Messager getMessager() {
      return javacs.getMessager();
    }

    @Override
    public Filer getFiler() {
      return javacs.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return javacs.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return javacs.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return javacs.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return javacs.getLocale();
    }
  }
}

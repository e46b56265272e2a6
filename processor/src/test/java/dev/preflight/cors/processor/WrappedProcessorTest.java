package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager.Location;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** The resources that were said to come from no class. */
  private final Set<String> withoutOrigin = new TreeSet<>();

  @TempDir private Path directory;

  @Test
  void noAnnotationThatAClassFileLacksIsHandedOverAndEveryClassIsSaidToBeRead() throws IOException {
    Wrapper wrapper = compile("");
    assertEquals(Set.of(), wrapper.sourceOnly);
    assertEquals(Set.of("*"), wrapper.supported);
  }

  @Test
  void suppressionsOfOthersAreNeitherHandedOverNorAnnounced() throws IOException {
    Wrapper wrapper = compile("@SuppressWarnings(\"unused\")");
    assertEquals(Set.of(), wrapper.sourceOnly);
    assertEquals(Set.of(), withoutOrigin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HERE class C {}",
        "class C { HERE void m() {} }",
        "class C { HERE int field; }",
        "class C { HERE C() {} }",
        "class C { void m(HERE int parameter) {} }",
        "class C { class D { HERE void m() {} } }",
        "HERE @dev.preflight.cors.CrossOrigin(\"*\") class C extends Application {}"
      })
  void oursAreAnnouncedWithoutAnOriginSoThatAllIsCompiledAgain(String source) throws IOException {
    String text = "import jakarta.ws.rs.core.Application; " + source;
    String ours = "@SuppressWarnings({\"unused\", \"cors:application-governs-nothing\"})";
    Wrapper wrapper = compile("C", text.replace("HERE", ours));
    assertEquals(Set.of(), wrapper.sourceOnly);
    assertEquals(Set.of("META-INF/preflight/suppressions"), withoutOrigin);
    assertFalse(Files.exists(directory.resolve("META-INF/preflight/suppressions")));
  }

  @Test
  void theLinesOfTheSourceAreKnown() throws IOException {
    compile("");
    String generated = Files.readString(directory.resolve("shop/OrdersResourceCors.java"));
    assertTrue(generated.contains("\"OrdersResource.java:5\""), generated);
  }

  private Wrapper compile(String annotation) throws IOException {
    return compile("OrdersResource", ORDERS.replace("HERE", annotation));
  }

  private Wrapper compile(String name, String text) throws IOException {
    Path source = directory.resolve(name + ".java");
    Files.writeString(source, text);
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
      task.setProcessors(List.of(wrapper, new Wrapper(new UnannotatedProcessor())));
      assertTrue(task.call());
      return wrapper;
    }
  }

  /** Asks and records in the order in which Gradle does. */
  private final class Wrapper extends AbstractProcessor {

    private final Processor processor;
    private final Set<String> sourceOnly = new TreeSet<>();
    private final Set<String> supported = new TreeSet<>();

    Wrapper(Processor processor) {
      this.processor = processor;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      processor.init(
          new WrappedEnvironment(
              environment,
              environment.getElementUtils(),
              environment.getTypeUtils(),
              new Recording(environment.getFiler(), withoutOrigin)));
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

  private record Recording(Filer javacs, Set<String> withoutOrigin) implements Filer {

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... origins)
        throws IOException {
      return javacs.createSourceFile(name, origins);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... origins)
        throws IOException {
      return javacs.createClassFile(name, origins);
    }

    @Override
    public FileObject createResource(
        Location location, CharSequence folder, CharSequence name, Element... origins)
        throws IOException {
      if (origins.length == 0) {
        withoutOrigin.add(name.toString());
      }
      return javacs.createResource(location, folder, name, origins);
    }

    @Override
    public FileObject getResource(Location location, CharSequence folder, CharSequence name)
        throws IOException {
      return javacs.getResource(location, folder, name);
    }
  }
}

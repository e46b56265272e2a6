package dev.preflight.cors.benchmarks.compile;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Does what a processor cannot do without that reads annotations and bodies and generates a class
 * for each resource with JavaPoet, and decides nothing: it asks for each annotation of each element
 * once, walks through each body once, and has JavaPoet write ready-made classes. What Preflight
 * costs beyond it are its rules, the headers that follow from the code, and the rest of its own
 * work.
 */
@SupportedOptions("from")
public final class ReadingProcessor extends AbstractProcessor {

  private static final ClassName FILTER = ClassName.get("", "CorsFilter");
  private static final ClassName POLICY = ClassName.get("", "PolicyDraft");

  private static final AnnotationSpec GENERATED =
      AnnotationSpec.builder(ClassName.get("", "Generated"))
          .addMember("value", "$S", "dev.preflight.cors.processor.PreflightProcessor")
          .build();

  private boolean done;
  private long read;

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (done) {
      return false;
    }
    done = true;
    Trees trees = Trees.instance(processingEnv);
    for (Element root : round.getRootElements()) {
      readAll(root);
      if (root instanceof TypeElement type) {
        trees.getTree(type).accept(new Walk(), null);
      }
    }
    if (read == 0) {
      throw new IllegalStateException("nothing was read");
    }
    for (Path source : CopyingProcessor.sources(processingEnv)) {
      write(source);
    }
    return false;
  }

  private void readAll(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      read += annotation.getAnnotationType().asElement().getSimpleName().length();
      for (AnnotationValue value : annotation.getElementValues().values()) {
        read += value.getValue().hashCode();
      }
    }
    if (element instanceof TypeElement type) {
      readSupertypes(type);
    }
    if (element instanceof ExecutableElement method) {
      method.getParameters().forEach(this::readAll);
      read += method.getReturnType().getKind().ordinal();
    }
    if (!(element instanceof PackageElement)) {
      element.getEnclosedElements().forEach(this::readAll);
    }
  }

  private void readSupertypes(TypeElement type) {
    for (TypeMirror each : processingEnv.getTypeUtils().directSupertypes(type.asType())) {
      if (each instanceof DeclaredType declared) {
        read += declared.asElement().getAnnotationMirrors().size();
      }
    }
  }

  /** Meets everything, and remembers nothing. */
  private static final class Walk extends TreeScanner<Void, Void> {}

  private void write(Path source) {
    try {
      ReadySource ready = ReadySource.of(Files.readString(source));
      String name = ready.packageName() + "." + ready.name();
      // In one pass: as a JavaFile, each class would be formatted twice.
      String text = ready.head() + type(ready);
      try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
        writer.write(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TypeSpec type(ReadySource ready) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ready.name())
            .addJavadoc("$L", ready.javadoc())
            .addAnnotation(GENERATED)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(FILTER)
            .addSuperinterface(ClassName.get("", "ContainerRequestFilter"))
            .addSuperinterface(ClassName.get("", "ContainerResponseFilter"));
    for (ReadySource.Constant constant : ready.constants()) {
      type.addField(
          FieldSpec.builder(
                  POLICY, constant.name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("$L", constant.initialiser())
              .build());
    }
    CodeBlock.Builder register = CodeBlock.builder();
    register.addStatement("register(new $T())", ClassName.get("", ready.name()));
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PUBLIC);
    for (String line : ready.constructor()) {
      constructor.addCode("$L\n", line);
    }
    return type.addStaticBlock(register.build()).addMethod(constructor.build()).build();
  }
}

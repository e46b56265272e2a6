package dev.preflight.cors.deployments.routing;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A random module, compiled with the processor: classes to be deployed in many combinations. */
record CompiledModule(List<Class<?>> roots, Map<String, Shared> policies) {

  static CompiledModule random(Random random, String name, Path folder) throws Exception {
    return random(random, name, folder, true);
  }

  /** With resources that Jersey builds in code, or without. */
  static CompiledModule random(Random random, String name, Path folder, boolean onJersey)
      throws Exception {
    RandomSources written = new RandomSources(random, name, onJersey);
    Map<String, String> sources = new TreeMap<>(written.sources());
    // What the compiler refuses, such as two policies at one path, cannot be deployed either.
    for (Set<String> refused = compile(sources, folder);
        !refused.isEmpty();
        refused = compile(sources, folder)) {
      sources.keySet().removeAll(refused);
    }
    sources.keySet().removeIf(type -> !type.contains(".Root"));
    return new CompiledModule(load(sources.keySet(), folder), written.policies());
  }

  /** Compiles and loads classes that have no errors, in the order of their names. */
  static List<Class<?>> classes(Map<String, String> sources, Path folder) throws Exception {
    Set<String> refused = compile(sources, folder);
    if (!refused.isEmpty()) {
      throw new IllegalArgumentException("do not compile: " + refused);
    }
    return load(new TreeSet<>(sources.keySet()), folder);
  }

  private static List<Class<?>> load(Set<String> names, Path folder) throws Exception {
    ClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, CompiledModule.class.getClassLoader());
    List<Class<?>> classes = new ArrayList<>();
    for (String type : names) {
      classes.add(loader.loadClass(type));
    }
    return classes;
  }

  /** Compiles into an empty folder, and returns the classes that have errors. */
  private static Set<String> compile(Map<String, String> sources, Path folder)
      throws IOException, ReflectiveOperationException {
    if (Files.exists(folder)) {
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
    Files.createDirectories(folder);
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaCompiler.CompilationTask task =
        compiler.getTask(
            null,
            null,
            diagnostics,
            List.of("-d", folder.toString(), "-classpath", classPath),
            null,
            sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList());
    task.setProcessors(List.of(processor()));
    if (task.call()) {
      return Set.of();
    }
    Set<String> refused = new HashSet<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR && each.getSource() instanceof Source source) {
        refused.add(source.type);
      }
    }
    if (refused.isEmpty()) {
      throw new IllegalStateException(diagnostics.getDiagnostics().toString());
    }
    return refused;
  }

  /** By name: javac warns of annotations on the class that are on no class path of these tests. */
  private static Processor processor() throws ReflectiveOperationException {
    return Class.forName("dev.preflight.cors.processor.PreflightProcessor")
        .asSubclass(Processor.class)
        .getConstructor()
        .newInstance();
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String type;
    private final String text;

    Source(String type, String text) {
      super(URI.create("string:///" + type.replace('.', '/') + ".java"), Kind.SOURCE);
      this.type = type;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}

package dev.preflight.gradle;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** A compiler that gets the files to compile, with the classes of before on its class path. */
record CompilerTool(JavaCompiler compiler, List<String> release) implements Tool {

  static CompilerTool javac() {
    return new CompilerTool(ToolProvider.getSystemJavaCompiler(), List.of("--release", "17"));
  }

  static CompilerTool eclipse() {
    return new CompilerTool(
        new EclipseCompiler(), List.of("-source", "17", "-target", "17", "-nowarn"));
  }

  @Override
  public void build(Path folder, List<Path> sources) throws IOException {
    Path generated = Files.createDirectories(folder.resolve("generated"));
    Path classes = Files.createDirectories(classes(folder));
    List<String> classPath = new ArrayList<>(List.of(classes.toString()));
    Start.libraries().forEach(each -> classPath.add(each.toString()));
    List<String> options = new ArrayList<>(release);
    options.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
    options.addAll(List.of("-classpath", String.join(File.pathSeparator, classPath)));
    StringWriter said = new StringWriter();
    try (URLClassLoader loader = processorLoader();
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(ServiceLoader.load(Processor.class, loader));
      if (!task.call()) {
        throw new IOException(said.toString());
      }
    }
  }

  private static URLClassLoader processorLoader() throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(PreflightRepository.jar("processor").toUri().toURL());
    for (Path library : Start.libraries()) {
      urls.add(library.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new));
  }

  @Override
  public Path classes(Path folder) {
    return folder.resolve("classes");
  }
}

package org.gradle.internal.compiler.java;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler.CompilationTask;

/**
 * A compilation that tells Gradle which classes came from which source, and who uses whose
 * constants; Gradle plans the next incremental build from that.
 *
 * <p>Gradle's jar on Maven Central holds everything but this class, which Gradle loads by name
 * beside javac. It is written anew here, after the constructor that Gradle calls. All decisions,
 * what to compile and process again and what to delete, remain Gradle's own.
 */
public final class IncrementalCompileTask implements CompilationTask {

  private final JavacTask javac;
  private final ClassesOfSources classes;
  private final Consumer<Map<String, Set<String>>> classesOfSources;

  /**
   * Called by Gradle.
   *
   * @param compilation javac's own task
   * @param relative the path of a source in its source folder
   * @param beforeWriting told the binary name of each class that is about to be written
   * @param classesOfSources told in the end which classes each source held
   * @param publicUse told a class and who shows its constants to others
   * @param privateUse told a class and who uses its constants inside only
   */
  public IncrementalCompileTask(
      CompilationTask compilation,
      Function<File, Optional<String>> relative,
      Consumer<String> beforeWriting,
      Consumer<Map<String, Set<String>>> classesOfSources,
      BiConsumer<String, String> publicUse,
      BiConsumer<String, String> privateUse) {
    this.javac = (JavacTask) compilation;
    this.classesOfSources = classesOfSources;
    this.classes = new ClassesOfSources(javac, relative, beforeWriting);
    javac.addTaskListener(classes);
    // Taking every use as public makes Gradle compile more than it must, never less.
    javac.addTaskListener(new ConstantUses(javac, publicUse));
  }

  @Override
  public Boolean call() {
    try {
      return javac.call();
    } finally {
      classesOfSources.accept(classes.found());
    }
  }

  @Override
  public void addModules(Iterable<String> names) {
    javac.addModules(names);
  }

  @Override
  public void setProcessors(Iterable<? extends Processor> processors) {
    javac.setProcessors(processors);
  }

  @Override
  public void setLocale(Locale locale) {
    javac.setLocale(locale);
  }
}

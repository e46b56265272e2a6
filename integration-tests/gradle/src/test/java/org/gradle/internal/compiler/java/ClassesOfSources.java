package org.gradle.internal.compiler.java;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/** Listens to javac for the classes that it writes, by the source that holds them. */
final class ClassesOfSources implements TaskListener {

  private final JavacTask javac;
  private final Function<File, Optional<String>> relative;
  private final Consumer<String> beforeWriting;
  private final Map<String, Set<String>> found = new HashMap<>();

  ClassesOfSources(
      JavacTask javac, Function<File, Optional<String>> relative, Consumer<String> beforeWriting) {
    this.javac = javac;
    this.relative = relative;
    this.beforeWriting = beforeWriting;
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.GENERATE) {
      String name = javac.getElements().getBinaryName(event.getTypeElement()).toString();
      beforeWriting.accept(name);
      relative
          .apply(new File(event.getSourceFile().toUri()))
          .ifPresent(source -> found.computeIfAbsent(source, key -> new TreeSet<>()).add(name));
    }
  }

  Map<String, Set<String>> found() {
    return found;
  }
}

package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Gradle, with a build file as the README has it. */
record GradleTool(Gradle gradle) implements Tool {

  @Override
  public void prepare(Path folder) throws IOException {
    Files.writeString(folder.resolve("settings.gradle"), "rootProject.name = 'shop'\n");
    Files.writeString(folder.resolve("build.gradle"), Shop.buildFile());
  }

  @Override
  public void build(Path folder, List<Path> sources) {
    gradle.build(folder, "classes").assertSucceeded();
  }

  @Override
  public Path classes(Path folder) {
    return folder.resolve("build/classes/java/main");
  }
}

package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven that runs this build. What the build has downloaded comes first, so that a project of a
 * test seldom needs the network. Preflight is in a local repository of this module, not in the
 * user's.
 */
final class Maven {

  private static final Path DIRECTORY = Path.of(System.getProperty("maven.directory"));

  private static final String SETTINGS =
      """
      <settings>
        <profiles>
          <profile>
            <id>downloaded</id>
            <activation><activeByDefault>true</activeByDefault></activation>
            <repositories>
              <repository><id>downloaded</id><url>%1$s</url></repository>
            </repositories>
            <pluginRepositories>
              <pluginRepository><id>downloaded</id><url>%1$s</url></pluginRepository>
            </pluginRepositories>
          </profile>
        </profiles>
      </settings>
      """;

  private Maven() {}

  /** Writes its settings, and what the processor's build has made, once more. */
  static void prepare() throws IOException {
    PreflightRepository.layOut(Files.createDirectories(DIRECTORY.resolve("repository")));
    Path downloaded = Path.of(System.getProperty("maven.repository"));
    Files.writeString(
        DIRECTORY.resolve("settings.xml"), SETTINGS.formatted(downloaded.toUri().toString()));
  }

  /** Runs goals of the project in {@code folder}; its output is that of the process. */
  static Process start(Path folder, String... goals) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-s",
                DIRECTORY.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + DIRECTORY.resolve("repository")));
    command.addAll(List.of(goals));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
  }
}

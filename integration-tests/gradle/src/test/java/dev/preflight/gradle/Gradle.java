package dev.preflight.gradle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gradle.tooling.BuildCancelledException;
import org.gradle.tooling.BuildException;
import org.gradle.tooling.CancellationToken;
import org.gradle.tooling.GradleConnector;
import org.gradle.tooling.ProjectConnection;

/** A Gradle that is kept warm from build to build until it is closed. */
final class Gradle implements AutoCloseable {

  /** It ends by itself should nobody close it; its agent is not in the one jar. */
  private static final String PROPERTIES =
      """
      org.gradle.daemon.idletimeout=60000
      org.gradle.internal.instrumentation.agent=false
      """;

  private final GradleConnector connector;
  private final List<String> arguments;

  private Gradle(GradleConnector connector, List<String> arguments) {
    this.connector = connector;
    this.arguments = arguments;
  }

  /**
   * Without network: lays out an installation and what it resolves dependencies from, in the folder
   * that the build of this module names.
   *
   * @throws IOException if a file cannot be written, or the jars of Preflight are not built
   */
  static Gradle start() throws IOException {
    return start(List.of("--offline"));
  }

  /** The same, for builds with plugins that are not Gradle's own. */
  static Gradle startOnline() throws IOException {
    return start(List.of());
  }

  private static Gradle start(List<String> network) throws IOException {
    Path directory = Files.createDirectories(Path.of(System.getProperty("gradle.directory")));
    Path home = GradleHome.layOut(directory.resolve("home"), System.getProperty("gradle.version"));
    Path userHome = Files.createDirectories(directory.resolve("user"));
    Files.writeString(userHome.resolve("gradle.properties"), PROPERTIES);
    Path repository = PreflightRepository.layOut(directory.resolve("repository"));
    Path central = directory.resolve("central.gradle");
    Files.writeString(central, PreflightRepository.INSTEAD_OF_CENTRAL);
    return new Gradle(
        GradleConnector.newConnector()
            .useInstallation(home.toFile())
            .useGradleUserHomeDir(userHome.toFile()),
        Stream.concat(
                network.stream(),
                Stream.of(
                    "--info",
                    "--init-script=" + central,
                    "-Dmaven.repo.local=" + repository,
                    "-Dtest.central=" + System.getProperty("maven.repository")))
            .toList());
  }

  /** Runs a task of the project in {@code directory}; a failed build is a result, too. */
  Build build(Path directory, String task) {
    return build(directory, task, GradleConnector.newCancellationTokenSource().token());
  }

  /** The same, until it is cancelled, which is no failure. */
  Build build(Path directory, String task, CancellationToken until) {
    // Left open: closing the last connection would not end the process that was started for it.
    ProjectConnection connection = connector.forProjectDirectory(directory.toFile()).connect();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    boolean succeeded = true;
    try {
      connection
          .newBuild()
          .forTasks(task)
          .withArguments(arguments)
          .withCancellationToken(until)
          .setStandardOutput(output)
          .setStandardError(output)
          .run();
    } catch (BuildCancelledException cancelled) {
      output.writeBytes("cancelled".getBytes(StandardCharsets.UTF_8));
    } catch (BuildException failure) {
      succeeded = false;
    }
    return new Build(succeeded, output.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    connector.disconnect();
  }
}

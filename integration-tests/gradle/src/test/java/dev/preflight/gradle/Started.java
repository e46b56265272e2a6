package dev.preflight.gradle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.gradle.tooling.CancellationTokenSource;
import org.gradle.tooling.GradleConnector;

/**
 * A build tool that runs the server that it has built, until it is told to stop.
 *
 * @param build ends with it
 * @param stop ends it
 */
record Started(CompletableFuture<Build> build, Runnable stop) implements AutoCloseable {

  /** The task {@code run}. */
  static Started by(Gradle gradle, Path folder) {
    CancellationTokenSource until = GradleConnector.newCancellationTokenSource();
    return new Started(
        CompletableFuture.supplyAsync(() -> gradle.build(folder, "run", until.token())),
        until::cancel);
  }

  /** These goals of Maven. */
  static Started byMaven(Path folder, String... goals) throws IOException {
    Maven.prepare();
    Process process = Maven.start(folder, goals);
    return new Started(
        CompletableFuture.supplyAsync(() -> toTheEnd(process)),
        () -> {
          process.descendants().forEach(ProcessHandle::destroy);
          process.destroy();
        });
  }

  /** All of its output, once it has ended. */
  private static Build toTheEnd(Process process) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    boolean succeeded = false;
    try {
      process.getInputStream().transferTo(output);
      succeeded = process.waitFor() == 0;
    } catch (IOException | InterruptedException stopped) {
      // Its output up to here is all there is.
    }
    return new Build(succeeded, output.toString(StandardCharsets.UTF_8));
  }

  /** Stops it; what it has printed. */
  Build stopped() throws Exception {
    close();
    return build.get(5, TimeUnit.MINUTES);
  }

  @Override
  public void close() {
    stop.run();
  }
}

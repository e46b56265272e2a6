package dev.preflight.cors.deployments;

import dev.preflight.cors.deployments.routing.CompiledSources;
import io.quarkus.bootstrap.app.QuarkusBootstrap;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds small applications with Quarkus, as its Maven plugin does, and starts them. */
public final class QuarkusBuild {

  private QuarkusBuild() {}

  /**
   * An application that was built.
   *
   * @param jar what starts it
   */
  public record Built(File jar) {

    /** Starts it, and waits until it listens or ends. */
    public QuarkusProcess start(String... properties) throws Exception {
      List<String> options = new ArrayList<>();
      for (String each : properties) {
        options.add("-D" + each);
      }
      return QuarkusProcess.start(jar, options);
    }
  }

  /**
   * Compiles sources with the processor, and builds an application of them.
   *
   * @param sources by the names of their classes
   * @param folder an empty folder
   */
  public static Built build(Map<String, String> sources, Path folder) throws Exception {
    return build(sources, "", folder);
  }

  /** The same, with an {@code application.properties}, for those of the build. */
  public static Built build(Map<String, String> sources, String properties, Path folder)
      throws Exception {
    Path classes = folder.resolve("classes");
    CompiledSources.compile(sources, classes);
    Files.writeString(classes.resolve("application.properties"), properties);
    Path target = Files.createDirectories(folder.resolve("target"));
    try (var application =
        QuarkusBootstrap.builder()
            .setApplicationRoot(classes)
            // Its dependencies are those of this module.
            .setProjectRoot(Path.of("").toAbsolutePath())
            .setLocalProjectDiscovery(true)
            .setOffline(true)
            .setTargetDirectory(target)
            .setBaseName("small")
            .setMode(QuarkusBootstrap.Mode.PROD)
            .setIsolateDeployment(true)
            .build()
            .bootstrap()) {
      application.createAugmentor().createProductionApplication();
    }
    return new Built(target.resolve("quarkus-app/quarkus-run.jar").toFile());
  }
}

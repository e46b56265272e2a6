package dev.preflight.gradle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The Maven repository that {@code mvn install} would have filled, of what this build made. */
final class PreflightRepository {

  /**
   * Maven has downloaded all that is needed from others; Gradle takes it from there. Plugins of
   * others it downloads itself: they may have a jar for each Gradle, of which Maven knows nothing.
   */
  static final String INSTEAD_OF_CENTRAL =
      """
      beforeSettings { it.pluginManagement.repositories { mavenCentral() } }
      allprojects {
        repositories {
          maven {
            url = uri(new File(System.getProperty('test.central')))
            content { excludeGroup 'dev.preflight' }
            metadataSources { mavenPom(); ignoreGradleMetadataRedirection() }
          }
        }
      }
      """;

  private static final String VERSION = System.getProperty("preflight.version");

  private static final Path ROOT = Path.of(System.getProperty("preflight.root"));

  private final Path directory;

  private PreflightRepository(Path directory) {
    this.directory = directory;
  }

  static Path layOut(Path directory) throws IOException {
    PreflightRepository repository = new PreflightRepository(directory);
    repository.addPom("parent", ROOT.resolve("pom.xml"));
    repository.addPom("bom", ROOT.resolve("annotations/bom/target/.flattened-pom.xml"));
    repository.add("annotations", "pom.xml");
    repository.add("runtime", "pom.xml");
    // The processor carries libraries inside; this is what Maven installs in place of its pom.
    repository.add("processor", "dependency-reduced-pom.xml");
    return directory;
  }

  private void add(String module, String pom) throws IOException {
    addPom(module, ROOT.resolve(module).resolve(pom));
    Path jar = jar(module);
    if (!Files.exists(jar)) {
      throw new IOException(jar + " is missing; mvn verify -Pgradle builds it");
    }
    copy(jar, folder(module).resolve(jar.getFileName()));
  }

  /** The jar of a module, as this build has made it. */
  static Path jar(String module) {
    return ROOT.resolve(module).resolve("target").resolve(name(module) + ".jar").normalize();
  }

  private void addPom(String module, Path pom) throws IOException {
    copy(pom, folder(module).resolve(name(module) + ".pom"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path folder(String module) {
    return directory.resolve("dev/preflight/preflight-" + module).resolve(VERSION);
  }

  private static String name(String module) {
    return "preflight-" + module + "-" + VERSION;
  }
}

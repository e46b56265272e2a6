package dev.preflight.gradle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Maven, with a build file as the README has it.
 *
 * @param detectsChanges its compiler plugin's {@code useIncrementalCompilation}
 */
record MavenTool(boolean detectsChanges) implements Tool {

  private static final String POM =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>shop</artifactId>
        <version>1.0</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencies>
          <dependency>
            <groupId>dev.preflight</groupId>
            <artifactId>preflight-runtime</artifactId>
            <version>${preflight.version}</version>
          </dependency>
          <dependency>
            <groupId>jakarta.ws.rs</groupId>
            <artifactId>jakarta.ws.rs-api</artifactId>
            <version>${jakarta.ws.rs.version}</version>
            <scope>provided</scope>
          </dependency>
        </dependencies>
        <build>
          <plugins>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-resources-plugin</artifactId>
              <version>${maven.resources.version}</version>
            </plugin>
            <plugin>
              <groupId>org.apache.maven.plugins</groupId>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>${maven.compiler.version}</version>
              <configuration>
                <annotationProcessorPaths>
                  <path>
                    <groupId>dev.preflight</groupId>
                    <artifactId>preflight-processor</artifactId>
                    <version>${preflight.version}</version>
                  </path>
                </annotationProcessorPaths>
              </configuration>
            </plugin>
          </plugins>
        </build>
      </project>
      """;

  @Override
  public void prepare(Path folder) throws IOException {
    Maven.prepare();
    String pom = POM;
    for (String name :
        List.of(
            "preflight.version",
            "jakarta.ws.rs.version",
            "maven.resources.version",
            "maven.compiler.version")) {
      pom = pom.replace("${" + name + "}", System.getProperty(name));
    }
    Files.writeString(folder.resolve("pom.xml"), pom);
  }

  @Override
  public void build(Path folder, List<Path> sources) throws IOException {
    Process process =
        Maven.start(
            folder, "-Dmaven.compiler.useIncrementalCompilation=" + detectsChanges, "compile");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(said);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public Path classes(Path folder) {
    return folder.resolve("target/classes");
  }
}

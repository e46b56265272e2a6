package dev.preflight.gradle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.snippets.Fence;
import dev.preflight.snippets.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A first use, in an empty folder, as the page says")
class FirstUseTest {

  private static final String KOTLIN = "docs/start/kotlin.md";

  /** The build of an application on Jersey without Preflight, as a parent of README's lines. */
  private static final String PARENT =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>parent</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <exec.mainClass>shop.Shop</exec.mainClass>
        </properties>
        <dependencies>
          <dependency>
            <groupId>org.glassfish.jersey.containers</groupId>
            <artifactId>jersey-container-jdk-http</artifactId>
            <version>4.0.2</version>
          </dependency>
          <dependency>
            <groupId>org.glassfish.jersey.inject</groupId>
            <artifactId>jersey-hk2</artifactId>
            <version>4.0.2</version>
          </dependency>
        </dependencies>
      </project>
      """;

  private static final String CHILD =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>com.example</groupId>
          <artifactId>parent</artifactId>
          <version>1.0</version>
          <relativePath>parent.xml</relativePath>
        </parent>
        <artifactId>shop</artifactId>
      """;

  private static final String PARENT_OF_THE_MODULE =
      """
      <parent>
        <groupId>com.example</groupId>
        <artifactId>parent</artifactId>
        <version>1.0</version>
      </parent>
      """;

  @TempDir private Path folder;

  @Test
  @DisplayName("with Gradle")
  void withGradle() throws Exception {
    FirstUse use = new FirstUse("docs/start/gradle.md", folder).writeFiles();
    try (Gradle gradle = Gradle.start()) {
      use.assertRespondsAsShown(Started.by(gradle, folder));

      Path file = folder.resolve("build.gradle");
      String lock = Files.readString(file) + block("docs/start/gradle.md", "groovy").text();
      Files.writeString(file, lock);
      gradle.build(folder, "classes").assertFailed().assertSays("[cors:lock-missing]");
      String more = "options.compilerArgs += \"-Apreflight.lock.update=true\"\n";
      Files.writeString(file, lock.replace("options.", more + "    options."));
      gradle.build(folder, "classes").assertSucceeded();
      Files.writeString(file, lock);
      gradle.build(folder, "classes").assertSucceeded();
    }
  }

  @Test
  @DisplayName("with Maven")
  void withMaven() throws Exception {
    FirstUse use = new FirstUse("docs/start/maven.md", folder).writeFiles();
    use.assertRespondsAsShown(Started.byMaven(folder, "compile", "exec:java"));
  }

  @Test
  @DisplayName("with Maven, in a build of several modules")
  void severalModules() throws Exception {
    Page page = FirstUse.page("docs/start/maven.md");
    String child =
        page.files()
            .get("pom.xml")
            .replaceFirst("<groupId>com.example</groupId>", PARENT_OF_THE_MODULE)
            .replaceAll("(<artifactId>preflight-\\w+</artifactId>)\\s*<version>.*</version>", "$1");
    String parent =
        PARENT
            .replaceFirst(
                "(?s)<dependencies>.*</dependencies>", "<modules><module>shop</module></modules>")
            .replace("</project>", block("docs/start/maven.md", "xml").text() + "</project>");
    Map<String, String> files = new LinkedHashMap<>();
    page.files().forEach((name, text) -> files.put("shop/" + name, text));
    files.put("pom.xml", parent);
    files.put("shop/pom.xml", child);
    new FirstUse("docs/start/maven.md", folder).write(files);
    Started.byMaven(folder, "compile").build().get().assertSucceeded();
    assertTrue(Files.exists(folder.resolve("shop/target/classes/shop/OrdersResourceCors.class")));
  }

  @Test
  @DisplayName("of README's lines, in an application that is there")
  void readme() throws Exception {
    Page readme = FirstUse.page("README.md");
    Map<String, String> files = new LinkedHashMap<>(readme.files());
    Fence xml =
        readme.fences().stream()
            .filter(each -> each.language().equals("xml"))
            .findFirst()
            .orElseThrow();
    files.put("parent.xml", PARENT);
    files.put("pom.xml", CHILD + xml.text() + "</project>");
    String shop = "src/main/java/shop/Shop.java";
    files.put(shop, FirstUse.page("docs/start/maven.md").files().get(shop));
    FirstUse use = new FirstUse("README.md", folder).write(files);
    use.assertRespondsAsShown(
        Started.byMaven(folder, "compile", "org.codehaus.mojo:exec-maven-plugin:3.6.2:java"));
  }

  @Test
  @DisplayName("of Kotlin, with Gradle")
  void kotlinWithGradle() throws Exception {
    FirstUse use = new FirstUse(KOTLIN, folder).writeFiles();
    try (Gradle gradle = Gradle.startOnline()) {
      use.assertRespondsAsShown(Started.by(gradle, folder));
      assertTrue(Files.exists(folder.resolve("build/cors-report.html")), "the option arrives");

      misuse();
      gradle.build(folder, "classes").assertFailed().assertSays(message());
    }
  }

  @Test
  @DisplayName("of Kotlin, with Maven")
  void kotlinWithMaven() throws Exception {
    FirstUse use = new FirstUse(KOTLIN, folder).writeFiles();
    use.assertRespondsAsShown(Started.byMaven(folder, "compile", "exec:java"));
    assertTrue(Files.exists(folder.resolve("target/cors-report.html")), "the option arrives");

    misuse();
    Started.byMaven(folder, "compile").build().get().assertFailed().assertSays(message());
  }

  /** The block of this language that is no file of the page. */
  private static Fence block(String page, String language) throws IOException {
    return FirstUse.page(page).fences().stream()
        .filter(each -> each.language().equals(language) && each.word("file").isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Does to the resource class what the page says. */
  private void misuse() throws IOException {
    Path resource = folder.resolve("src/main/kotlin/shop/OrdersResource.kt");
    String text = Files.readString(resource);
    String right = "@CrossOrigin(\"https://app.example.com\")";
    assertEquals(2, text.split(Pattern.quote(right), -1).length);
    Files.writeString(resource, text.replace(right, shown("kotlin").strip()));
  }

  /** From the name of the file on. */
  private static String message() throws IOException {
    return shown("text").strip().replaceFirst("^…/", "");
  }

  private static String shown(String language) throws IOException {
    return FirstUse.page(KOTLIN).fences().stream()
        .filter(each -> each.language().equals(language) && each.word("by").isPresent())
        .findFirst()
        .orElseThrow()
        .text();
  }
}

package dev.preflight.snippets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** A block of a page, run; says what was done with it. */
final class Snippet {

  private final Page page;
  private final int number;
  private final PageProject project;
  private final Fence fence;

  Snippet(Page page, int number, PageProject project) {
    this.page = page;
    this.number = number;
    this.project = project;
    this.fence = page.fences().get(number);
  }

  String run() throws Exception {
    if (fence.words().containsKey("not-run")) {
      String reason = fence.words().get("not-run");
      assertTrue(Reason.of(reason).isPresent(), fence.place() + ": no such reason: " + reason);
      return "not run: " + reason;
    }
    if (fence.word("by").isPresent()) {
      return by(fence.words().get("by"));
    }
    if (fence.word("like").isPresent()) {
      Tests.source(SnippetsTest.TOP, fence.words().get("like"));
      return "like " + fence.words().get("like");
    }
    return switch (fence.word("says").orElse("")) {
      case "compiler" -> saysCompiler();
      case "generated" -> saysGenerated();
      case "log" -> saysLog();
      case "" -> byLanguage();
      default -> throw new AssertionError(fence.place() + ": says=" + fence.words().get("says"));
    };
  }

  private String by(String test) throws IOException {
    String source = Tests.source(SnippetsTest.TOP, test);
    if (fence.language().equals("text") && !source.contains(page.name())) {
      for (String line : fence.text().lines().toList()) {
        assertTrue(source.contains(line.strip()), () -> test + " does not expect: " + line);
      }
    }
    return "by " + test;
  }

  private String byLanguage() throws Exception {
    return switch (fence.language()) {
      case "java" -> java();
      case "console", "sh" -> commands();
      case "xml" -> xml();
      case "properties" -> properties();
      case "groovy" -> buildFile();
      case "kotlin" -> builder();
      default ->
          throw new AssertionError(
              fence.place() + ": a block is of a language that is run, or says not-run=REASON");
    };
  }

  private String java() throws Exception {
    if (JavaSource.isModule(fence.text())) {
      assertEquals(
          "docs/start/modules.md", page.name(), () -> fence.place() + ": nobody builds it");
      return "built by ModulesPageTest";
    }
    Compiled compiled = compiled(number);
    assertEquals(
        String.join("\n", Compiled.marked(sources(number))),
        String.join("\n", compiled.places()),
        () -> fence.place() + "\n" + compiled.output());
    return compiled.places().isEmpty() ? "compiled" : "compiled, with what it marks";
  }

  /** The block, with those before it that it belongs to. */
  private List<JavaSource> sources(int last) {
    Fence block = page.fences().get(last);
    List<JavaSource> sources = new ArrayList<>();
    if (block.word("with").filter("previous"::equals).isPresent()) {
      sources.addAll(sources(javaBefore(last)));
    }
    sources.add(JavaSource.of(block));
    return sources;
  }

  private int javaBefore(int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (page.fences().get(i).language().equals("java")
          && !page.fences().get(i).words().containsKey("says")) {
        return i;
      }
    }
    throw new AssertionError(fence.place() + ": there is no Java before it");
  }

  private Compiled compiled(int block) throws IOException {
    Fence java = page.fences().get(block);
    if (java.word("file").isPresent()) {
      return project.compiled();
    }
    Path folder = project.folder().resolve("line-" + java.line());
    return Compiled.of(folder, sources(block));
  }

  private String saysCompiler() throws IOException {
    Output.assertShown(fence, fence.text(), compiled(javaBefore(number)).output());
    return "is what the compiler says";
  }

  private String saysGenerated() throws IOException {
    int java = javaBefore(number);
    String path = JavaSource.of(page.fences().get(java)).path();
    String name = path.replaceAll("^.*/|\\.java$", "");
    String generated = compiled(java).generated(name);
    String shown = generated.substring(generated.indexOf("@Generated"));
    assertEquals(shown.strip(), fence.text().strip(), fence.place());
    String fingerprint = generated.replaceAll("(?s).*\"(1:[0-9a-f]{16})\".*", "$1");
    String text = Files.readString(SnippetsTest.TOP.resolve(page.name()));
    assertEquals(3, text.split(fingerprint, -1).length, "the text explains the same fingerprint");
    return "is what is generated";
  }

  private String saysLog() throws Exception {
    if (project.sources().isEmpty()) {
      return builder();
    }
    project.start();
    Output.assertShown(fence, fence.text(), project.log());
    return "is what the start logs";
  }

  private String commands() throws Exception {
    List<String> done = new ArrayList<>();
    for (Command command : Command.of(fence)) {
      done.add(command.program() + " " + command(command));
    }
    return String.join(", ", done);
  }

  private String command(Command command) throws Exception {
    if (command.runs("curl") && project.sources().isEmpty()) {
      return builder();
    }
    if (command.runs("curl")) {
      project.start();
      compare(command, project.asShown(Curl.of(command, project.port()).run()));
      return "ran";
    }
    if (command.runs("java", "-jar") && command.words().get(2).contains("preflight-processor")) {
      project.compiled();
      if (command.words().stream().anyMatch(word -> word.contains("localhost:8080"))) {
        project.start();
      }
      compare(command, project.command(command.words().subList(3, command.words().size())));
      return "ran";
    }
    if (command.runs("mvn")
        && (command.words().contains("-pl") || !page.files().containsKey("pom.xml"))) {
      List<String> mistakes = MavenCommand.mistakes(SnippetsTest.TOP, command);
      assertEquals(List.of(), mistakes, fence.place());
      return "names what is there";
    }
    if (Set.of("mvn", "gradle").contains(command.program())) {
      return builder();
    }
    throw new AssertionError(fence.place() + ": nobody runs " + command.words());
  }

  private void compare(Command command, String came) {
    if (!command.output().isBlank()) {
      Output.assertShown(fence, command.output(), came);
    }
  }

  private String xml() throws Exception {
    String text = fence.text().replaceFirst("^<\\?xml.*?\\?>", "");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader("<xml>" + text + "</xml>")));
    String version = System.getProperty("preflight.version");
    assertTrue(
        !text.matches(
            "(?s).*<artifactId>preflight-\\w+</artifactId>\\s*<version>(?!"
                + version.replace(".", "\\.")
                + "<).*"),
        () -> fence.place() + ": the version is " + version);
    boolean built = page.name().equals("README.md") || fence.word("file").isPresent();
    return built ? "read; built " + builder() : "read";
  }

  private String properties() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(fence.text()));
    assertTrue(!properties.isEmpty(), fence.place());
    return "read";
  }

  private String buildFile() throws IOException {
    if (fence.word("file").isPresent() || page.files().containsKey("build.gradle")) {
      return "built " + builder();
    }
    if (fence.word("part-of").isPresent()) {
      Page whole =
          Page.read(SnippetsTest.TOP, SnippetsTest.TOP.resolve(fence.words().get("part-of")));
      List<String> lines = String.join("\n", whole.files().values()).lines().toList();
      fence.text().lines().forEach(each -> assertTrue(lines.contains(each), fence.place() + each));
      return "part of " + whole.name();
    }
    throw new AssertionError(fence.place() + ": nobody builds it");
  }

  /** The test that builds the project of this page. */
  private String builder() {
    return switch (page.name()) {
      case "README.md", "docs/start/gradle.md", "docs/start/kotlin.md", "docs/start/maven.md" ->
          "by FirstUseTest, with CI=true";
      default -> throw new AssertionError(fence.place() + ": no test builds this page");
    };
  }
}

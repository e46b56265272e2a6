package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {

  private static final String HEAD =
      """
      # preflight-lock 1
      # The reviewed cross-origin surface of this module: a line for each origin, method and path.
      # A build that allows more does not compile. -Apreflight.lock.update=true writes this file.
      """;

  private static final String REVIEWED =
      HEAD
          + """
          POST /orders from http://legacy.example.com with credentials, sending X-Tenant, reading Location
          POST /orders from https://app.example.com with credentials, sending X-Tenant, reading Location
          GET /orders/{id} from http://legacy.example.com with credentials, sending X-Tenant, reading Location
          GET /orders/{id} from https://app.example.com with credentials, sending X-Tenant, reading Location
          GET /orders/{id}/lines from *
          """;

  @TempDir Path folder;
  private Path lock;

  @BeforeEach
  void nameTheFile() {
    lock = folder.resolve("cors.lock");
  }

  private List<String> compile(String... more) {
    return diagnostics(sources().with("-Apreflight.lock=" + lock).with(more));
  }

  /** Without what javac itself says about processing, and without the blanks it indents with. */
  static List<String> diagnostics(Compiling compiling) {
    return compiling.with("-Xlint:-processing").diagnostics().stream()
        .map(text -> text.replace("\n  ", "\n"))
        .toList();
  }

  private static Compiling sources() {
    return Compiling.source(ManifestTest.ORDERS).and(ManifestTest.LINES);
  }

  private static String see(String id) {
    return "\n  explain: java -jar preflight-processor.jar explain " + id;
  }

  @Test
  void theFileHasALineForEachGrant() throws IOException {
    assertEquals(
        List.of(
            updated(
                REVIEWED
                    .substring(HEAD.length())
                    .lines()
                    .map(line -> "    + " + line + "\n")
                    .collect(Collectors.joining()))),
        compile("-Apreflight.lock.update=true"));
    assertEquals(REVIEWED, Files.readString(lock));
  }

  private String updated(String difference) {
    return "note [cors:lock-updated] -Apreflight.lock.update=true has changed the reviewed surface"
        + " in "
        + lock
        + ":\n"
        + difference
        + "  fix: have the difference reviewed, and commit "
        + lock
        + see("lock-updated");
  }

  @Test
  void anUpdateSaysWhatItChangesInAReviewedFile() throws IOException {
    Files.writeString(
        lock,
        REVIEWED.replace(
                "GET /orders/{id}/lines from *", "GET /orders/{id}/lines from https://a.com")
            + "DELETE /orders/{id} from https://app.example.com\n");
    assertEquals(
        List.of(
            updated(
                """
                    - DELETE /orders/{id} from https://app.example.com
                    - GET /orders/{id}/lines from https://a.com
                    + GET /orders/{id}/lines from *
                """)),
        compile("-Apreflight.lock.update=true"));
    assertEquals(REVIEWED, Files.readString(lock));
  }

  @Test
  void aBuildLikeTheReviewedOneSaysNothingAndWritesNothing() throws IOException {
    Files.writeString(lock, REVIEWED);
    Files.setLastModifiedTime(lock, FileTime.fromMillis(1_000));
    assertEquals(List.of(), compile());
    assertEquals(List.of(), compile("-Apreflight.lock.update=true"));
    assertEquals(1_000, Files.getLastModifiedTime(lock).toMillis());
  }

  @Test
  void aLockFileWithOtherLineEndsCommentsAndVariableNamesIsTheSame() throws IOException {
    Files.writeString(
        lock,
        (REVIEWED + "\n# our partner's contract ends in May\n")
            .replace("{id}", "{number}")
            .replace("\n", "\r\n"));
    assertEquals(List.of(), compile());
  }

  @Test
  void aWiderSurfaceDoesNotCompileAndTheMessageIsTheDifference() throws IOException {
    Files.writeString(
        lock,
        REVIEWED
            .replace(
                "POST /orders from https://app.example.com with credentials",
                "POST /orders from https://app.example.com")
            .replace("GET /orders/{id}/lines from *\n", ""));
    assertEquals(
        List.of(
            "error [cors:lock-changed] the cross-origin surface is wider than the one that was"
                + " reviewed in "
                + lock
                + ":\n"
                + "    - POST /orders from https://app.example.com, sending X-Tenant, reading"
                + " Location\n"
                + "    + POST /orders from https://app.example.com with credentials, sending"
                + " X-Tenant, reading Location\n"
                + "    + GET /orders/{id}/lines from *\n"
                + "  fix: undo what was not meant; or add the lines with + to "
                + lock
                + ", which -Apreflight.lock.update=true does, and have them reviewed"
                + see("lock-changed")),
        compile());
  }

  @Test
  void everyWayToAllowMoreIsWider() throws IOException {
    for (String less :
        List.of(
            REVIEWED.replace(", sending X-Tenant", ""),
            REVIEWED.replace(", reading Location", ""),
            REVIEWED.replace(" with credentials", ""),
            REVIEWED.replace("from *", "from https://app.example.com"),
            REVIEWED.replace("GET /orders/{id} ", "GET /orders/{id:[0-9]+} "),
            REVIEWED.replace("POST", "PUT"))) {
      Files.writeString(lock, less);
      assertTrue(compile().get(0).startsWith("error [cors:lock-changed] "), less);
    }
  }

  @Test
  void aNarrowerSurfaceIsAWarning() throws IOException {
    Files.writeString(lock, REVIEWED + "DELETE /orders/{id} from https://app.example.com\n");
    assertEquals(
        List.of(
            "warning [cors:lock-stale] "
                + lock
                + " allows more than the code does, so a later widening up to these lines would"
                + " pass unseen:\n"
                + "    - DELETE /orders/{id} from https://app.example.com\n"
                + "  fix: remove the lines with -, which -Apreflight.lock.update=true does"
                + see("lock-stale")),
        compile());
  }

  @Test
  void anUpdateMakesAnyLockFileTheSurfaceOfTheBuild() throws IOException {
    for (String before :
        List.of("", "# preflight-lock 2\n", HEAD, REVIEWED + "GET /x from *\n", "\u00ff")) {
      Files.write(lock, before.getBytes(StandardCharsets.ISO_8859_1));
      compile("-Apreflight.lock.update=true");
      assertEquals(REVIEWED, Files.readString(lock));
      assertEquals(List.of(), compile());
    }
  }

  @Test
  void aMissingLockFileDoesNotCompile() {
    assertEquals(
        List.of(
            "error [cors:lock-missing] "
                + lock
                + " does not exist, so the surface of this module (5 grants) has not been reviewed\n"
                + "  fix: build once with -Apreflight.lock.update=true, have the file reviewed, and"
                + " commit it; a relative path starts at the directory in which the compiler runs"
                + see("lock-missing")),
        compile());
  }

  @Test
  void aLockFileThatCannotBeUsedIsNamedWithTheReason() throws IOException {
    assertUnusable("", "its first line is not \"# preflight-lock 1\"");
    assertUnusable(HEAD + "<<<<<<< HEAD\n", "line 4 is not a grant: <<<<<<< HEAD");
    assertUnusable(HEAD + "GET /a to *\n", "line 4 is not a grant: GET /a to *");
    assertUnusable("\u00ff", "it is not UTF-8 text");
    Files.delete(lock);
    Files.createDirectory(lock);
    assertEquals("error [cors:lock-unreadable] ", compile().get(0).substring(0, 29));
    assertEquals(
        "error [cors:lock-unreadable] ",
        compile("-Apreflight.lock.update=true").get(0).substring(0, 29));
  }

  private void assertUnusable(String text, String reason) throws IOException {
    Files.write(lock, text.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        List.of(
            "error [cors:lock-unreadable] the lock file "
                + lock
                + " cannot be used: "
                + reason
                + "\n  fix: restore "
                + lock
                + " from version control, or write it anew with -Apreflight.lock.update=true and"
                + " review the difference"
                + see("lock-unreadable")),
        compile());
  }

  @Test
  void aLockFileOfANewerReleaseIsNamedSo() throws IOException {
    Files.writeString(lock, REVIEWED.replace("preflight-lock 1", "preflight-lock 2"));
    assertEquals(
        List.of(
            "error [cors:lock-version] "
                + lock
                + " is a lock file of version 2, and this release of Preflight reads version 1"
                + "\n  fix: use the release of preflight-processor that wrote "
                + lock
                + ", or write it anew with -Apreflight.lock.update=true and review the difference"
                + see("lock-version")),
        compile());
  }

  @Test
  void aCompilationWithoutResourcesLeavesTheLockFileAlone() throws IOException {
    Compiling tests = Compiling.source("package shop;", "class OrdersTest {}");
    assertEquals(List.of(), diagnostics(tests.with("-Apreflight.lock=" + lock)));
    assertFalse(Files.exists(lock));
    Files.writeString(lock, REVIEWED);
    assertEquals(List.of(), diagnostics(tests.with("-Apreflight.lock.update=true")));
    assertEquals(REVIEWED, Files.readString(lock));
  }

  @Test
  void anErroneousCompilationIsNotCompared() throws IOException {
    Files.writeString(lock, HEAD);
    assertEquals(
        List.of("error ¦ origin-trailing-slash"),
        Compiling.source(
                "package shop;",
                "import dev.preflight.cors.*;",
                "import jakarta.ws.rs.*;",
                "@CrossOrigin(¦\"https://x.com/\")",
                "@Path(\"a\") public class Bad { @GET public String get() { return null; } }")
            .with("-Apreflight.lock=" + lock, "-Xlint:-processing")
            .ids());
  }

  @Test
  void aLongDifferenceIsCut() throws IOException {
    StringBuilder text = new StringBuilder(REVIEWED);
    for (int i = 0; i < 150; i++) {
      text.append("GET /old").append(1000 + i).append(" from *\n");
    }
    Files.writeString(lock, text.toString());
    String message = compile().get(0);
    assertTrue(message.contains("GET /old1099 from *\n    and 50 more lines\n"), message);
  }

  @Test
  void expressionsWithBlanksAndOddCharactersSurviveTheFile() throws IOException {
    Compiling odd =
        Compiling.source(
            "package shop;",
            "import dev.preflight.cors.*;",
            "import jakarta.ws.rs.*;",
            "@CrossOrigin(\"https://x.com\")",
            "@Path(\"a/{b : [a-z ,\\\\u00e9]+}/from/c\") public class Odd { @GET public String"
                + " get() { return null; } }");
    diagnostics(odd.with("-Apreflight.lock=" + lock, "-Apreflight.lock.update=true"));
    assertEquals(
        HEAD + "GET /a/{b:[a-z\\u0020,\\u00e9]+}/from/c from https://x.com\n",
        Files.readString(lock));
    assertEquals(List.of(), diagnostics(odd.with("-Apreflight.lock.update=false")));
  }
}

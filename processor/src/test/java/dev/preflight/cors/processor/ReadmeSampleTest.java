package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README shows what is really generated, and what the compiler really says. */
class ReadmeSampleTest {

  /** What the README leaves out above the class. */
  private static final String HEAD =
      """
      package com.example;

      import dev.preflight.cors.*;
      import jakarta.ws.rs.*;
      import java.util.List;

      """;

  private static String readme() throws IOException {
    return Files.readString(RuleHead.top().resolve("README.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?s)```" + language + "\n(.*?)```")
        .matcher(readme())
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private static Compiling compiling(String sample) {
    String source =
        HEAD
            + sample
                .replaceAll("(?m)(public void .*)\\{ … }", "$1{}")
                .replaceAll("\\{ … }", "{ return null; }");
    return Compiling.source(source)
        .and("package com.example;", "public class Order {}")
        .with("-Xlint:-processing");
  }

  @Test
  void theGeneratedClassIsTheOneThatTheSampleGives() throws IOException {
    List<String> java = blocks("java");
    Compilation compilation = compiling(java.get(0)).compile();
    String generated = Compiling.generated(compilation, "OrdersResourceCors.java");
    String shown = generated.substring(generated.indexOf("@Generated"));
    assertEquals(shown.strip(), java.get(1).strip());
    String fingerprint = generated.replaceAll("(?s).*\"(1:[0-9a-f]{16})\".*", "$1");
    assertEquals(
        2, readme().split(fingerprint, -1).length - 1, "the text explains the same fingerprint");
  }

  @Test
  void theErrorIsTheOneThatTheChangeGives() throws IOException {
    String unsound =
        blocks("java")
            .get(0)
            .replaceAll(
                "(?s)@CrossOrigin\\(\n.*?\\)\n",
                "@CrossOrigin(origins = \"*\", allowCredentials = true)\n");
    String shown =
        Pattern.compile("(?s)```\n(\\[ERROR\\] .*?)```")
            .matcher(readme())
            .results()
            .map((MatchResult block) -> block.group(1))
            .findFirst()
            .orElseThrow();
    assertEquals(shown.strip(), "[ERROR] …/" + error(compiling(unsound).diagnostics()).strip());
  }

  /** As Maven prints it. */
  private static String error(List<String> diagnostics) {
    return diagnostics.stream()
        .filter(line -> line.startsWith("error "))
        .findFirst()
        .orElseThrow()
        .replaceFirst("^error (\\S+) ", "$1 ");
  }
}

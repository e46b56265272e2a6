package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.processor.internal.options.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

  private static List<String> compile(String... options) {
    return Compiling.source("package a;", "class A {}").with(options).diagnostics().stream()
        .map(text -> text.replace("\n  ", "\n"))
        .toList();
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "preflight.wanings, preflight.warnings",
    "preflight.repotr, preflight.report",
    "preflight.lokc, preflight.lock",
    "preflight.lockupdate, preflight.lock.update",
    "preflight.Lock, preflight.lock"
  })
  void anUnknownOptionIsAWarningWithTheNearestName(String misspelt, String meant) {
    assertEquals(
        List.of(
            "warning [cors:option-unknown] there is no option -A"
                + misspelt
                + ", so it has no effect\n  fix: did you mean -A"
                + meant
                + "? docs/options.md lists all options\n"
                + "  explain: java -jar preflight-processor.jar explain option-unknown"),
        compile("-A" + misspelt + "=x"));
  }

  @ParameterizedTest(name = "-A{0} is no legal value")
  @CsvSource({
    "preflight.warnings=fatal, fatal, error",
    "preflight.report=pdf, pdf, 'html, sarif, or the name of a file that ends in .html or .sarif'",
    "preflight.lock, '', the name of a file",
    "preflight.compilation=tests, tests, main or test",
    "preflight.lock.update=yes, yes, 'true or false, together with -Apreflight.lock=FILE'",
    "preflight.lock.update=true, true, 'true or false, together with -Apreflight.lock=FILE'"
  })
  void anIllegalValueIsAWarning(String option, String value, String legal) {
    String name = option.split("=", -1)[0];
    assertEquals(
        List.of(
            "warning [cors:option-value] the option -A"
                + name
                + " cannot be \""
                + value
                + "\", so it has no effect\n  fix: -A"
                + name
                + " takes "
                + legal
                + "; see docs/options.md\n"
                + "  explain: java -jar preflight-processor.jar explain option-value"),
        compile("-A" + option));
  }

  @Test
  void optionsOfOthersAreNotOurs() {
    assertEquals(
        List.of(
            "warning The following options were not recognized by any processor:"
                + " '[mapstruct.verbose]'"),
        compile("-Amapstruct.verbose=true"));
  }

  @Test
  void warningsAboutOptionsCanBeErrors() {
    assertTrue(
        compile("-Apreflight.warnings=error", "-Apreflight.x=1").get(0).startsWith("error [cors:"));
  }

  @Test
  void theTableInTheDocsListsExactlyTheOptionsThatExist() throws java.io.IOException {
    List<String> documented =
        Files.readAllLines(Path.of("../docs/options.md")).stream()
            .filter(line -> line.startsWith("| `-Apreflight."))
            .map(line -> line.replaceAll("^\\| `-A([\\w.]+).*", "$1"))
            .sorted()
            .toList();
    assertEquals(Options.NAMES.stream().sorted().toList(), documented);
  }
}

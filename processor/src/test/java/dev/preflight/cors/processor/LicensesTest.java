package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What NOTICE promises to be in the jars is there. */
final class LicensesTest {

  private static final Path TOP = RuleHead.top();
  private static final Path FOLDER = TOP.resolve("runtime/src/main/resources/META-INF/licenses");
  private static final Pattern NAMED = Pattern.compile("META-INF/licenses/([\\w.-]+\\.txt)");

  @Test
  void noticeNamesTheTextOfEachLicence() throws IOException {
    String notice = Files.readString(TOP.resolve("NOTICE"));
    TreeSet<String> named = new TreeSet<>();
    NAMED.matcher(notice).results().map(match -> match.group(1)).forEach(named::add);
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<String> there = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(there, List.copyOf(named));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MPL-2.0.txt, 'Mozilla Public License Version 2.0'",
    "Unicode-3.0.txt, 'UNICODE LICENSE V3'"
  })
  void runtimeAndProcessorContainIt(String file, String title) throws IOException {
    for (Class<?> type : List.of(Rule.class, PreflightProcessor.class)) {
      String module = type.getProtectionDomain().getCodeSource().getLocation().getPath();
      URL url =
          getClass()
              .getClassLoader()
              .resources("META-INF/licenses/" + file)
              .filter(each -> each.getPath().contains(module))
              .findFirst()
              .orElseThrow(() -> new AssertionError("nothing in " + module));
      try (InputStream text = url.openStream()) {
        String licence = new String(text.readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(licence.startsWith(title), licence);
      }
    }
  }
}

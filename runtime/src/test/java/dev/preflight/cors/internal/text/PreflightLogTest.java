package dev.preflight.cors.internal.text;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class PreflightLogTest {

  @Test
  void aFormatterThatPrintsTheMessageAloneShowsTheWholeLine() {
    assertEquals(List.of("a {0} 'b' {1}"), logged(LogRecord::getMessage));
    assertEquals(List.of("a {0} 'b' {1}"), logged(new SimpleFormatter()::formatMessage));
  }

  @Test
  void aRecordNamesTheLoggerAndNotTheClassThatLogs() {
    assertEquals(
        List.of("dev.preflight.cors dev.preflight.cors."),
        logged(
            line ->
                line.getLoggerName()
                    + " "
                    + line.getSourceClassName()
                    + "."
                    + line.getSourceMethodName()));
    String usual = logged(new SimpleFormatter()::format).get(0);
    assertTrue(usual.lines().findFirst().orElseThrow().strip().endsWith(PreflightLog.NAME), usual);
  }

  @Test
  void everyLineGoesThroughOnePlace() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(PreflightLog.class)
        .should()
        .callMethod(System.class, "getLogger", String.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(System.Logger.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.preflight.cors"));
  }

  private static List<String> logged(Function<LogRecord, String> format) {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(format.apply(line));
          }

          @Override
          public void flush() {
            // Nothing is buffered.
          }

          @Override
          public void close() {
            // Nothing is held.
          }
        };
    Logger logger = Logger.getLogger(PreflightLog.NAME);
    logger.addHandler(handler);
    try {
      PreflightLog.warning("a {0} 'b' {1}");
    } finally {
      logger.removeHandler(handler);
    }
    return lines;
  }
}

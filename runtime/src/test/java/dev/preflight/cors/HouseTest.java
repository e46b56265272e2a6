package dev.preflight.cors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the runtime: who may look into which, and that none is crowded. */
class HouseTest {

  private static final String HERE = "dev.preflight.cors";
  private static final int CROWDED = 25;

  private static final String TEXT = "internal.text";
  private static final String HOST = "internal.host";
  private static final String FETCH = "internal.fetch";
  private static final String ORIGIN = "internal.origin";
  private static final String RESPONSE = "internal.response";
  private static final String FINGERPRINT = "internal.fingerprint";
  private static final String DEPLOY = "internal.deploy";
  private static final String DECIDER = "internal.decider";
  private static final String SERVLET = "internal.servlet";
  private static final String JERSEY = "internal.jersey";
  private static final String MEMORY = "internal.jersey.memory";
  private static final String SURFACE = "internal.surface";
  private static final String SPRING = "internal.spring";
  private static final String PORTABLE = "internal.portable";
  private static final String RESTEASY = "internal.resteasy";
  private static final String CXF = "internal.cxf";
  private static final String QUARKUS = "internal.quarkus";

  /** Each room, and those that it may look into besides the annotations and the JDK. */
  private static final Map<String, List<String>> ROOMS =
      Map.ofEntries(
          Map.entry(TEXT, List.of()),
          Map.entry("rule", List.of(TEXT)),
          Map.entry(HOST, List.of()),
          Map.entry(FETCH, List.of()),
          Map.entry(ORIGIN, List.of("rule", TEXT, HOST)),
          Map.entry("policy", List.of("rule", TEXT, HOST, FETCH, ORIGIN)),
          Map.entry("outcome", List.of()),
          Map.entry("decider", List.of("jakarta")),
          Map.entry(DECIDER, List.of("decider", TEXT, RESPONSE, "jakarta")),
          Map.entry(RESPONSE, List.of("policy", "outcome", "decider", TEXT, FETCH, "jakarta")),
          Map.entry(FINGERPRINT, List.of()),
          Map.entry(
              DEPLOY,
              List.of(
                  "rule",
                  "policy",
                  "outcome",
                  TEXT,
                  FETCH,
                  FINGERPRINT,
                  DECIDER,
                  RESPONSE,
                  "internal.microprofile",
                  "jakarta")),
          Map.entry("internal.microprofile", List.of("policy")),
          Map.entry(SERVLET, List.of("rule", "policy", TEXT, FETCH, RESPONSE, DEPLOY, "jakarta")),
          Map.entry("servlet", List.of("policy", SERVLET, "jakarta")),
          Map.entry(
              "deploy",
              List.of("policy", RESPONSE, DEPLOY, JERSEY, PORTABLE, QUARKUS, RESTEASY, "jakarta")),
          Map.entry(PORTABLE, List.of(TEXT, FETCH, RESPONSE, DECIDER, DEPLOY, "jakarta")),
          Map.entry(RESTEASY, List.of(PORTABLE, DEPLOY, SERVLET, "jakarta", "resteasy")),
          Map.entry(CXF, List.of(PORTABLE, DEPLOY, SERVLET, "jakarta", "cxf")),
          Map.entry(QUARKUS, List.of(TEXT, PORTABLE, DEPLOY, "jakarta", "quarkus")),
          Map.entry(
              JERSEY,
              List.of(
                  "rule",
                  "policy",
                  "outcome",
                  TEXT,
                  FETCH,
                  RESPONSE,
                  DECIDER,
                  DEPLOY,
                  SERVLET,
                  SPRING,
                  "jakarta",
                  "glassfish")),
          Map.entry(MEMORY, List.of("browser", "jakarta", "glassfish")),
          Map.entry("browser", List.of(TEXT, FETCH)),
          Map.entry(
              "testing",
              List.of(
                  TEXT,
                  FETCH,
                  "browser",
                  "manifest",
                  SURFACE,
                  "internal.deployed",
                  MEMORY,
                  "jakarta")),
          Map.entry(
              "internal.deployed", List.of(TEXT, HOST, FETCH, "browser", SURFACE, "manifest")),
          Map.entry(SURFACE, List.of(TEXT, FETCH, ORIGIN, "browser", "manifest")),
          Map.entry("internal.boot", List.of("springframework")),
          Map.entry(SPRING, List.of("policy")),
          Map.entry("manifest", List.of(FETCH)));

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "jakarta", "jakarta..",
          "glassfish", "org.glassfish.jersey..",
          "springframework", "org.springframework..",
          "resteasy", "org.jboss.resteasy..",
          "quarkus", "org.jboss.resteasy.reactive..",
          "cxf", "org.apache.cxf..");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/annotations/"))
          .importPackages(HERE);

  @TestFactory
  Stream<DynamicTest> aRoomLooksOnlyIntoThoseBelowIt() {
    return ROOMS.entrySet().stream()
        .map(
            room ->
                DynamicTest.dynamicTest(
                    room.getKey(),
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(HERE + "." + room.getKey())
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(allowed(room.getKey(), room.getValue()))
                            .check(MAIN)));
  }

  private static String[] allowed(String room, List<String> below) {
    return Stream.concat(
            Stream.of(
                "java..",
                "javax.net.ssl",
                "org.jspecify.annotations",
                "org.eclipse.microprofile.config",
                HERE),
            Stream.concat(Stream.of(room), below.stream())
                .map(name -> LIBRARIES.getOrDefault(name, HERE + "." + name)))
        .toArray(String[]::new);
  }

  @Test
  void noRoomsLookIntoEachOther() {
    slices().matching(HERE + ".(**)").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void everyRoomIsKnownAndNoneIsCrowded() {
    Map<String, Long> sizes =
        MAIN.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    type -> type.getPackageName().substring(HERE.length() + 1),
                    TreeMap::new,
                    Collectors.counting()));
    assertEquals(new TreeSet<>(ROOMS.keySet()), new TreeSet<>(sizes.keySet()));
    sizes.values().removeIf(size -> size <= CROWDED);
    assertEquals(Map.of(), sizes);
  }
}

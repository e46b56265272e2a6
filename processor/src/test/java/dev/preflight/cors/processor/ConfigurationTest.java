package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Placeholders and deciders, as the compiler sees them. */
class ConfigurationTest {

  @TempDir private Path directory;

  private static Compiling resource(String annotation, String... members) {
    return Compiling.source(
            "import dev.preflight.cors.*;",
            "import jakarta.ws.rs.*;",
            "@Path(\"r\")",
            annotation,
            "public class R {",
            "  @GET public String get() { return \"\"; }",
            String.join("\n", members),
            "}")
        .with("-Xlint:-processing");
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }

  private Compiling checked(String annotation) {
    return resource(annotation)
        .with("-Apreflight.config=" + directory + "/application-*.properties");
  }

  private List<String> texts(Compiling compiling) {
    return compiling.diagnostics().stream()
        .map(text -> text.replace(directory.toString().replace('\\', '/'), "DIR"))
        .map(text -> text.replace("\n    ", "\n  ")) // javac indents the lines that follow
        .toList();
  }

  @Test
  void aPlaceholderIsGeneratedAsItIsWritten() {
    Compiling compiling =
        resource("@CrossOrigin(origins = {\"${a}\", \"https://${b:x}.example\"})");
    assertEquals(List.of(), compiling.ids());
    assertTrue(
        Compiling.generated(compiling.compile(), "RCors.java")
            .contains(".origins(\"${a}\", \"https://${b:x}.example\")"));
  }

  @Test
  void whatTheRulesOfTheStartNeedIsGenerated() {
    String generated =
        Compiling.generated(
            resource(
                    "@CrossOrigin(origins = \"${a:http://x.example}\", allowCredentials = true,"
                        + " tolerate = Risk.INSECURE_ORIGINS)")
                .compile(),
            "RCors.java");
    assertTrue(generated.contains(".tolerate(Risk.INSECURE_ORIGINS)"), generated);
  }

  @Test
  void syntaxAndDefaultsAreCheckedAtTheElement() {
    assertEquals(
        List.of("error ¦1 origin-placeholder-syntax", "error ¦2 origin-trailing-slash"),
        resource("@CrossOrigin(origins = {¦\"${\", ¦\"${a:https://x.example/}\"})").ids());
  }

  @Test
  void aFileOfAnEnvironmentIsCheckedWithItsNameKeyAndValue() throws Exception {
    write("application-test.properties", "shop.origins=https://test.example\n");
    write("application-prod.properties", "shop.origins=https://prod.example/\n");
    assertEquals(
        List.of(
            "error ¦ [cors:origin-trailing-slash] \"https://prod.example/\" ends in a slash; an"
                + " origin is scheme, host and port only, so no browser ever sends this value\n"
                + "  ${shop.origins} is \"https://prod.example/\", from"
                + " DIR/application-prod.properties\n"
                + "  fix: set shop.origins to https://prod.example\n"
                + "  explain: java -jar preflight-processor.jar explain origin-trailing-slash"),
        texts(checked("@CrossOrigin(¦\"${shop.origins}\")")));
  }

  @Test
  void aKeyThatAFileLacksIsAWarningAndADefaultFixesIt() throws Exception {
    write("application-a.properties", "other=1\n");
    write("application-b.properties", "shop.origins=${OTHER}\n");
    assertEquals(
        List.of(
            "warning ¦ [cors:config-key-missing] DIR/application-a.properties gives"
                + " ${shop.origins} no value that can be checked: it does not set shop.origins, and"
                + " the placeholder has no default, so an application with this file starts only if"
                + " another source has the key\n"
                + "  fix: add shop.origins to DIR/application-a.properties, or give the placeholder"
                + " a default: ${shop.origins:https://app.example.com}\n"
                + "  explain: java -jar preflight-processor.jar explain config-key-missing",
            "warning ¦ [cors:config-key-missing] DIR/application-b.properties gives"
                + " ${shop.origins} no value that can be checked: its value refers to other keys,"
                + " which only the running application knows\n"
                + "  fix: write the origins out in this file, or suppress this warning\n"
                + "  explain: java -jar preflight-processor.jar explain config-key-missing"),
        texts(checked("@CrossOrigin(¦\"${shop.origins}\")")));
    assertEquals(List.of(), checked("@CrossOrigin(\"${shop.origins:https://x.example}\")").ids());
  }

  @Test
  void aMalformedFileIsAnErrorWithTheReason() throws Exception {
    write("application-bad.properties", "shop.origins=\\u12\n");
    Files.write(
        directory.resolve("application-latin.properties"), new byte[] {'a', '=', (byte) 0xe9});
    assertEquals(
        List.of(
            "error ¦ [cors:config-unreadable] DIR/application-bad.properties, named by"
                + " -Apreflight.config, cannot be read: it is no properties file: Malformed \\uxxxx"
                + " encoding.\n"
                + "  fix: correct the file, or leave it out of the pattern\n"
                + "  explain: java -jar preflight-processor.jar explain config-unreadable",
            "error ¦ [cors:config-unreadable] DIR/application-latin.properties, named by"
                + " -Apreflight.config, cannot be read: it is not UTF-8\n"
                + "  fix: correct the file, or leave it out of the pattern\n"
                + "  explain: java -jar preflight-processor.jar explain config-unreadable"),
        texts(checked("¦@CrossOrigin(\"${shop.origins:https://x.example}\")")));
  }

  @Test
  void aPatternThatMatchesNothingIsAnError() {
    assertEquals(
        List.of("error ¦ config-not-found"),
        checked("¦@CrossOrigin(\"${shop.origins:https://x.example}\")").ids());
  }

  @Test
  void aDeciderIsGeneratedAsItsClass() {
    Compiling compiling =
        resource(
            "@CrossOrigin(originsFrom = R.Tenants.class)",
            "public static class Tenants implements OriginDecider {",
            "  @Override public boolean allows(String origin) { return true; }",
            "}");
    assertEquals(List.of(), compiling.ids());
    assertTrue(
        Compiling.generated(compiling.compile(), "RCors.java")
            .contains(".originsFrom(R.Tenants.class)"));
  }

  @Test
  void aDeciderThatNobodyCanCreateIsAnErrorAtItsClass() {
    String allows = "@Override public boolean allows(String origin) { return true; }";
    for (String tenants :
        List.of(
            "static class Tenants implements OriginDecider { " + allows + " }",
            "public abstract static class Tenants implements OriginDecider { " + allows + " }",
            "public class Tenants implements OriginDecider { " + allows + " }",
            "public interface Tenants extends OriginDecider {}",
            "public static class Tenants implements OriginDecider { public Tenants(int i) {} "
                + allows
                + " }")) {
      assertEquals(
          List.of("error ¦ decider-not-instantiable"),
          resource("@CrossOrigin(originsFrom = R.Tenants¦.class)", tenants).ids(),
          tenants);
    }
  }

  @Test
  void aDeciderBesideTheWildcardIsAnError() {
    assertEquals(
        List.of("error ¦ decider-with-wildcard"),
        resource(
                "@CrossOrigin(origins = \"*\", originsFrom = R.Tenants¦.class)",
                "public static class Tenants implements OriginDecider {",
                "  @Override public boolean allows(String origin) { return true; }",
                "}")
            .ids());
  }
}

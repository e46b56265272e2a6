package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.preflight.cors.rule.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log for code scanning. */
class SarifTest {

  private static final String[] UNSAFE = {
    "package shop;",
    "import dev.preflight.cors.*;",
    "import jakarta.ws.rs.*;",
    "@Path(\"a\") @CrossOrigin(origins = {\"https://app.example.com/\", \"null\"})",
    "public class A {",
    "  @GET public String get() { return null; }",
    "}"
  };

  private static final String[] ACCEPTED = {
    "package shop;",
    "import dev.preflight.cors.*;",
    "import jakarta.ws.rs.*;",
    "@Path(\"a\")",
    "@CrossOrigin(origins = \"http://app.example.com\", allowCredentials = true,",
    "    tolerate = Risk.INSECURE_ORIGINS)",
    "@SuppressWarnings(\"cors:simple-request-writes\")",
    "public class A {",
    "  @POST public void post() {}",
    "}"
  };

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("target/cors.sarif");
  }

  private JsonNode log(String... source) throws IOException {
    Compiling.source(source).with("-Apreflight.report=" + file).diagnostics();
    return new ObjectMapper().readTree(Files.readString(file));
  }

  @Test
  void itKeepsThePublishedSchema() throws IOException {
    for (String[] source : List.of(UNSAFE, ACCEPTED)) {
      log(source);
      assertEquals(Set.of(), violations(Files.readString(file)));
    }
  }

  @Test
  void theSchemaNoticesWhatIsWrong() throws IOException {
    log(UNSAFE);
    String wrong = Files.readString(file).replace("\"level\": \"error\"", "\"level\": \"bad\"");
    assertTrue(!violations(wrong).isEmpty());
  }

  private static Set<?> violations(String json) throws IOException {
    try (InputStream schema =
        SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
          .validate(json, InputFormat.JSON);
    }
  }

  @Test
  void anErrorHasItsRuleItsPlaceAndItsFixThoughNothingCompiles() throws IOException {
    JsonNode run = log(UNSAFE).at("/runs/0");
    List<String> seen = new ArrayList<>();
    for (JsonNode result : run.at("/results")) {
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      seen.add(
          result.at("/ruleId").asText()
              + " "
              + result.at("/level").asText()
              + " "
              + region.at("/startLine").asInt()
              + ":"
              + region.at("/startColumn").asInt()
              + "-"
              + region.at("/endColumn").asInt()
              + " "
              + result
                  .at("/fixes/0/artifactChanges/0/replacements/0/insertedContent/text")
                  .asText());
    }
    assertEquals(
        List.of(
            "cors:origin-trailing-slash error 4:36-62 \"https://app.example.com\"",
            "cors:origin-null error 4:64-70 "),
        seen);
  }

  @Test
  void whatIsSilencedOrToleratedIsThereAsSuch() throws IOException {
    List<String> seen = new ArrayList<>();
    for (JsonNode result : log(ACCEPTED).at("/runs/0/results")) {
      seen.add(
          result.at("/ruleId").asText()
              + " "
              + result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()
              + ": "
              + result.at("/suppressions/0/kind").asText()
              + ", "
              + result.at("/suppressions/0/justification").asText());
    }
    assertTrue(
        seen.contains(
            "cors:simple-request-writes shop/A.java: inSource,"
                + " @SuppressWarnings(\"cors:simple-request-writes\") on A"),
        seen.toString());
    assertTrue(
        seen.contains(
            "cors:origin-insecure-with-credentials shop/A.java: inSource, tolerate ="
                + " Risk.INSECURE_ORIGINS"),
        seen.toString());
  }

  @Test
  void allRulesAreDescribedAndTheDangerousOnesHaveTheirWeakness() throws IOException {
    JsonNode rules = log(UNSAFE).at("/runs/0/tool/driver/rules");
    assertEquals(Rule.values().length, rules.size());
    JsonNode wildcard =
        rules.get(List.of(Rule.values()).indexOf(Rule.ORIGIN_WILDCARD_WITH_CREDENTIALS));
    assertEquals("cors:origin-wildcard-with-credentials", wildcard.at("/id").asText());
    assertEquals("942", wildcard.at("/relationships/0/target/id").asText());
    assertEquals("external/cwe/cwe-942", wildcard.at("/properties/tags/1").asText());
  }
}

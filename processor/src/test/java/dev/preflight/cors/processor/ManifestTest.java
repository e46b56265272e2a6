package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.preflight.cors.manifest.CorsManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

class ManifestTest {

  private static final String MANIFEST = "cors-policies.json";
  private static final Path SCHEMA = Path.of("../docs/schema/cors-policies-1.schema.json");

  static final String[] ORDERS = {
    "package shop;",
    "import dev.preflight.cors.*;",
    "import jakarta.ws.rs.*;",
    "@Path(\"/orders\")",
    "@CrossOrigin(",
    "    origins = {\"https://app.example.com\", \"http://legacy.example.com\"},",
    "    allowCredentials = true,",
    "    exposedHeaders = \"Location\",",
    "    maxAge = 600,",
    "    tolerate = Risk.INSECURE_ORIGINS)",
    "public class Orders {",
    "  @GET @Path(\"{id}\")",
    "  public String get(@HeaderParam(\"X-Tenant\") String tenant) { return null; }",
    "  @DELETE @Path(\"{id}/\") @SameOrigin",
    "  public void delete() {}",
    "  @POST @Consumes(\"text/plain\")",
    "  @SuppressWarnings(\"cors:simple-request-writes\")",
    "  public void post(String order) {}",
    "  @Path(\"{id}/lines\")",
    "  public Lines lines() { return null; }",
    "}"
  };

  static final String[] LINES = {
    "package shop;",
    "import dev.preflight.cors.*;",
    "import jakarta.ws.rs.*;",
    "@CrossOrigin(value = \"*\", methods = \"GET\")",
    "public class Lines {",
    "  @GET public String all() { return null; }",
    "}"
  };

  private static final String GOLDEN =
      """
      {
        "version": 1,
        "resources": [
          {
            "class": "shop.Lines",
            "at": ["/orders/{id}/lines"],
            "root": false,
            "policies": [
              {
                "source": "Lines.java:4",
                "declaredOn": "Lines",
                "origins": ["*"],
                "originRegex": [],
                "methods": ["GET"],
                "allowedHeaders": [],
                "derivedHeaders": [],
                "exposedHeaders": [],
                "allowCredentials": false,
                "maxAge": 1800,
                "tolerate": []
              }
            ],
            "otherwise": [0],
            "paths": [
              {
                "path": "",
                "templates": ["/orders/{id}/lines"],
                "methods": [
                  {
                    "method": "GET",
                    "handler": "Lines.all",
                    "source": "Lines.java:6",
                    "consumes": [],
                    "policies": [0]
                  }
                ],
                "grants": [
                  {
                    "policy": 0,
                    "allowMethods": "GET, HEAD",
                    "allowHeaders": ""
                  }
                ]
              }
            ],
            "locators": [],
            "suppressions": []
          },
          {
            "class": "shop.Orders",
            "at": ["/orders"],
            "root": true,
            "policies": [
              {
                "source": "Orders.java:5",
                "declaredOn": "Orders",
                "origins": ["https://app.example.com", "http://legacy.example.com"],
                "originRegex": [],
                "methods": [],
                "allowedHeaders": ["X-Tenant"],
                "derivedHeaders": [
                  {
                    "name": "X-Tenant",
                    "from": ["Orders.java:13"]
                  }
                ],
                "exposedHeaders": ["Location"],
                "allowCredentials": true,
                "maxAge": 600,
                "tolerate": [
                  {
                    "risk": "INSECURE_ORIGINS",
                    "source": "Orders.java:10"
                  }
                ]
              }
            ],
            "otherwise": [0],
            "paths": [
              {
                "path": "",
                "templates": ["/orders"],
                "methods": [
                  {
                    "method": "POST",
                    "handler": "Orders.post",
                    "source": "Orders.java:18",
                    "consumes": ["text/plain"],
                    "policies": [0]
                  }
                ],
                "grants": [
                  {
                    "policy": 0,
                    "allowMethods": "POST",
                    "allowHeaders": "X-Tenant"
                  }
                ]
              },
              {
                "path": "{id}",
                "templates": ["/orders/{id}"],
                "methods": [
                  {
                    "method": "GET",
                    "handler": "Orders.get",
                    "source": "Orders.java:13",
                    "consumes": [],
                    "policies": [0]
                  },
                  {
                    "method": "DELETE",
                    "handler": "Orders.delete",
                    "source": "Orders.java:15",
                    "consumes": [],
                    "policies": []
                  }
                ],
                "grants": [
                  {
                    "policy": 0,
                    "allowMethods": "GET, HEAD",
                    "allowHeaders": "X-Tenant"
                  }
                ]
              }
            ],
            "locators": [
              {
                "path": "{id}/lines",
                "templates": ["/orders/{id}/lines"],
                "source": "Orders.java:20",
                "returns": "Lines",
                "classes": ["shop.Lines"]
              }
            ],
            "suppressions": [
              {
                "rule": "simple-request-writes",
                "on": "Orders.post",
                "source": "Orders.java:17"
              }
            ]
          }
        ],
        "filters": []
      }
      """;

  @Test
  void theManifestSaysEveryPathMethodPolicyAndPlace() {
    assertEquals(GOLDEN, manifest(Compiling.source(ORDERS).and(LINES)));
  }

  @Test
  void theSameSourcesGiveTheSameBytesInEveryBuildAndOrder() {
    assertEquals(GOLDEN, manifest(Compiling.source(LINES).and(ORDERS)));
    assertEquals(GOLDEN, manifest(Compiling.source(LINES).and(ORDERS)));
  }

  @Test
  void whatIsWrittenCanBeReadAndIsTheSameThen() {
    assertEquals(GOLDEN, CorsManifest.parse(GOLDEN).toJson());
  }

  @Test
  void theJarHoldsItWithoutBlanksAndWithALineForEachClass() {
    String compact = Compiling.generated(Compiling.source(ORDERS).and(LINES).compile(), MANIFEST);
    assertEquals(GOLDEN, CorsManifest.parse(compact).toJson());
    assertEquals(
        List.of("{", "\"version\":1,", "\"resources\":[", "{\"class\":\"shop.Lines\""),
        compact.lines().limit(4).map(line -> line.replaceFirst(",\"at\".*", "")).toList());
  }

  @Test
  void theManifestKeepsThePublishedSchema() throws IOException {
    String varied =
        manifest(
            Compiling.source(
                    "package shop;",
                    "import dev.preflight.cors.*;",
                    "import jakarta.ws.rs.*;",
                    "@Path(\"{tenant: [a-zäé\\\\s]+}\")",
                    "public class Tenants {",
                    "  @GET public String get() { return null; }",
                    "  @Path(\"x\") public Object any() { return null; }",
                    "}")
                .and(
                    "package shop;",
                    "import dev.preflight.cors.*;",
                    "@CrossOrigin(value = \"https://*.example.com\", maxAge = -1)",
                    "public class Shop extends jakarta.ws.rs.core.Application {}")
                .and(
                    "package shop;",
                    "import dev.preflight.cors.*;",
                    "public class Tenancy implements OriginDecider {",
                    "  @Override public boolean allows(String origin) { return false; }",
                    "}")
                .and(
                    "package shop;",
                    "import dev.preflight.cors.*;",
                    "import jakarta.ws.rs.*;",
                    "@Path(\"late\")",
                    "@CrossOrigin(value = \"${shop.origins:https://x.com}\", originsFrom ="
                        + " Tenancy.class,",
                    "  originRegex = \"https://a[0-9]\\\\.example\\\\.com\")",
                    "public class Late { @GET public String get() { return null; } }"));
    assertTrue(varied.contains("\"application\": \"shop.Shop\""), varied);
    assertTrue(varied.contains("\"originsFrom\": \"shop.Tenancy\""), varied);
    assertTrue(
        varied.contains("\"originRegex\": [\"https://a[0-9]\\\\.example\\\\.com\"]"), varied);
    assertEquals(Set.of(), violations(varied));
    assertEquals(Set.of(), violations(GOLDEN));
    assertNotEquals(Set.of(), violations(GOLDEN.replace("\"root\": true,", "")));
    assertNotEquals(Set.of(), violations(GOLDEN.replace("Orders.java:5", "/home/me/Orders.java")));
  }

  private static Set<ValidationMessage> violations(String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));
    return schema.validate(json, InputFormat.JSON);
  }

  @Test
  void aClassWithoutAPolicyStandsInTheManifestOfItsModule() {
    String json =
        manifest(
            Compiling.source(LINES)
                .and(
                    "package shop;",
                    "import jakarta.ws.rs.*;",
                    "@Path(\"a\") public class A { @GET public String get() { return null; } }"));
    assertTrue(json.contains("\"class\": \"shop.A\""), json);
  }

  @Test
  void theReportIsWrittenOnlyWhenAskedFor() {
    Compilation with =
        Compiling.source(ORDERS).and(LINES).with("-Apreflight.report=html").compile();
    String page = Compiling.generated(with, "cors-report.html");
    assertTrue(page.contains("\"class\": \"shop.Orders\""), page);
    Compilation without = Compiling.source(ORDERS).and(LINES).compile();
    assertTrue(
        without.generatedFiles().stream().noneMatch(file -> file.getName().endsWith(".html")));
  }

  @Test
  void aReportCanBeWrittenToAFileOutsideTheClasses(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("new/report.html");
    Compiling.source(ORDERS).and(LINES).with("-Apreflight.report=" + file).compile();
    assertTrue(Files.readString(file).contains("\"class\": \"shop.Orders\""));
  }

  @Test
  void theEclipseCompilerGivesTheSameManifest(@org.junit.jupiter.api.io.TempDir Path folder)
      throws IOException {
    EclipseCompiling.compile(
        Map.of(
            "shop/Orders.java",
            String.join("\n", ORDERS),
            "shop/Lines.java",
            String.join("\n", LINES)),
        folder);
    String written = Files.readString(folder.resolve("classes").resolve(CorsManifest.LOCATION));
    assertEquals(withoutLines(GOLDEN), withoutLines(readable(written)));
  }

  /** That compiler does not tell all lines. */
  private static String withoutLines(String json) {
    return json.replaceAll("\\.java(:[0-9]+)?\"", ".java\"");
  }

  @Test
  void resourcesOfAllRoundsStandInTheManifest() {
    Compilation compilation =
        Compiler.javac()
            .withOptions("--release", "17")
            .withProcessors(Compiling.processors(new LinesGenerator()))
            .compile(JavaFileObjects.forSourceString("shop.Orders", String.join("\n", ORDERS)));
    assertEquals(GOLDEN, readable(Compiling.generated(compilation, MANIFEST)));
  }

  /** Another processor, which writes the sub-resource in the first round. */
  @SupportedAnnotationTypes("*")
  private static final class LinesGenerator extends AbstractProcessor {
    private int round;

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
      if (++round == 1) {
        try (Writer writer = processingEnv.getFiler().createSourceFile("shop.Lines").openWriter()) {
          writer.write(String.join("\n", LINES));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static String manifest(Compiling sources) {
    return readable(Compiling.generated(sources.compile(), MANIFEST));
  }

  /** What is in the jar has no blanks. */
  private static String readable(String compact) {
    assertEquals(compact, CorsManifest.parse(compact).toCompactJson());
    return CorsManifest.parse(compact).toJson();
  }

  @Test
  void itIsNoLargerThanTheGeneratedClasses() throws IOException {
    Compilation compilation = Compiling.source(ORDERS).and(LINES).compile();
    int manifest = 0;
    int classes = 0;
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getName().endsWith(MANIFEST)) {
        manifest += size(file);
      } else if (file.getName().endsWith("Cors.class")) {
        classes += size(file);
      }
    }
    assertTrue(0 < manifest && manifest <= classes, manifest + " and " + classes);
  }

  private static int size(JavaFileObject file) throws IOException {
    try (InputStream stream = file.openInputStream()) {
      return stream.readAllBytes().length;
    }
  }
}

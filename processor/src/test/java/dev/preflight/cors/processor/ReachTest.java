package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Policies whose authors may think that they reach further, and annotations that do not last. */
final class ReachTest {

  private static final String SHOP =
      "package shop; import dev.preflight.cors.*; import jakarta.ws.rs.*; ";

  @TestFactory
  Stream<DynamicTest> ofApplications() {
    return Stream.of(
        row("an application without resources in its module")
            .file("¦@CrossOrigin(\"https://a.example\") public class Shop extends Application {}")
            .says("warning ¦ application-governs-nothing"),
        row("an application all of whose resources have policies of their own")
            .file("¦@CrossOrigin(\"https://a.example\") public class Shop extends Application {}")
            .file(
                """
                @Path("orders") @CrossOrigin("https://b.example") public class Orders {
                  @GET public String list() { return ""; }
                  @DELETE @SameOrigin public void clear() {}
                }
                """)
            .says("warning ¦ application-governs-nothing"),
        row("an application with one resource to govern")
            .file("@CrossOrigin(\"https://a.example\") public class Shop extends Application {}")
            .file(
                "@Path(\"orders\") public class Orders { @GET public String l() { return \"\"; } }")
            .says(),
        row("an application without a policy")
            .file("public class Shop extends Application {}")
            .says(),
        row("an unsound policy is not judged by its reach")
            .file("@CrossOrigin(¦\"null\") public class Shop extends Application {}")
            .says("error ¦ origin-null"),
        row("it can be silenced")
            .file(
                """
                @SuppressWarnings("cors:application-governs-nothing")
                @CrossOrigin("https://a.example") public class Shop extends Application {}
                """)
            .says(),
        row("silencing it in vain is told")
            .file(
                """
                @SuppressWarnings(¦"cors:application-governs-nothing")
                @CrossOrigin("https://a.example") public class Shop extends Application {}
                """)
            .file(
                "@Path(\"orders\") public class Orders { @GET public String l() { return \"\"; } }")
            .says("warning ¦ suppression-unused"));
  }

  @TestFactory
  Stream<DynamicTest> ofPackages() {
    String orders =
        "@Path(\"orders\") public class Orders { @GET public String l() { return \"\"; } }";
    String info = "@CrossOrigin(\"https://a.example\") package shop; import dev.preflight.cors.*;";
    return Stream.of(
        row("a package whose resources are all in packages below it")
            .raw("¦" + info)
            .raw(SHOP.replace("shop;", "shop.orders;") + orders)
            .says("warning ¦ package-governs-nothing"),
        row("a package with a resource, above others")
            .raw(info)
            .raw(SHOP + orders)
            .raw(SHOP.replace("shop;", "shop.books;") + orders.replace("rders", "thers"))
            .says(),
        row("a package that only begins like another")
            .raw(info)
            .raw(SHOP.replace("shop;", "shopping;") + orders)
            .says(),
        row("a package without any resources").raw(info).says());
  }

  @TestFactory
  Stream<DynamicTest> ofComposedAnnotations() {
    return Stream.of(
        row("a composed annotation without retention, used or not")
            .file("¦@CrossOrigin(\"https://a.example\") @interface Partners {}")
            .says("error ¦ composed-annotation-retention"),
        row("one in class files only, and what is composed of it")
            .file(
                """
                ¦@CrossOrigin("https://a.example") @Retention(RetentionPolicy.CLASS) @interface Partners {}
                """)
            .file(
                """
                @Path("a") @Partners public class A { @GET public String get() { return ""; } }
                """)
            .says("error ¦ composed-annotation-retention"),
        row("one that is composed of a composed one")
            .file(
                """
                @CrossOrigin("https://a.example") @Retention(RetentionPolicy.RUNTIME) @interface Partners {}
                """)
            .file("¦@Partners @interface Friends {}")
            .says("error ¦ composed-annotation-retention"),
        row("SameOrigin is no other")
            .file("¦@SameOrigin @interface Closed {}")
            .says("error ¦ composed-annotation-retention"),
        row("a visible one")
            .file(
                """
                @CrossOrigin("https://a.example") @Retention(RetentionPolicy.RUNTIME) @interface Partners {}
                """)
            .says(),
        row("annotations of others may be as they are")
            .file("@interface Marker {}")
            .file("@Marker @Deprecated public class A {}")
            .says());
  }

  @TestFactory
  Stream<DynamicTest> ofNames() {
    String resource =
        "@Path(\"a\") @CrossOrigin(\"*\") public ¦class A { @GET public String g() { return \"\"; }"
            + " }";
    return Stream.of(
        row("a class of the user's with the name of one to generate")
            .file(resource)
            .file("public class ACors {}")
            .says("error ¦ generated-name-taken"));
  }

  @Test
  void aGeneratedClassAmongTheSourcesIsNotToBeRenamed() {
    String generated =
        "@javax.annotation.processing.Generated(\"dev.preflight.cors.processor.PreflightProcessor\")";
    assertEquals(
        List.of(
            "error ¦ [cors:generated-name-taken] the class ACors exists already, but the code for A"
                + " needs this name\n"
                + "    fix: it was generated in an earlier build: take the folder of generated"
                + " sources out of the sources that are compiled, or delete the file\n"
                + "    explain: java -jar preflight-processor.jar explain generated-name-taken"),
        Compiling.source(
                "import dev.preflight.cors.*; import jakarta.ws.rs.*;",
                "@Path(\"a\") @CrossOrigin(\"*\")",
                "public ¦class A { @GET public String g() { return null; } }")
            .and(generated, "public class ACors {}")
            .with("-Xlint:-processing")
            .diagnostics());
  }
}

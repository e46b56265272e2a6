package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Both annotations, and one composed with each, at every place where they can be written: what the
 * compiler says, and what the generated code then does. None is ever silently without effect.
 */
final class EveryPlaceTest {

  /** {@code @@} stands for the annotation. */
  private static final String HERE = "@@";

  private static final List<String> ANNOTATIONS =
      List.of("@CrossOrigin(\"https://o.example\")", "@Open", "@SameOrigin", "@Closed");

  private static final String IMPORTS =
      "import dev.preflight.cors.*; import jakarta.ws.rs.*; import jakarta.ws.rs.core.*;";

  private static final Pattern HEADERS = Pattern.compile("allowedHeaders\\(.*?\\)");
  private static final Pattern ORIGIN = Pattern.compile("origins\\(\"https://(.*?).example\"\\)");
  private static final Pattern METHODS = Pattern.compile("preflight\\(.*?\\)\\.(.*);");

  /** The effects of one of ours and of what is composed with it, or of all four. */
  private static Stream<Arguments> place(String name, String source, String... effects) {
    List<Arguments> rows = new ArrayList<>();
    for (int i = 0; i < ANNOTATIONS.size(); i++) {
      String effect = effects[effects.length == ANNOTATIONS.size() ? i : i / 2];
      // A composed annotation in a body has no element, and trees do not tell what it is.
      if (effect.isEmpty()) {
        continue;
      }
      rows.add(Arguments.of(ANNOTATIONS.get(i) + " on " + name, source, i, effect));
    }
    return rows.stream();
  }

  static Stream<Arguments> places() {
    return Stream.of(
            place(
                "a resource class",
                "@@ @Path(\"r\") class R { @GET public String get() { return \"\"; } }",
                "o; allows(R, \"GET\", \"HEAD\")",
                "o; allows(OPEN, \"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a resource class with an Application's policy",
                "@@ @Path(\"r\") class R { @GET public String get() { return \"\"; } }"
                    + " @CrossOrigin(\"https://app.example\") class App extends Application {}",
                "warning application-governs-nothing; app; o; allows(R, \"GET\", \"HEAD\")",
                "warning application-governs-nothing; app; o; allows(OPEN, \"GET\", \"HEAD\")",
                "warning application-governs-nothing; app; sameOrigin(\"GET\", \"HEAD\")",
                "warning application-governs-nothing; app; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an interface with resource methods",
                "@@ interface I { @GET String get(); } @Path(\"r\") class R implements I { public"
                    + " String get() { return \"\"; } }",
                "o; allows(I, \"GET\", \"HEAD\")",
                "o; allows(OPEN, \"GET\", \"HEAD\")",
                "sameOrigin(\"GET\", \"HEAD\")",
                "sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an interface whose methods are repeated",
                "@@ interface I { @GET String get(); } @Path(\"r\") class R implements I { @GET"
                    + " public String get() { return \"\"; } }",
                "warning policy-not-inherited; sameOrigin(\"GET\", \"HEAD\")",
                "sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an interface without resource methods",
                "@@ interface I { String get(); } @Path(\"r\") class R implements I { @GET public"
                    + " String get() { return \"\"; } }",
                "error policy-not-a-resource; warning policy-not-inherited",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an enum",
                "@@ @Path(\"r\") enum R { X; @GET public String get() { return \"\"; } }",
                "error policy-not-a-resource",
                "warning same-origin-redundant"),
            place(
                "a record",
                "@@ @Path(\"r\") record R() { @GET public String get() { return \"\"; } }",
                "o; allows(R, \"GET\", \"HEAD\")",
                "o; allows(OPEN, \"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a class that no request reaches",
                "@@ class R { @GET public String get() { return \"\"; } }",
                "warning policy-not-reached; o; allows(R, \"GET\", \"HEAD\")",
                "warning policy-not-reached; o; allows(OPEN, \"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a class without resource methods",
                "@@ class R { public String get() { return \"\"; } }",
                "error policy-not-a-resource",
                "warning same-origin-redundant"),
            place(
                "a superclass without resource methods",
                "@@ class B {} @Path(\"r\") class R extends B { @GET public String get() { return"
                    + " \"\"; } }",
                "error policy-not-a-resource",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an Application",
                "@@ class App extends Application {} @Path(\"r\") class R { @GET public String"
                    + " get() { return \"\"; } }",
                "o; allows(APPLICATION, \"GET\", \"HEAD\")",
                "warning same-origin-redundant"),
            place(
                "a local class",
                "class R { public void m() { @@ @Path(\"l\") class L { @GET public String get() {"
                    + " return \"\"; } } } }",
                "error policy-not-a-resource",
                "",
                "warning same-origin-redundant",
                ""),
            place(
                "a method of a class without a name",
                "class R { Object o = new Object() { @GET @@ public String get() { return \"\"; }"
                    + " }; }",
                "error policy-not-a-resource",
                "",
                "warning same-origin-redundant",
                ""),
            place(
                "a resource method",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET @@ public String"
                    + " get() { return \"\"; } }",
                "r; o; allows(GET, \"GET\", \"HEAD\")",
                "r; o; allows(OPEN, \"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a method whose annotations are inherited",
                "interface I { @GET String get(); } @Path(\"r\")"
                    + " @CrossOrigin(\"https://r.example\") class R implements I { @@ public String"
                    + " get() { return \"\"; } }",
                "r; o; allows(GET, \"GET\", \"HEAD\")",
                "r; o; allows(OPEN, \"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a method of an interface",
                "interface I { @GET @@ String get(); } @Path(\"r\")"
                    + " @CrossOrigin(\"https://r.example\") class R implements I { public String"
                    + " get() { return \"\"; } }",
                "r; o; allows(GET, \"GET\", \"HEAD\")",
                "r; o; allows(OPEN, \"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a method of an interface that is repeated",
                "interface I { @GET @@ String get(); } @Path(\"r\")"
                    + " @CrossOrigin(\"https://r.example\") class R implements I { @GET public"
                    + " String get() { return \"\"; } }",
                "warning policy-not-inherited; r; allows(R, \"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an override in the middle",
                "interface I { @GET String get(); } abstract class M implements I { @@ public"
                    + " abstract String get(); } @Path(\"r\") @CrossOrigin(\"https://r.example\")"
                    + " class R extends M { public String get() { return \"\"; } }",
                "r; o; allows(GET, \"GET\", \"HEAD\")",
                "r; o; allows(OPEN, \"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")",
                "r; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a method of a sub-resource",
                "@Path(\"r\") class R { @Path(\"s\") public S s() { return new S(); } } class S {"
                    + " @GET @@ public String get() { return \"\"; } }",
                "o; allows(GET, \"GET\", \"HEAD\")",
                "o; allows(OPEN, \"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")",
                "warning same-origin-redundant; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a locator",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get() { return \"\"; } @Path(\"s\") @@ public S s() { return new S(); } }"
                    + " class S { @GET public String get() { return \"\"; } }",
                "error policy-on-locator",
                "error same-origin-on-locator"),
            place(
                "a method without an HTTP method",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get() { return \"\"; } @@ public String m() { return \"\"; } }",
                "error policy-not-a-resource",
                "warning same-origin-redundant; r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a private method",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get() { return p(); } @GET @Path(\"p\") @@ private String p() { return"
                    + " \"\"; } }",
                "error policy-non-public-method",
                "warning same-origin-redundant; r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a static method",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get() { return \"\"; } @GET @Path(\"p\") @@ public static String p() {"
                    + " return \"\"; } }",
                "error policy-not-a-resource",
                "warning same-origin-redundant; r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a method of an enum",
                "@Path(\"r\") enum R { X; @GET @@ public String get() { return \"\"; } }",
                "error policy-not-a-resource",
                "warning same-origin-redundant"),
            place(
                "a setter of a header",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get() { return \"\"; } @HeaderParam(\"X-A\") @@ public void setA(String a)"
                    + " {} }",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a parameter of a header",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get(@HeaderParam(\"X-A\") @@ String a) { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a parameter of something else",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get(@QueryParam(\"a\") @@ String a) { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "error same-origin-without-header",
                "error same-origin-without-header"),
            place(
                "a parameter of a bean",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get(@BeanParam @@ Bean b) { return \"\"; } } class Bean {"
                    + " @HeaderParam(\"X-A\") public String a; }",
                "error javac",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a field of a bean",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get(@BeanParam Bean b) { return \"\"; } } class Bean {"
                    + " @HeaderParam(\"X-A\") @@ public String a; }",
                "error javac",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a parameter of a bean's constructor",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get(@BeanParam Bean b) { return \"\"; } } class Bean {"
                    + " Bean(@HeaderParam(\"X-A\") @@ String a) {} }",
                "error javac",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a setter of a bean",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get(@BeanParam Bean b) { return \"\"; } } class Bean {"
                    + " @HeaderParam(\"X-A\") @@ public void setA(String a) {} }",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a parameter of a method that nobody calls",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @GET public String"
                    + " get() { return \"\"; } String m(@HeaderParam(\"X-A\") @@ String a) { return"
                    + " a; } }",
                "error javac",
                "error policy-not-a-resource",
                "error same-origin-without-header",
                "error same-origin-without-header"),
            place(
                "a parameter of a locator",
                "@Path(\"r\") class R { @Path(\"s\") public S s(@HeaderParam(\"X-A\") @@ String a)"
                    + " { return new S(); } } @CrossOrigin(\"https://s.example\") class S { @GET"
                    + " public String get() { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "s; allows(S, \"GET\", \"HEAD\")",
                "s; allows(S, \"GET\", \"HEAD\")"),
            place(
                "a field of a header",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @HeaderParam(\"X-A\")"
                    + " @@ String a; @GET public String get() { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "an enum constant",
                "enum R { @@ X }",
                "error javac",
                "error policy-not-a-resource",
                "error same-origin-without-header",
                "error same-origin-without-header"),
            place(
                "another field",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @@ String a; @GET"
                    + " public String get() { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "error same-origin-without-header",
                "error same-origin-without-header"),
            place(
                "a parameter of the constructor",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { R(@HeaderParam(\"X-A\")"
                    + " @@ String a) {} @GET public String get() { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "the constructor",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") class R { @@ public R() {} @GET"
                    + " public String get() { return \"\"; } }",
                "error javac",
                "error policy-not-a-resource",
                "error javac",
                "warning same-origin-redundant; r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "the component of a record",
                "@Path(\"r\") @CrossOrigin(\"https://r.example\") record R(@HeaderParam(\"X-A\") @@"
                    + " String a) { @GET public String get() { return \"\"; } }",
                "error policy-not-a-resource",
                "r; allows(R, \"GET\", \"HEAD\")"),
            place(
                "a package",
                "@@ package shop;",
                "o; allows(PACKAGE, \"GET\", \"HEAD\")",
                "o; allows(OPEN, \"GET\", \"HEAD\")",
                "error javac",
                "sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "a package under an Application's policy",
                "@@ package shop;",
                "warning application-governs-nothing; app; o; allows(PACKAGE, \"GET\", \"HEAD\")",
                "warning application-governs-nothing; app; o; allows(OPEN, \"GET\", \"HEAD\")",
                "error javac",
                "warning application-governs-nothing; app; sameOrigin(\"GET\", \"HEAD\")"),
            place(
                "an annotation",
                "@@ @interface Bound {} @Path(\"r\") @Bound class R { @GET public String get() {"
                    + " return \"\"; } }",
                "error composed-annotation-retention",
                "error composed-annotation-retention; warning same-origin-redundant"))
        .flatMap(each -> each);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("places")
  void hasAnEffectOrIsReported(String sentence, String source, int annotation, String effect) {
    String text = source.replace(HERE, ANNOTATIONS.get(annotation));
    boolean isPackage = source.endsWith("package shop;");
    Compiling compiling =
        new Compiling()
            .with("-Xlint:-processing,-auxiliaryclass")
            .and(isPackage ? text + IMPORTS : "package shop; " + IMPORTS + text)
            .and(
                "package shop; @dev.preflight.cors.CrossOrigin(\"https://o.example\")"
                    + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " @interface Open {}")
            .and(
                "package shop; @dev.preflight.cors.SameOrigin"
                    + " @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                    + " @interface Closed {}");
    if (isPackage) {
      compiling.and(
          "package shop; @jakarta.ws.rs.Path(\"r\") public class R { @jakarta.ws.rs.GET public"
              + " String get() { return \"\"; } }");
    }
    if (sentence.endsWith("under an Application's policy")) {
      compiling.and(
          "package shop; @dev.preflight.cors.CrossOrigin(\"https://app.example\") public class App"
              + " extends jakarta.ws.rs.core.Application {}");
    }
    assertEquals(effect, effect(compiling.compile()));
  }

  private static String effect(Compilation compilation) {
    List<String> said = new ArrayList<>();
    compilation.diagnostics().stream()
        .map(Compiling::shortLine)
        .map(
            line ->
                line.replaceFirst("^(\\w+) \\S+ ([a-z]+(-[a-z]+)+)$", "$1 $2")
                    .replaceFirst("(?s)^(\\w+) [\\w-]+\\.java.*", "$1 javac"))
        .distinct()
        .forEach(said::add);
    if (compilation.status() != Compilation.Status.FAILURE) {
      for (JavaFileObject file : compilation.generatedSourceFiles()) {
        String code = Compiling.text(file);
        for (Pattern each : List.of(ORIGIN, HEADERS, METHODS)) {
          each.matcher(code).results().map(EveryPlaceTest::inShort).forEach(said::add);
        }
      }
    }
    return said.stream().collect(Collectors.joining("; "));
  }

  private static String inShort(MatchResult found) {
    return found.groupCount() == 1 ? found.group(1) : found.group();
  }
}

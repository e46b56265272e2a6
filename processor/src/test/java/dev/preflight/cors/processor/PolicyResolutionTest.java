package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The nearest policy wins whole; the generated table shows which one that is. */
class PolicyResolutionTest {

  private static final String IMPORTS = "import jakarta.ws.rs.*; import dev.preflight.cors.*;";

  static Stream<Arguments> situations() {
    return Stream.of(
        situation(
            "the method's own policy beats that of its class",
            List.of("preflight(\"\").allows(GET, \"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R { @GET"
                + " @CrossOrigin(\"https://m.example\") public String get() { return null; } }"),
        situation(
            "the overridden method's policy counts where its annotations come from there",
            List.of("preflight(\"\").allows(GET, \"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R implements I {"
                + " @Override public String get() { return null; } }",
            "public interface I { @GET @CrossOrigin(\"https://i.example\") String get(); }"),
        situation(
            "the overridden method's policy does not count where the method has annotations of its"
                + " own",
            List.of("preflight(\"\").allows(R, \"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R implements I {"
                + " @GET @Override public String get() { return null; } }",
            "public interface I { @GET @CrossOrigin(\"https://i.example\") String get(); }"),
        situation(
            "the class's policy beats that of the interface its annotations come from",
            List.of("preflight(\"\").allows(R, \"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R implements I {"
                + " @Override public String get() { return null; } }",
            "@CrossOrigin(\"https://i.example\") public interface I { @GET String get(); }"),
        situation(
            "the interface's policy governs a class without one",
            List.of("preflight(\"\").allows(I, \"GET\", \"HEAD\");", "otherwise(I);"),
            "@Path(\"r\") public class R implements I { @Override public String get() { return"
                + " null; } }",
            "@CrossOrigin(\"https://i.example\") public interface I { @GET String get(); }"),
        situation(
            "a superclass's policy does not govern methods that the subclass declares",
            List.of(
                "preflight(\"\").allows(B, \"GET\", \"HEAD\").sameOrigin(\"POST\");",
                "otherwise(B);"),
            "@Path(\"r\") public class R extends B { @POST public void post() {} }",
            "@CrossOrigin(\"https://b.example\") public abstract class B { @GET public String get()"
                + " { return null; } }"),
        situation(
            "a superclass is asked before an interface",
            List.of("preflight(\"super\").allows(B, \"GET\", \"HEAD\");", "otherwise(B);"),
            "@Path(\"r\") public class R extends B implements I { @Override public String get() {"
                + " return null; } }",
            "@CrossOrigin(\"https://b.example\") public abstract class B { @GET @Path(\"super\")"
                + " public String get() { return null; } }",
            "@CrossOrigin(\"https://i.example\") public interface I { @GET @Path(\"interface\")"
                + " String get(); }"),
        situation(
            "same-origin on a method ends the search",
            List.of(
                "preflight(\"a\").allows(R, \"GET\", \"HEAD\");",
                "preflight(\"b\").sameOrigin(\"GET\", \"HEAD\");",
                "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R {"
                + " @GET @Path(\"a\") public String a() { return null; }"
                + " @GET @Path(\"b\") @SameOrigin public String b() { return null; } }"),
        situation(
            "same-origin on an override in the middle holds in the leaf",
            List.of("preflight(\"\").sameOrigin(\"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R extends M {"
                + " @Override public String get() { return null; } }",
            "public abstract class M extends B { @Override @SameOrigin public String get() {"
                + " return null; } }",
            "public abstract class B { @GET public String get() { return null; } }"),
        situation(
            "same-origin on a declaration whose Jakarta REST annotations are repeated holds, too",
            List.of("preflight(\"\").sameOrigin(\"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R implements I {"
                + " @Override @GET public String get() { return null; } }",
            "public interface I extends J { @Override String get(); }",
            "public interface J { @GET @SameOrigin String get(); }"),
        situation(
            "same-origin on a class in the middle holds for what it declares again",
            List.of("preflight(\"\").sameOrigin(\"GET\", \"HEAD\");"),
            "@Path(\"r\") public class R extends M { @Override public String get() { return null; }"
                + " }",
            "@SameOrigin public abstract class M implements I { @Override public String get() {"
                + " return null; } }",
            "@CrossOrigin(\"https://i.example\") public interface I { @GET String get(); }"),
        situation(
            "same-origin composed closes methods and classes",
            List.of("preflight(\"\").allows(POST, \"POST\").sameOrigin(\"GET\", \"HEAD\");"),
            "@Path(\"r\") @Closed public class R { @GET public String get() { return null; }"
                + " @POST @CrossOrigin(\"https://c.example\") public void post() {} }",
            CLOSED),
        situation(
            "same-origin composed on a parameter leaves its header out",
            List.of("preflight(\"\").allows(R, \"GET\", \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"https://c.example\") public class R { @GET public String"
                + " get(@HeaderParam(\"X-Secret\") @Closed String secret) { return null; } }",
            CLOSED),
        situation(
            "a policy on an override in the middle holds in the leaf",
            List.of("preflight(\"\").allows(GET, \"GET\", \"HEAD\");", "otherwise(B);"),
            "@Path(\"r\") public class R extends M { @Override public String get() { return null; }"
                + " }",
            "public abstract class M extends B { @Override @CrossOrigin(\"https://m.example\")"
                + " public String get() { return null; } }",
            "@CrossOrigin(\"https://b.example\") public abstract class B { @GET public String get()"
                + " { return null; } }"),
        situation(
            "two policies at one path stay apart by HTTP method",
            List.of(
                "preflight(\"\").allows(R, \"GET\", \"HEAD\").allows(PUT, \"PUT\");",
                "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"*\") public class R {"
                + " @GET public String get() { return null; }"
                + " @PUT @CrossOrigin(\"https://m.example\") public void put(String s) {} }"),
        situation(
            "a HEAD method of its own keeps its own policy",
            List.of("preflight(\"\").allows(R, \"GET\").allows(HEAD, \"HEAD\");", "otherwise(R);"),
            "@Path(\"r\") @CrossOrigin(\"*\") public class R {"
                + " @GET public String get() { return null; }"
                + " @HEAD @CrossOrigin(\"https://m.example\") public void head() {} }"),
        situation(
            "a composed annotation counts where it stands",
            List.of("preflight(\"\").allows(PARTNERS, \"GET\", \"HEAD\");", "otherwise(PARTNERS);"),
            "@Path(\"r\") @Partners public class R { @GET public String get() { return null; } }",
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
                + " @CrossOrigin(\"https://p.example\") public @interface Partners {}"));
  }

  private static final String CLOSED =
      "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)"
          + " @SameOrigin public @interface Closed {}";

  private static Arguments situation(String name, List<String> expected, String... types) {
    return Arguments.of(name, expected, List.of(types));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void nearestPolicyWins(String name, List<String> expected, List<String> types) {
    Compiling compiling = new Compiling();
    types.forEach(type -> compiling.and("package shop;", IMPORTS, type));
    Compilation compilation = compiling.compile();
    List<String> table =
        Compiling.generated(compilation, "RCors.java")
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("preflight(") || line.startsWith("otherwise("))
            .toList();
    assertEquals(expected, table, () -> Compiling.lines(compilation).toString());
  }
}

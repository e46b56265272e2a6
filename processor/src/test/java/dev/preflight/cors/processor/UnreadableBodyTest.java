package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Bodies that refer to what does not exist, or to themselves: what can be read is read, and javac
 * alone says what is wrong.
 */
final class UnreadableBodyTest {

  private static final String IMPORTS =
      "package shop; import dev.preflight.cors.*; import jakarta.ws.rs.*; import"
          + " jakarta.ws.rs.core.*; import jakarta.ws.rs.container.*; import java.util.*; import"
          + " java.util.function.*; import java.util.stream.*;\n";

  private static final String RESOURCE =
      "@Path(\"r\") @CrossOrigin(\"https://a.example\") public ¦class R { @Context HttpHeaders"
          + " headers;\n";

  private static final String UNKNOWN = "request-header-name-unknown";

  private static final Pattern READ = Pattern.compile("<li>\\{@code ([^}]+)}: .+");

  /** The Javadoc of a generated class, also of a compilation that fails afterwards. */
  @SupportedAnnotationTypes("*")
  private static final class Generated extends AbstractProcessor {

    private String text = "";

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      TypeElement generated = processingEnv.getElementUtils().getTypeElement("shop.RCors");
      if (generated != null) {
        text = processingEnv.getElementUtils().getDocComment(generated);
      }
      return false;
    }
  }

  private record Row(String sentence, String derived, String members) {

    /** How many errors of javac alone, and how many notes about names that are not known. */
    DynamicTest says(int errors, int notes) {
      return DynamicTest.dynamicTest(
          sentence,
          () -> {
            Generated generated = new Generated();
            List<String> found =
                Compiling.source(IMPORTS + RESOURCE + members + "\n}")
                    .with("-Xlint:-processing")
                    .beside(generated)
                    .diagnostics();
            assertEquals(
                derived,
                READ.matcher(generated.text)
                    .results()
                    .map(read -> read.group(1))
                    .collect(Collectors.joining(", ")),
                () -> String.join("\n", found));
            List<String> ours = found.stream().filter(line -> line.contains("[cors:")).toList();
            List<String> unknown =
                ours.stream().filter(line -> line.startsWith("note ¦ [cors:" + UNKNOWN)).toList();
            assertEquals(unknown, ours);
            assertEquals(
                List.of(errors, notes),
                List.of(
                    found.stream().filter(line -> line.startsWith("error ")).toList().size(),
                    unknown.size()),
                () -> String.join("\n", found));
          });
    }
  }

  private static Row row(String sentence, String derived, String members) {
    return new Row(sentence, derived, members);
  }

  private static final String GET = "@GET public Object get() { ";

  @TestFactory
  Stream<DynamicTest> thatJavacCouldNotAttribute() {
    return Stream.of(
        row(
                "unresolved methods, variables and types around a header that is read",
                "X-A, X-B, X-C, X-D",
                GET
                    + "missing(headers.getHeaderString(\"X-A\"), absent);\n"
                    + "Missing m = new Missing(headers.getHeaderString(\"X-B\"));\n"
                    + "if (m.isOk()) m.accept(x -> headers.getHeaderString(\"X-C\"));\n"
                    + "return headers.getHeaderString(\"X-D\"); }")
            .says(3, 0),
        row(
                "a header whose name is unresolved, beside one that is known",
                "X-B",
                GET
                    + "headers.getHeaderString(Missing.NAME);\n"
                    + "return headers.getHeaderString(\"X-B\"); }")
            .says(1, 1),
        row(
                "helpers that are handed what is unresolved, and one that does not exist",
                "X-A, X-B",
                GET
                    + "helper(absent, headers); headers.none(\"X-N\").map(this::absent);\n"
                    + "return headers.getHeaderString(headers.other(\"X-N\")) + none().of(headers);"
                    + " }\n"
                    + "void helper(Object any, HttpHeaders h) { h.getHeaderString(\"X-A\");"
                    + " absent.of(h); for (Missing m : h.all()) h.getHeaderString(\"X-B\"); }")
            .says(8, 1),
        row(
                "wrong numbers of arguments",
                "X-A",
                GET
                    + "headers.getHeaderString(); headers.getHeaderString(\"X-A\", 1);\n"
                    + "return name(\"X-B\", 2) + name(); }\n"
                    + "String name(String n) { return headers.getHeaderString(n); }")
            .says(4, 0),
        row(
                "a body that returns nothing, calls nothing and throws what is missing",
                "X-A",
                GET + "headers.getHeaderString(\"X-A\"); throw new Missing(); }")
            .says(1, 0));
  }

  @TestFactory
  Stream<DynamicTest> thatReferToThemselves() {
    return Stream.of(
        row(
                "a method that calls itself with ever other texts",
                "X-A",
                GET
                    + "return read(\"X-A\"); }\n"
                    + "String read(String n) { headers.getHeaderString(\"X-A\"); return read(n +"
                    + " \"A\"); }")
            .says(0, 0),
        row(
                "three methods in a ring, each with another text",
                "X-1, X-12, X-123",
                GET
                    + "return a(\"X-1\"); }\n"
                    + "Object a(String n) { headers.getHeaderString(n); return n.length() > 5 ?"
                    + " null : b(n + \"2\"); }\n"
                    + "Object b(String n) { headers.getHeaderString(n); return c(n + \"3\"); }\n"
                    + "Object c(String n) { headers.getHeaderString(n); return a(\"X-1\"); }")
            .says(0, 0),
        row(
                "a method that calls itself many times, with as many texts",
                "X-A",
                GET
                    + "return read(\"X-A\"); }\n"
                    + "String read(String n) { headers.getHeaderString(\"X-A\"); return read(n +"
                    + " 1) + read(n + 2) + read(n + 3) + read(n + 4) + read(n + 5) + read(n + 6)"
                    + " + read(n + 7) + read(n + 8); }")
            .says(0, 0),
        row(
                "names and constants that are made of themselves many times",
                "X-D",
                GET
                    + "headers.getHeaderString(name(\"X\")); headers.getHeaderString(A);\n"
                    + "return headers.getHeaderString(\"X-D\"); }\n"
                    + "String name(String n) { return name(n + 1) + name(n + 2) + name(n + 3) +"
                    + " name(n + 4) + name(n + 5) + name(n + 6); }\n"
                    + "static final String A = s(R.B) + s(R.B) + s(R.B) + s(R.B) + s(R.B);\n"
                    + "static final String B = s(R.A) + s(R.A) + s(R.A) + s(R.A) + s(R.A);\n"
                    + "static String s(String s) { return s + s; }")
            .says(0, 1),
        row(
                "lambdas and method references that call themselves",
                "X-A, X-B",
                GET
                    + "Function<String, String> f = n -> this.f.apply(n); Supplier<Object> s ="
                    + " this::get;\n"
                    + "f = n -> { headers.getHeaderString(\"X-A\"); return get().toString(); };\n"
                    + "return Stream.of(\"X-B\").map(this::read).map(n -> read(n)).toList(); }\n"
                    + "String read(String n) { headers.getHeaderString(n); return"
                    + " Stream.of(n).map(this::read).findFirst().get(); }\n"
                    + "Function<String, String> f = n -> this.f.apply(n);")
            .says(0, 1),
        row(
                "constants that are made of each other",
                "X-D",
                "static final String A = R.B + \"x\";\n"
                    + "static final String B = Other.C + \"y\";\n"
                    + "static class Other { static final String C = R.A; static final String D ="
                    + " String.valueOf(Other.E); static final String E = String.valueOf(D); }\n"
                    + GET
                    + "headers.getHeaderString(A); headers.getHeaderString(Other.C);"
                    + " headers.getHeaderString(Other.D);\n"
                    + "return headers.getHeaderString(\"X-D\"); }")
            .says(0, 1),
        row(
                "helpers that name each other",
                "X-D",
                GET
                    + "headers.getHeaderString(one()); headers.getHeaderString(three(\"a\"));\n"
                    + "return headers.getHeaderString(\"X-D\"); }\n"
                    + "static String one() { return two(); } static String two() { return one();"
                    + " }\n"
                    + "static String three(String s) { return three(s + s); }")
            .says(0, 1),
        row(
                "fields that are made by methods that read them",
                "X-D",
                "final HttpHeaders h = make(); HttpHeaders make() { return h == null ? headers :"
                    + " other(); } HttpHeaders other() { return make(); }\n"
                    + GET
                    + "for (var n : NAMES) h.getHeaderString(n); return h.getHeaderString(\"X-D\");"
                    + " }\n"
                    + "final List<String> NAMES = names(); List<String> names() { return NAMES; }")
            .says(0, 0),
        row(
                "an enum whose constants name each other",
                "X-D",
                "enum N { A(Names.A); final String text; N(String t) { text = t; } }"
                    + " static class Names { static final String A = N.A.text; }\n"
                    + GET
                    + "headers.getHeaderString(N.A.text);\n"
                    + "return headers.getHeaderString(\"X-D\"); }")
            .says(0, 1),
        row(
                "a class within itself, and an object that holds itself",
                "X-D",
                "class In extends R { In in = new In(); public Object get() { return in.in.get(); }"
                    + " }\n"
                    + GET
                    + "new In().get(); return headers.getHeaderString(\"X-D\"); }\n"
                    + "interface Chain { Object next(HttpHeaders h, Chain c); }\n"
                    + "class Link implements Chain { public Object next(HttpHeaders h, Chain c) {"
                    + " return c.next(h, this); } }\n"
                    + "@PUT public void put() { new Link().next(headers, new Link()); }")
            .says(0, 0));
  }
}

package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Sources that javac itself refuses: its messages stand alone, and nothing breaks. */
final class BrokenSourceTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("an unresolved constant in a list")
            .file(
                """
                @Path("/orders") @CrossOrigin(origins = {"https://a.example/", ¦Missing.ORIGIN}) public class Orders { @GET public String list() { return ""; } }
                """)
            .says("error ¦ javac"),
        row("an unresolved constant as maxAge and as credentials")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", maxAge = ¦Missing.AGE) public class A { @GET public String list() { return ""; } }
                @Path("/b") @CrossOrigin(origins = "https://a.example", allowCredentials = ¦Missing.YES) class B { @GET public String list() { return ""; } }
                """)
            .says("error ¦1 javac", "error ¦2 javac"),
        row("an unresolved constant in a concatenation, and one that is no constant")
            .file(
                """
                @Path("/a") @CrossOrigin("https://" + ¦Missing.HOST) public class A { @GET public String list() { return ""; } }
                @Path("/b") @CrossOrigin(B¦.HOST) class B { static final String HOST = String.valueOf("https://b.example"); @GET public String list() { return ""; } }
                """)
            .says("error ¦1 javac", "error ¦2 javac"),
        row("a value of the wrong type")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = ¦1) public class A { @GET public String list() { return ""; } }
                @Path("/b") @CrossOrigin(origins = "https://b.example", maxAge = ¦"1") class B { @GET public String list() { return ""; } }
                @Path("/c") @CrossOrigin(origins = "https://b.example", allowCredentials = ¦1, tolerate = ¦"x") class C { @GET public String list() { return ""; } }
                """)
            .says("error ¦1 javac", "error ¦2 javac", "error ¦3 javac", "error ¦4 javac"),
        row("an unknown member, a member twice, and an unknown risk")
            .file(
                """
                @Path("/a") @CrossOrigin(origins = "https://a.example", ¦credentials = true) public class A { @GET public String list() { return ""; } }
                @Path("/b") @CrossOrigin(origins = "https://b.example", ¦origins = "https://c.example") class B { @GET public String list() { return ""; } }
                @Path("/c") @CrossOrigin(origins = "https://b.example", tolerate = Risk¦.NONE) class C { @GET public String list() { return ""; } }
                """)
            .says("error ¦1 javac", "error ¦3 javac", "error ¦2 javac"),
        row("a misspelt member is javac's to report, and no origin is missed beside it")
            .file(
                """
                @Path("/a") @CrossOrigin(¦orgins = "https://a.example") public class A { @GET public String list() { return ""; } }
                @Path("/b") class B { @CrossOrigin(¦orginRegex = "https://b[0-9]\\\\.example", allowCredentials = true) @GET public String list() { return ""; } }
                """)
            .says("error ¦1 javac", "error ¦2 javac"),
        row("the annotation twice")
            .file(
                """
                @Path("/a") @CrossOrigin("https://a.example") ¦@CrossOrigin("https://b.example") public class A { @GET public String list() { return ""; } }
                """)
            .says("error ¦ javac"),
        row("an unresolved path")
            .file(
                """
                @Path(¦Missing.PATH) @CrossOrigin("https://a.example") public class A { @GET @Path(¦Missing.MORE) public String list() { return ""; } }
                """)
            .says("error ¦1 javac", "error ¦2 javac"),
        row("unresolved types of parameters, results, superclasses and interfaces")
            .file(
                """
                @Path("/a") @CrossOrigin("https://a.example/") public class A { @GET public ¦Missing list(¦Absent a) { return null; } }
                @Path("/b") @CrossOrigin("https://a.example/") class B extends ¦Missing implements ¦Absent { @GET public String list() { return ""; } }
                """)
            .says("error ¦2 javac", "error ¦1 javac", "error ¦3 javac", "error ¦4 javac"),
        row("an unresolved type argument, array and annotation")
            .file(
                """
                @Path("/a") @CrossOrigin("https://a.example") public class A { @GET public List<¦Missing> list(¦Absent[] a) { return null; } }
                @Path("/b") @¦Missing @CrossOrigin("https://a.example") class B { @GET public String list() { return ""; } }
                """)
            .says("error ¦2 javac", "error ¦1 javac", "error ¦3 javac"),
        row("a syntax error")
            .file(
                """
                @Path("/a") @CrossOrigin("https://a.example/") public class A { @GET public String list( ¦{ return ""; } }
                """)
            .says("error ¦ javac"),
        row("an error in the body of a method does not hide what is wrong with the policy")
            .file(
                """
                @Path("/a") @CrossOrigin(¦"https://a.example/") public class A { @GET public String list() { return missing(); } }
                """)
            .says("error ¦ origin-trailing-slash"),
        row("a cyclic inheritance and a duplicate class")
            .file(
                """
                ¦@Path("/a") ¦@CrossOrigin("https://a.example") public ¦class A extends B { @GET public String list() { return ""; } }
                ¦@Path("/b") ¦@CrossOrigin("https://a.example") class B extends A {}
                @Path("/c") ¦class B {}
                """)
            .says(
                "error ¦6 javac",
                "error ¦3 javac",
                "error ¦1 javac",
                "error ¦2 javac",
                "error ¦4 javac",
                "error ¦5 javac"),
        row("a broken class beside a faulty and a sound one")
            .file(
                """
                @Path("/a") @CrossOrigin("https://a.example") public class A { @GET public ¦Missing list() { return null; } }
                @Path("/b") @CrossOrigin(¦"https://a.example/") class B { @GET public String list() { return ""; } }
                @Path("/c") @CrossOrigin("https://a.example") class C { @GET public String list() { return ""; } }
                """)
            .says("error ¦2 origin-trailing-slash", "error ¦1 javac"),
        row("a method twice and a resource in a method")
            .file(
                """
                @Path("/a") @CrossOrigin("https://a.example") public class A { @GET public String list() { return ""; } @GET public String ¦list() { return ""; }
                  void local() { @Path("/l") @CrossOrigin("https://a.example/") class Local { @GET public String list() { return ""; } } } }
                """)
            .says("error ¦ javac"),
        row("cyclic composed annotations")
            .file(
                """
                @Two @CrossOrigin("https://a.example") @Retention(RetentionPolicy.RUNTIME) @interface One {}
                @One @Retention(RetentionPolicy.RUNTIME) @interface Two {}
                @Path("/a") @Two class A { @GET public String list() { return ""; } }
                """)
            .says());
  }
}

package dev.preflight.cors.processor;

import static dev.preflight.cors.processor.TableRow.row;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Two policies for what a preflight cannot tell apart. */
final class PathConflictTest {

  @TestFactory
  Stream<DynamicTest> table() {
    return Stream.of(
        row("two methods that differ in what they produce have different policies")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @Produces("application/json") @CrossOrigin("https://a.example") public String json() { return ""; }
                  @GET @Produces("text/csv") @CrossOrigin("https://b.example") public String ¦csv() { return ""; }
                }
                """)
            .says("error ¦ policy-conflict-in-class"),
        row("two methods that differ in what they consume, one of them under SameOrigin")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @PUT @Consumes("application/json") public void json(String order) {}
                  @PUT @Consumes("text/csv") @SameOrigin public void ¦csv(String order) {}
                }
                """)
            .says("error ¦ policy-conflict-in-class"),
        row("two classes at one path have different policies")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("orders/") @CrossOrigin("https://b.example") public class MoreOrders { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("names of variables do not tell paths apart")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @Path("{id}") @Produces("text/csv") @CrossOrigin("https://a.example") public String a(@PathParam("id") String id) { return ""; }
                  @GET @Path("{name}/") @CrossOrigin("https://b.example") public String ¦b(@PathParam("name") String name) { return ""; }
                }
                """)
            .says("error ¦ policy-conflict-in-class"),
        row("expressions of variables do tell paths apart")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @Path("{id: [0-9]+}") @CrossOrigin("https://a.example") public String a(@PathParam("id") String id) { return ""; }
                  @GET @Path("{name: [a-z]+}") @CrossOrigin("https://b.example") public String b(@PathParam("name") String name) { return ""; }
                }
                """)
            .says(),
        row("other HTTP methods at one path may have other policies")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @CrossOrigin("https://a.example") public String list() { return ""; }
                  @DELETE @CrossOrigin("https://b.example") public void clear() {}
                }
                """)
            .says(),
        row("the same values in two places are the same policy")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @Produces("application/json") @CrossOrigin("https://a.example") public String json() { return ""; }
                  @GET @Produces("text/csv") @CrossOrigin("https://a.example") public String csv() { return ""; }
                }
                """)
            .says(),
        row("the same values are not the same policy if other headers follow from the code")
            .file(
                """
                @Path("/orders") public class Orders {
                  @PUT @Consumes("application/json") @CrossOrigin("https://a.example") public void json(String order) {}
                  @PUT @Consumes("text/plain") @CrossOrigin("https://a.example") public void ¦text(String order) {}
                }
                """)
            .says("error ¦ policy-conflict-in-class"),
        row("a space and its escape make one path")
            .file(
                """
                @Path("a b") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("a%20b") @CrossOrigin("https://b.example") public class Others { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("so do a letter outside ASCII and its escape")
            .file(
                """
                @Path("straße") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("stra%C3%9fe") @CrossOrigin("https://b.example") public class Others { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("the case of an escape does not tell paths apart")
            .file(
                """
                @Path("a%2fb") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("a%2Fb") @CrossOrigin("https://b.example") public class Others { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("nor does the expression that a variable has anyway")
            .file(
                """
                @Path("{id}") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("{id: [^/]+}") @CrossOrigin("https://b.example") public class Others { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("nor do spaces inside the braces")
            .file(
                """
                @Path("{ id : [0-9]+ }") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("{n:[0-9]+}/") @CrossOrigin("https://b.example") public class Others { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("a comma and its escape are two paths, as on servers")
            .file(
                """
                @Path("a,b") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("a%2Cb") @CrossOrigin("https://b.example") public class Others { @GET public String list() { return ""; } }
                """)
            .says(),
        row("capital letters tell paths apart")
            .file(
                """
                @Path("a") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("A") @CrossOrigin("https://b.example") public class Others { @GET public String list() { return ""; } }
                """)
            .says(),
        row("a class without a policy beside one with")
            .file(
                """
                @Path("orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("orders")  public class Others { @GET public String ¦list() { return ""; } }
                """)
            .says("warning ¦ policy-conflict-same-path"),
        row("it can be silenced on the second class")
            .file(
                """
                @Path("orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @SuppressWarnings("cors:policy-conflict-same-path") @Path("orders")  public class Others { @GET public String list() { return ""; } }
                """)
            .says(),
        row("and on the first")
            .file(
                """
                @SuppressWarnings("cors:policy-conflict-same-path") @Path("orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("orders")  public class Others { @GET public String list() { return ""; } }
                """)
            .says(),
        row("a silenced class still stands for its own methods")
            .file(
                """
                @Path("orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("orders") @SuppressWarnings("cors:policy-conflict-same-path") public class Others {
                  @GET @Produces("text/csv") public String csv() { return ""; }
                  @GET @Produces("text/html") @CrossOrigin("https://b.example") public String ¦html() { return ""; }
                }
                """)
            .says("error ¦ policy-conflict-in-class"),
        row("the resources of two applications may share a path")
            .file(
                """
                @CrossOrigin("https://a.example") public class PublicApi extends Application {}
                """)
            .file(
                """
                public class AdminApi extends Application {}
                """)
            .file(
                """
                @Path("orders") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("orders") @SameOrigin @SuppressWarnings("cors:policy-conflict-same-path") public class AdminOrders { @GET public String list() { return ""; } }
                """)
            .says(),
        row("sub-resources have no path of their own to conflict with")
            .file(
                """
                @CrossOrigin("https://a.example") public class Sub { @GET public String list() { return ""; } }
                @CrossOrigin("https://b.example") class OtherSub { @GET public String list() { return ""; } }
                @Path("/over") class Over {
                  @Path("a") public Sub a() { return new Sub(); }
                  @Path("b") public OtherSub b() { return new OtherSub(); }
                }
                """)
            .says());
  }
}

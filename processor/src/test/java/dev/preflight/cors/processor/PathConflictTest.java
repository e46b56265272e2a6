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
            .says("error ¦ policy-conflict-same-path"),
        row("two methods that differ in what they consume, one of them under SameOrigin")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders {
                  @PUT @Consumes("application/json") public void json(String order) {}
                  @PUT @Consumes("text/csv") @SameOrigin public void ¦csv(String order) {}
                }
                """)
            .says("error ¦ policy-conflict-same-path"),
        row("two classes at one path have different policies")
            .file(
                """
                @Path("/orders") @CrossOrigin("https://a.example") public class Orders { @GET public String list() { return ""; } }
                """)
            .file(
                """
                @Path("orders/") @CrossOrigin("https://b.example") public class MoreOrders { @GET public String ¦list() { return ""; } }
                """)
            .says("error ¦ policy-conflict-same-path"),
        row("names of variables do not tell paths apart")
            .file(
                """
                @Path("/orders") public class Orders {
                  @GET @Path("{id}") @Produces("text/csv") @CrossOrigin("https://a.example") public String a(@PathParam("id") String id) { return ""; }
                  @GET @Path("{name}/") @CrossOrigin("https://b.example") public String ¦b(@PathParam("name") String name) { return ""; }
                }
                """)
            .says("error ¦ policy-conflict-same-path"),
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
            .says("error ¦ policy-conflict-same-path"),
        row("sub-resources have no path of their own to conflict with")
            .file(
                """
                @CrossOrigin("https://a.example") public class Sub { @GET public String list() { return ""; } }
                @CrossOrigin("https://b.example") class OtherSub { @GET public String list() { return ""; } }
                """)
            .says());
  }
}

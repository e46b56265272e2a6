package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.internal.deploy.UnsoundDeploymentException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources at one path of one application, of which the compiler cannot know that they meet. */
class TwoModulesTest {

  /** Takes JSON from a partner's page. */
  @Path("shared")
  @CrossOrigin("https://partner.example")
  @SuppressWarnings("cors:policy-conflict-same-path")
  public static final class Partner {
    @PUT
    @Consumes("application/json")
    public void json(String body) {}

    @GET
    public String get() {
      return "";
    }
  }

  /** Takes XML, from the application's own pages. */
  @Path("/shared/")
  @SuppressWarnings("cors:policy-conflict-same-path")
  public static final class Own {
    @PUT
    @Consumes("application/xml")
    public void xml(String body) {}
  }

  /** Takes XML from the same partner's page. */
  @Path("shared")
  @CrossOrigin("https://partner.example")
  public static final class Same {
    @PUT
    @Consumes("application/xml")
    public void xml(String body) {}
  }

  /** Takes XML from another partner's page. */
  @Path("shared")
  @CrossOrigin("https://other.example")
  public static final class Other {
    @PUT
    @Consumes("application/xml")
    public void xml(String body) {}
  }

  /** Takes XML from the same partner's page, with credentials. */
  @Path("shared")
  @CrossOrigin(origins = "https://partner.example", allowCredentials = true)
  public static final class WithCredentials {
    @PUT
    @Consumes("application/xml")
    public void xml(String body) {}
  }

  /** Handles HEAD itself. */
  @Path("shared")
  public static final class Heads {
    @HEAD
    public void head() {}
  }

  /** Handles another HTTP method. */
  @Path("shared/")
  public static final class Lists {
    @DELETE
    public void clear() {}
  }

  /** What the module of the shop, which is on the class path, needs to start. */
  private static ResourceConfig configured(ResourceConfig application) {
    return application
        .property("shop.origins", Shop.ORIGIN)
        .register(new TenantsBinder("https://tenant.example"::equals));
  }

  private static ResourceConfig partner(Class<?> beside) {
    return configured(new ResourceConfig(Partner.class, beside));
  }

  private static String failure(ResourceConfig application) {
    return String.valueOf(
        assertThrows(UnsoundDeploymentException.class, () -> Shop.start(application)).getMessage());
  }

  @Test
  void aMethodWithoutPolicyBesideAGovernedOneStopsTheStart() {
    String message = failure(partner(Own.class)).replaceAll("\\.java:\\d+", ".java:N");
    String json = Partner.class.getName() + ".json (policy at TwoModulesTest.java:N)";
    String xml = Own.class.getName() + ".xml (no policy)";
    boolean partnerFirst = message.indexOf(json) < message.indexOf(xml);
    assertEquals(
        "Preflight cannot serve the cross-origin policies of this application with its"
            + " configuration (1 problem):\nTwoModulesTest.java:N: error:"
            + " [cors:policy-conflict-same-path] PUT "
            + (partnerFirst ? "/shared" : "/shared/")
            + " is handled by "
            + (partnerFirst ? json : xml)
            + " and by "
            + (partnerFirst ? xml : json)
            + "; a preflight names path and HTTP method only, so an application with both could"
            + " not tell which of the two is meant, and does not start\n"
            + "  fix: give both methods the same policy, or do not deploy them together\n"
            + "  explain: java -jar preflight-processor.jar explain policy-conflict-same-path",
        message);
  }

  @Test
  void aHeadMethodOfAnotherClassHandlesWhatThePolicyOfGetGrants() {
    String message = failure(partner(Heads.class));
    assertTrue(message.contains("HEAD /shared is handled by "), message);
    assertTrue(message.contains(Heads.class.getName() + ".head (no policy)"), message);
    assertTrue(message.contains(Partner.class.getName() + ".get (policy at TwoModulesTest.java:"));
  }

  @ParameterizedTest
  @ValueSource(classes = {Other.class, WithCredentials.class})
  void anotherPolicyStopsTheStart(Class<?> other) {
    String message = failure(partner(other));
    assertEquals(1, message.split("policy-conflict-same-path]", -1).length - 1, message);
  }

  @ParameterizedTest
  @ValueSource(classes = {Same.class, Lists.class, Partner.class})
  void theSamePolicyAndOtherMethodsAtThePathDoNot(Class<?> beside) throws Exception {
    Shop.start(partner(beside)).close();
  }

  @ParameterizedTest(name = "{0} and {1} are one route: {2}")
  @CsvSource({
    "a b, a%20b, true",
    "a%2fb, a%2Fb, true",
    "straße, stra%C3%9fe, true",
    "{x}, {other}, true",
    "{x}, {x: [^/]+}, true",
    "{x:[0-9]+}, { y : [0-9]+ }, true",
    "x/, /x, true",
    "'a,b', a%2Cb, false",
    "{x}, {x: .+}, false",
    "a, A, false",
  })
  void aRouteIsWhatJerseyTakesForOne(String one, String other, boolean same) throws Exception {
    ResourceConfig application =
        configured(new ResourceConfig())
            .registerResources(
                Resource.builder(Partner.class).path(one).build(),
                Resource.builder(Own.class).path(other).build());
    if (same) {
      assertTrue(failure(application).contains("policy-conflict-same-path"));
    } else {
      Shop.start(application).close();
    }
  }
}

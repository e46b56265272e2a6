package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.preflight.cors.internal.deploy.CorsResource;
import dev.preflight.cors.internal.deploy.PolicyDeclaration;
import dev.preflight.cors.internal.deploy.UnsoundPolicyException;
import dev.preflight.cors.internal.jersey.CorsFeature;
import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Resources of modules that were compiled apart, at one path of one application. */
class TwoModulesTest {

  /** Takes JSON from a partner's page. */
  @Path("shared")
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
  public static final class Own {
    @PUT
    @Consumes("application/xml")
    public void xml(String body) {}
  }

  /** Answers HEAD itself. */
  @Path("shared")
  public static final class Heads {
    @HEAD
    public void head() {}
  }

  /** Answers another HTTP method. */
  @Path("shared/")
  public static final class Lists {
    @jakarta.ws.rs.DELETE
    public void clear() {}
  }

  private static PolicyDeclaration policy(String source, String origin, String... headers) {
    return PolicyDeclaration.at(
        source, CorsPolicy.builder().origins(origin).allowedHeaders(headers));
  }

  private static final PolicyDeclaration PARTNER =
      policy("Partner.java:9", "https://partner.example", "Content-Type");

  /** What would be generated for a module with one resource class. */
  private static final class Module extends CorsFeature {
    Module(Class<?> resource, PolicyDeclaration declaration, String... methods) {
      super(
          List.of(
              new CorsResource(resource) {
                {
                  path("").governedBy(declaration, methods);
                }
              }),
          List.of());
    }
  }

  /** What the module of the shop, which is on the class path, needs to start. */
  private static ResourceConfig configured(ResourceConfig application) {
    return application
        .property("shop.origins", Shop.ORIGIN)
        .register(new TenantsBinder("https://tenant.example"::equals));
  }

  private static ResourceConfig partner(Class<?> beside) {
    return configured(new ResourceConfig(Partner.class, beside))
        .register(new Module(Partner.class, PARTNER, "GET", "HEAD", "PUT"));
  }

  private static String failure(ResourceConfig application) {
    return String.valueOf(
        assertThrows(UnsoundPolicyException.class, () -> Shop.start(application)).getMessage());
  }

  private static String conflict(String httpMethod, String path, String one, String other) {
    return "Preflight cannot serve the cross-origin policies of this application with its"
        + " configuration (1 problem):\nPartner.java:9: error: [cors:policy-conflict-same-path] "
        + httpMethod
        + " "
        + path
        + " is answered by "
        + one
        + " and by "
        + other
        + "; a preflight names path and HTTP method only, so an application with both could not"
        + " tell which of the two to answer for, and does not start\n"
        + "  fix: give both methods the same policy, or do not deploy them together\n"
        + "  see docs/rules/policy-conflict-same-path.md";
  }

  @Test
  void aMethodWithoutPolicyBesideAGovernedOneStopsTheStart() {
    String message = failure(partner(Own.class));
    String json = Partner.class.getName() + ".json (policy at Partner.java:9)";
    String xml = Own.class.getName() + ".xml (no policy)";
    boolean partnerFirst = message.indexOf(json) < message.indexOf(xml);
    String path = partnerFirst ? "/shared" : "/shared/";
    assertEquals(
        partnerFirst ? conflict("PUT", path, json, xml) : conflict("PUT", path, xml, json),
        message);
  }

  @Test
  void aHeadMethodOfAnotherClassAnswersWhatThePolicyOfGetGrants() {
    String message = failure(partner(Heads.class));
    assertEquals(true, message.contains("HEAD /shared is answered by "), message);
    assertEquals(true, message.contains(Heads.class.getName() + ".head (no policy)"), message);
    assertEquals(
        true, message.contains(Partner.class.getName() + ".get (policy at Partner.java:9)"));
  }

  static Stream<PolicyDeclaration> others() {
    return Stream.of(
        policy("Own.java:7", "https://other.example", "Content-Type"),
        policy("Own.java:7", "https://partner.example", "Content-Type", "X-Other"),
        policy("Partner.java:9", "https://other.example", "Content-Type"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anotherPolicyStopsTheStart(PolicyDeclaration other) {
    String message = failure(partner(Own.class).register(new Second(other)));
    assertEquals(1, message.split("policy-conflict-same-path]", -1).length - 1, message);
  }

  static Stream<PolicyDeclaration> same() {
    return Stream.of(
        policy("Own.java:7", "https://partner.example", "Content-Type"),
        policy("Partner.java:9", "https://partner.example", "Content-Type", "X-Derived"));
  }

  @ParameterizedTest
  @MethodSource("same")
  void thePolicyThatTheCompilerTakesForTheSameDoesNot(PolicyDeclaration same) throws Exception {
    Shop.start(partner(Own.class).register(new Second(same))).close();
  }

  /** A class of its own, as Jersey registers each class once. */
  private static final class Second extends CorsFeature {
    Second(PolicyDeclaration declaration) {
      super(
          List.of(
              new CorsResource(Own.class) {
                {
                  path("").governedBy(declaration, "PUT");
                }
              }),
          List.of());
    }
  }

  @Test
  void otherMethodsAtThePathAndClassesThatAreNotDeployedDoNot() throws Exception {
    Shop.start(partner(Lists.class)).close();
    Shop.start(
            partner(Partner.class).register(new Second(policy("Own.java:7", "https://o.example"))))
        .close();
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
            .register(new Module(Partner.class, PARTNER, "GET", "HEAD", "PUT"))
            .registerResources(
                Resource.builder(Partner.class).path(one).build(),
                Resource.builder(Own.class).path(other).build());
    if (same) {
      assertEquals(true, failure(application).contains("policy-conflict-same-path"));
    } else {
      Shop.start(application).close();
    }
  }
}

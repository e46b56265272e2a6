package dev.preflight.cors.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.preflight.cors.policy.CorsPolicy;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsDeploymentTest {

  private static final PolicyDeclaration CLASS =
      PolicyDeclaration.at("A.java:1", CorsPolicy.builder().origins("https://a.example"));
  private static final PolicyDeclaration SHOP =
      PolicyDeclaration.at("Shop.java:1", CorsPolicy.builder().origins("https://shop.example"))
          .of(Shop.class);

  private static final Configuration NO_PROPERTIES =
      (Configuration)
          Proxy.newProxyInstance(
              CorsDeploymentTest.class.getClassLoader(),
              new Class<?>[] {Configuration.class},
              (proxy, method, arguments) -> null);

  static class Shop extends Application {}

  static class Resource {}

  static class Resource$$Proxy extends Resource {}

  static class Resource$$Proxy$$Proxy extends Resource$$Proxy {}

  static class Derived extends Resource {}

  private static final class ResourceCors extends CorsResource {
    ResourceCors() {
      super(Resource.class);
      path("").governedBy(CLASS, "GET");
      path("/x/").governedBy(SHOP, "GET");
      otherwise(CLASS);
    }
  }

  private static CorsDeployment deployment(Class<? extends Application> application) {
    CorsDeployment deployment = new CorsDeployment(application, NO_PROPERTIES);
    deployment.add(List.of(new ResourceCors()), List.of(SHOP));
    return deployment;
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "/x", "x/", "/x/"})
  void slashesAroundAPathDoNotMatter(String spelling) {
    assertNotNull(deployment(Shop.class).at(Resource.class, spelling).of("GET"));
  }

  @Test
  void proxiesAreSeenThroughButSubclassesAreNot() {
    CorsDeployment deployment = deployment(Shop.class);
    assertNotNull(deployment.at(Resource$$Proxy.class, ""));
    assertNotNull(deployment.at(Resource$$Proxy$$Proxy.class, ""));
    assertNull(deployment.at(Derived.class, ""));
  }

  @Test
  void anApplicationsPolicyIsInForceWhereItIsDeployed() {
    assertEquals("Shop.java:1", deployment(Shop.class).ofApplication().source());
    assertEquals(List.of(), deployment(Shop.class).unused());
    CorsDeployment elsewhere = deployment(Application.class);
    assertNull(elsewhere.ofApplication());
    assertNull(elsewhere.at(Resource.class, "x").of("GET"));
    assertEquals(
        List.of(
            "The policy declared at Shop.java:1 is not in force: the deployed application is"
                + " jakarta.ws.rs.core.Application, not the class that bears the annotation."),
        elsewhere.unused());
  }

  @Test
  void aClassHasItsPolicyAsAWhole() {
    assertEquals("A.java:1", deployment(Shop.class).ofClass(Resource.class).source());
    assertNull(deployment(Shop.class).ofClass(Derived.class));
  }
}

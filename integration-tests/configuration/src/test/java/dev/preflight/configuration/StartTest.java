package dev.preflight.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.preflight.configuration.SourcesTest.Microprofile;
import dev.preflight.cors.internal.deploy.UnsoundDeploymentException;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;

/** What an operator reads when a value keeps the application from starting. */
class StartTest {

  @Test
  void allProblemsAreListedWithKeyValueSourceAndPlace() {
    assertEquals(
        """
        Preflight cannot serve the cross-origin policies of this application with its configuration (4 problems):
        PartnerResource.java:9: error: [cors:origin-placeholder-list] "a,b" holds several values, but "https://${partner.name:www}.partner.example" has other text around ${partner.name}, so each placeholder there stands for exactly one
          fix: set partner.name to one value, or write "${partner.name}" alone and put whole origins into it
          explain: java -jar preflight-processor.jar explain origin-placeholder-list
        ShopResource.java:14: error: [cors:origin-trailing-slash] "https://app.example.com/" ends in a slash; an origin is scheme, host and port only, so no browser ever sends this value
          ${shop.origins} is "https://app.example.com/, *, https://*.github.io", from property shop.origins of the application
          fix: write https://app.example.com
          explain: java -jar preflight-processor.jar explain origin-trailing-slash
        ShopResource.java:14: error: [cors:origin-wildcard-with-credentials] "*" cannot be combined with allowCredentials = true: it would let every site act with the user's session, and browsers refuse it
          ${shop.origins} is "https://app.example.com/, *, https://*.github.io", from property shop.origins of the application
          fix: list the origins that may send credentials, for example origins = https://app.example.com, or drop allowCredentials (bearer tokens do not need it)
          explain: java -jar preflight-processor.jar explain origin-wildcard-with-credentials
        ShopResource.java:14: error: [cors:origin-public-suffix-with-credentials] "https://*.github.io" may send credentials, and github.io is a public suffix (publicsuffix.org): anyone can register a host below it and act with the user's session
          ${shop.origins} is "https://app.example.com/, *, https://*.github.io", from property shop.origins of the application
          fix: name your own host, for example https://my-app.github.io, or take the risk on purpose: tolerate = Risk.PUBLIC_SUFFIXES in the annotation
          explain: java -jar preflight-processor.jar explain origin-public-suffix-with-credentials\
        """,
        failure(
            Shop.unconfigured()
                .property("shop.origins", "https://app.example.com/, *, https://*.github.io")
                .property("partner.name", "a,b")));
  }

  @Test
  void theProblemsOfAllModulesAreListedTogether() {
    String message =
        failure(
            Shop.unconfigured()
                .property("shop.origins", "https://app.example.com/")
                .property("order.origins", "null")
                .register(SecondModule.class));
    assertEquals(List.of("origin-null", "origin-trailing-slash"), sorted(ids(message)));
    assertEquals(
        "Preflight cannot serve the cross-origin policies of this application with its"
            + " configuration (2 problems):",
        message.lines().findFirst().orElseThrow());
  }

  @Test
  void aKeyThatNoSourceHasIsNamedWithTheSourcesAndTheVariable() {
    assertEquals(
        """
        Preflight cannot serve the cross-origin policies of this application with its configuration (1 problem):
        ShopResource.java:14: error: [cors:origin-placeholder-unresolved] the placeholder ${shop.origins} has no value and no default; looked for in MicroProfile Config, the properties of the application, system properties, and environment variables
          fix: set shop.origins in one of them (the environment variable is SHOP_ORIGINS), or give the placeholder a default: ${shop.origins:https://app.example.com}
          explain: java -jar preflight-processor.jar explain origin-placeholder-unresolved\
        """,
        failure(Shop.unconfigured()));
  }

  @Test
  void anEmptyValueIsRefused() {
    assertEquals(
        List.of("origin-blank"), ids(failure(Shop.unconfigured().property("shop.origins", ""))));
  }

  @Test
  void aRegularExpressionIsRefused() {
    assertEquals(
        List.of("regex-placeholder"),
        ids(failure(Shop.unconfigured().property("shop.origins", "https://.*\\.example\\.com"))));
  }

  @Test
  void aValueThatBreaksOutOfItsPlaceIsRefused() {
    assertEquals(
        List.of("origin-has-path"),
        ids(failure(Shop.application().property("partner.name", "evil.example/"))));
  }

  @Test
  void aSystemPropertyIsNamedAsTheSource() throws Exception {
    try (Microprofile none = new Microprofile(Map.of());
        AutoCloseable key = Shop.withSystemProperties(Map.of("shop.origins", "null"))) {
      assertEquals(
          """
          Preflight cannot serve the cross-origin policies of this application with its configuration (1 problem):
          ShopResource.java:14: error: [cors:origin-null] "null" is the Origin of every sandboxed iframe and local file, so any attacker can send it
            ${shop.origins} is "null", from system property shop.origins
            fix: name the origin itself, or write * without credentials if everyone may read the responses
            explain: java -jar preflight-processor.jar explain origin-null\
          """,
          failure(Shop.unconfigured()));
    }
  }

  @Test
  void microProfileConfigIsNamedWithItsOwnSource() {
    try (Microprofile config = new Microprofile(Map.of("shop.origins", "http://app.example.com"))) {
      assertEquals(
          """
          Preflight cannot serve the cross-origin policies of this application with its configuration (1 problem):
          ShopResource.java:14: error: [cors:origin-insecure-with-credentials] "http://app.example.com" is not https and may send credentials: whoever can alter the traffic of that page puts a script into it and reads the responses in the user's name
            ${shop.origins} is "http://app.example.com", from MicroProfile Config, source PropertiesConfigSource[source=application.properties]
            fix: set shop.origins to https://app.example.com, or take the risk on purpose in the annotation: tolerate = Risk.INSECURE_ORIGINS
            explain: java -jar preflight-processor.jar explain origin-insecure-with-credentials\
          """,
          failure(Shop.unconfigured()));
    }
  }

  @Test
  void aWarningIsLoggedAndTheApplicationStarts() throws Exception {
    try (LogRecords log = new LogRecords();
        Shop shop =
            Shop.start(
                Shop.unconfigured()
                    .property("shop.origins", "https://app.example.com,https://app.example.com"))) {
      assertEquals(
          List.of(
              """
              WARNING ShopResource.java:14: warning: [cors:origin-duplicate] "https://app.example.com" is listed already, as entry 1
                ${shop.origins} is "https://app.example.com,https://app.example.com", from property shop.origins of the application
                fix: remove the second https://app.example.com
                explain: java -jar preflight-processor.jar explain origin-duplicate\
              """),
          log.messages());
      assertEquals(200, shop.get("shop/1", "https://app.example.com").statusCode());
    }
  }

  @Test
  void aTimeoutThatIsNoNumberIsRefused() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () -> Shop.start(Shop.application().property("preflight.decider.timeout", "2s")));
    assertEquals(
        "preflight.decider.timeout is \"2s\", from property preflight.decider.timeout of the"
            + " application; it is a number of milliseconds, 0 or more",
        thrown.getMessage());
  }

  private static String failure(ResourceConfig application) {
    return String.valueOf(
        assertThrows(UnsoundDeploymentException.class, () -> Shop.start(application)).getMessage());
  }

  /** Which module comes first is up to Jersey. */
  private static List<String> sorted(List<String> ids) {
    return ids.stream().sorted().toList();
  }

  private static List<String> ids(String message) {
    return java.util.regex.Pattern.compile("\\[cors:([a-z0-9-]+)\\]")
        .matcher(message)
        .results()
        .map(result -> result.group(1))
        .toList();
  }
}

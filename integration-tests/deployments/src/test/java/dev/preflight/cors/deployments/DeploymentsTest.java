package dev.preflight.cors.deployments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.deploy.Preflight;
import dev.preflight.cors.deployments.wire.WireConfig;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.glassfish.jersey.ext.cdi1x.internal.CdiComponentProvider;
import org.glassfish.jersey.ext.cdi1x.internal.ProcessAllAnnotatedTypes;
import org.glassfish.jersey.servlet.init.JerseyServletContainerInitializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways to deploy an application that the table does not vary. */
class DeploymentsTest {

  private static final String SHOP = "https://shop.example.com";
  private static final List<String> WADL_OFF = List.of("true", "false");
  private static final int CONTAINERS_WITH_WADL =
      Effort.of("preflight.wadl.containers", 1, Container.values().length);

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void aPlainApplicationHasItsOwnPolicy(Container container) throws Exception {
    try (Server deployed = container.start(ShopApplication.class, Map.of())) {
      Server server = container.usesApplicationPath() ? deployed.below("api/") : deployed;
      assertEquals("200 ACAO=" + SHOP + "; Vary=Origin;", get(server, "plain", SHOP));
      String shared = "ACAO=" + SHOP + "; Vary=Origin;";
      assertEquals("404 " + container.errorPage(shared), get(server, "nowhere", SHOP));
      assertEquals("404 " + container.errorPage(shared), get(server, "orders/no/where", SHOP));
      assertEquals("500 " + container.errorPage(shared), get(server, "plain/unmapped", SHOP));
      assertEquals("200 Vary=Origin;", get(server, "orders", SHOP));
      assertEquals(
          "204 ACAM=GET, HEAD; ACAO=" + SHOP + "; ACMA=1800; Vary=Origin;",
          preflight(server, "plain", SHOP));
      assertEquals("200 ACAO=" + Rows.APP + "; Vary=Origin;", get(server, "counter", Rows.APP));
    }
  }

  @Test
  void anApplicationPathComesBeforeThePathsOfTheTable() throws Exception {
    Tomcat tomcat = Container.tomcat();
    Context context = Container.shop(tomcat);
    context.addServletContainerInitializer(
        new JerseyServletContainerInitializer(), Set.of(ShopApplication.class));
    tomcat.start();
    try (Server server =
        new Server(tomcat.getConnector().getLocalPort(), "/shop/api/", tomcat::stop)) {
      assertEquals("200 ACAO=" + SHOP + "; Vary=Origin;", get(server, "plain", SHOP));
      assertEquals("404 ACAO=" + SHOP + "; Vary=Origin;", get(server, "nowhere", SHOP));
      assertEquals(
          "204 ACAM=GET, HEAD; ACAO=" + SHOP + "; ACMA=1800; Vary=Origin;",
          preflight(server, "plain", SHOP));
    }
  }

  @Test
  void applicationsSideBySideKeepTheirOwnPolicies() throws Exception {
    Tomcat tomcat = Container.tomcat();
    Context context = Container.shop(tomcat);
    Container.servlet(context, "one", ShopApplication.class);
    Container.servlet(context, "other", ShopConfig.class);
    tomcat.start();
    int port = tomcat.getConnector().getLocalPort();
    try (Server one = new Server(port, "/shop/one/", tomcat::stop)) {
      Server other = new Server(port, "/shop/other/", () -> {});
      assertEquals("200 ACAO=" + SHOP + "; Vary=Origin;", get(one, "plain", SHOP));
      assertEquals("404 ACAO=" + SHOP + "; Vary=Origin;", get(one, "nowhere", SHOP));
      assertEquals("200", get(other, "plain", SHOP).strip());
      assertEquals("404", get(other, "nowhere", SHOP).strip());
      assertEquals("200 Vary=Origin;", get(one, "orders", SHOP));
      assertEquals("200 Vary=Origin;", get(other, "orders", SHOP));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void anApplicationThatLoadsNoServicesRegistersTheFeature(Container container) throws Exception {
    try (Server server = container.start(RegisteredConfig.class, Map.of())) {
      assertTrue(get(server, "orders", Rows.APP).startsWith("200 ACAC=true; ACAO=" + Rows.APP));
      assertTrue(preflight(server, "orders", Rows.APP).startsWith("204 "));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void aPropertyHandlesPreflightsBeforePreMatchingFilters(Container container) throws Exception {
    try (Server server =
        container.start(
            ShopConfig.class, Map.of("preflight.prematching", GateFilter.class.getName()))) {
      for (Row row : Rows.PREFLIGHTS) {
        boolean known = row.status == 204 || row.status == 403;
        if (known && !row.path.startsWith("shops/")) {
          List<String> lines = new ArrayList<>(row.lines);
          lines.add("X-Gate: closed");
          assertEquals(cors(container, row), send(server, row.method, row.path, lines), row.name);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void oneLineInAPreMatchingFilterLetsPreflightsPass(Container container) throws Exception {
    try (Server server = container.start(TokenConfig.class, Map.of())) {
      for (Row row : Rows.PREFLIGHTS) {
        if (row.status == 204 || row.status == 403) {
          assertEquals(
              cors(container, row), send(server, row.method, row.path, row.lines), row.name);
        }
      }
      assertEquals(
          "401 ACAC=true; ACAO=https://app.example.com; ACEH=X-Total; Vary=Origin;",
          send(server, "GET", "orders", List.of("Origin: " + Rows.APP)));
      assertEquals("401 ", send(server, "OPTIONS", "options", List.of("Origin: " + Rows.APP)));
    }
  }

  @Test
  void aPreMatchingFilterThatEatsPreflightsIsReported() throws Exception {
    try (LoggedLines log = new LoggedLines();
        Server server = Container.JDK.start(ShopConfig.class, Map.of())) {
      List<String> atStart = log.lines();
      List<String> lines =
          List.of("Origin: " + Rows.APP, "Access-Control-Request-Method: GET", "X-Gate: closed");
      assertTrue(send(server, "OPTIONS", "orders", lines).startsWith("401"));
      assertTrue(send(server, "OPTIONS", "orders", lines).startsWith("401"));
      assertEquals(
          List.of(
              "INFO dev.preflight.cors.deployments.GateFilter runs before Jersey matches the"
                  + " request, and so before Preflight handles preflights. If it authenticates or"
                  + " handles OPTIONS itself, let it pass on every request for which"
                  + " Preflight.isPreflight is true; or,"
                  + " if it changes neither the URI nor the method of a request, name its class in"
                  + " the property preflight.prematching."),
          atStart.subList(1, atStart.size()));
      assertTrue(
          atStart
              .get(0)
              .matches(
                  "INFO Preflight: \\d+ policies govern \\d+ methods of 11 classes from .+ on"
                      + " Jersey [34]\\.\\d+\\.\\d+\\."),
          atStart.get(0));
      assertEquals(
          List.of(
              "WARNING OPTIONS /orders: a @PreMatching filter handled the preflight before"
                  + " Preflight could; browsers will not be able to use the policy declared at"
                  + " OrdersResource.java:19. Let the filter pass on every request for which"
                  + " Preflight.isPreflight is true; or, if it changes neither the URI nor the"
                  + " method of a request, name its class in the property preflight.prematching."
                  + " This is logged once."),
          log.lines().subList(atStart.size(), log.lines().size()));
    }
  }

  @Test
  void headersFromTwoSourcesAreReportedOnce() throws Exception {
    try (LoggedLines log = new LoggedLines();
        Server server = Container.JDK.start(ShopConfig.class, Map.of())) {
      int atStart = log.lines().size();
      get(server, "responses/own-headers", Rows.APP);
      get(server, "responses/own-headers", Rows.APP);
      assertEquals(
          List.of(
              "WARNING GET /responses/own-headers: the application wrote Access-Control-* headers"
                  + " of its own; they are replaced by the policy declared at"
                  + " ResponsesResource.java:32. Remove one of the two. This is logged once."),
          log.lines().subList(atStart, log.lines().size()));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.preflight.cors.deployments.Container#asked")
  void plainOptionsRespondsAsWithoutPreflight(Container container) throws Exception {
    for (String wadlOff : WADL_OFF.subList(0, makesWadl(container) ? 2 : 1)) {
      String wadl = "jersey.config.server.wadl.disableWadl";
      try (Server with = container.start(ShopConfig.class, Map.of(wadl, wadlOff));
          Server without =
              container.start(
                  ShopConfig.class, Map.of(wadl, wadlOff, "preflight.enabled", "false"))) {
        for (String path : List.of("orders/1", "options", "plain", "names/me")) {
          List<String> lines = List.of("Authorization: token", "Origin: " + Rows.APP);
          RawResponse alone =
              RawClient.send(without.port(), "OPTIONS", without.root() + path, lines, "");
          RawResponse response =
              RawClient.send(with.port(), "OPTIONS", with.root() + path, lines, "");
          assertEquals(alone.status(), response.status(), path);
          assertEquals(alone.all("allow"), response.all("allow"), path);
          assertEquals(alone.all("content-type"), response.all("content-type"), path);
          // Sent by a script it is an actual request: under a policy of the path, unless somebody
          // wrote the method that responds, and did not share it.
          String expected =
              switch (path) {
                case "orders/1" -> "ACAC=true; ACAO=" + Rows.APP + "; ACEH=X-Total; Vary=Origin;";
                case "names/me" -> "Vary=Origin;";
                default -> "";
              };
          assertEquals(container.cors(expected, response), response.cors(), path);
        }
      }
    }
  }

  /** It takes Jersey seconds to make its description, by JAXB, and it is the same everywhere. */
  private static boolean makesWadl(Container container) {
    return Container.asked().indexOf(container) < CONTAINERS_WITH_WADL;
  }

  @Test
  void aResourceThatIsBuiltOfOtherMethodsOfAGovernedClassHasNoPolicy() throws Exception {
    try (Server server = Container.JDK.start(WireConfig.class, Map.of())) {
      for (String method : List.of("GET", "DELETE")) {
        assertEquals("200 ", send(server, method, "built", List.of("Origin: " + Rows.APP)));
        assertEquals(
            "200 ",
            send(
                server,
                "OPTIONS",
                "built",
                List.of("Origin: " + Rows.APP, "Access-Control-Request-Method: " + method)));
      }
    }
  }

  @Test
  void resourcesThatCdiManagesAndTheirProxiesAreGoverned() throws Exception {
    try (SeContainer cdi =
            SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new ProcessAllAnnotatedTypes(), new CdiComponentProvider())
                .addBeanClasses(ShelfResource.class)
                .initialize();
        Server server = Container.JDK.start(ShelfApplication.class, Map.of())) {
      assertTrue(cdi.isRunning());
      List<String> lines = List.of("Origin: " + Rows.APP);
      RawResponse direct = RawClient.send(server.port(), "GET", "/shelf", lines, "");
      assertEquals("injected", direct.body());
      assertEquals("ACAO=" + Rows.APP + "; Vary=Origin;", direct.cors());
      assertEquals("200 ACAO=" + Rows.APP + "; Vary=Origin;", get(server, "shelf/proxy", Rows.APP));
      assertEquals(
          "204 ACAM=GET, HEAD; ACAO=" + Rows.APP + "; ACMA=1800; Vary=Origin;",
          preflight(server, "shelf/proxy", Rows.APP));
    }
  }

  @Test
  void clientsAreLeftAlone() throws Exception {
    try (Server server = Container.JDK.start(RegisteredConfig.class, Map.of())) {
      Client client = ClientBuilder.newClient().register(Preflight.class);
      try {
        String url = "http://localhost:" + server.port() + "/orders";
        assertEquals(200, client.target(url).request().get().getStatus());
      } finally {
        client.close();
      }
    }
  }

  private static String cors(Container container, Row row) {
    return row.status + " " + (row.status == 403 ? container.errorPage(row.cors) : row.cors);
  }

  private static String get(Server server, String path, String origin) throws Exception {
    return send(server, "GET", path, List.of("Origin: " + origin, "Authorization: token"));
  }

  private static String preflight(Server server, String path, String origin) throws Exception {
    return send(
        server,
        "OPTIONS",
        path,
        List.of("Origin: " + origin, "Access-Control-Request-Method: GET"));
  }

  private static String send(Server server, String method, String path, List<String> lines)
      throws Exception {
    RawResponse response = RawClient.send(server.port(), method, server.root() + path, lines, "");
    return response.status() + " " + response.cors();
  }
}

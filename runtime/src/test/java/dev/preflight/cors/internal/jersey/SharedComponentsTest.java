package dev.preflight.cors.internal.jersey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.response.LoggedLines;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.internal.inject.CustomAnnotationLiteral;
import org.glassfish.jersey.internal.inject.Providers;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.model.ModelProcessor;
import org.glassfish.jersey.server.spi.ContainerLifecycleListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two applications of one process, of which the second is given all that the first has registered,
 * as Helidon MP does it: of each class Jersey then calls the object of the first.
 */
class SharedComponentsTest {

  private static final List<Class<?>> CONTRACTS =
      List.of(
          ModelProcessor.class,
          ContainerLifecycleListener.class,
          ContainerRequestFilter.class,
          ContainerResponseFilter.class);

  private final InMemory one = InMemory.of(new Shop.Governing(Shop.Orders.class));

  @ParameterizedTest
  @EnumSource
  void theFirstDoesNotGovernResourcesOfTheSecond(Told told) {
    Caller other = told.calling(besideTheFirst(new ResourceConfig(Shop.Internal.class)));
    assertEquals("200 - - -", other.get("internal"));
    assertEquals("200 - - -", other.preflight("internal"));
    assertEquals("404 - - -", other.get("nowhere"));
    assertEquals("404 - - -", other.preflight("nowhere"));
  }

  @ParameterizedTest
  @EnumSource(names = "NOTHING", mode = EnumSource.Mode.EXCLUDE)
  void eachIsGovernedByItsOwnPolicies(Told told) {
    ResourceConfig second = besideTheFirst(new ResourceConfig(Shop.Lines.class, Shop.Orders.class));
    Caller other = told.calling(second);
    Caller first = new Caller(one.with(one.application().getConfiguration()));
    for (Caller each : List.of(first, other)) {
      assertEquals("204 https://partner.example.com PUT Origin", each.preflight("orders/1"));
      assertEquals("200 https://partner.example.com - Origin", each.get("orders/1/lines"));
    }
    assertEquals("404 https://partner.example.com - Origin", first.get("nowhere"));
    assertEquals("404 - - -", other.get("nowhere"));
  }

  @ParameterizedTest
  @EnumSource
  void whatTheSecondSwitchesOffIsNotSwitchedOnByTheFirst(Told told) {
    ResourceConfig off = new ResourceConfig(Shop.Orders.class).property("preflight.enabled", false);
    Caller other = told.calling(besideTheFirst(off));
    assertEquals("200 - - -", other.get("orders/1/lines"));
    assertEquals("200 - - -", other.preflight("orders/1"));
  }

  @Test
  void theStartOfTheSecondSaysNothingOfTheFirst() {
    try (LoggedLines log = new LoggedLines()) {
      InMemory.of(besideTheFirst(new ResourceConfig(Shop.Orders.class)));
      assertEquals(1, log.lines().size(), log.lines()::toString);
      assertTrue(log.lines().get(0).contains(" of 2 classes"), log.lines()::toString);
    }
  }

  /** The configuration that a container puts into its requests. */
  private enum Told {
    THE_ONE_THAT_JERSEY_MADE,
    THE_ONE_THAT_JERSEY_WAS_GIVEN,
    NOTHING;

    Caller calling(ResourceConfig config) {
      InMemory started = InMemory.of(config);
      return new Caller(
          switch (this) {
            case THE_ONE_THAT_JERSEY_MADE -> started.with(started.application().getConfiguration());
            case THE_ONE_THAT_JERSEY_WAS_GIVEN -> started.with(config);
            case NOTHING -> started;
          });
    }
  }

  /** A page of the partner. */
  private record Caller(InMemory application) {

    String get(String path) {
      return application.send("GET", path, Map.of("Origin", Shop.PARTNER)).row();
    }

    String preflight(String path) {
      return application
          .preflight(path, Shop.PARTNER, path.equals("orders/1") ? "PUT" : "GET")
          .row();
    }
  }

  private ResourceConfig besideTheFirst(ResourceConfig second) {
    return second.register(
        new AbstractBinder() {
          @Override
          protected void configure() {
            CONTRACTS.forEach(this::bindAll);
          }

          private <T> void bindAll(Class<T> contract) {
            for (T each :
                Providers.getAllProviders(one.application().getInjectionManager(), contract)) {
              if (each.getClass().getName().startsWith("dev.preflight.")) {
                bind(each).to(contract).qualifiedBy(CustomAnnotationLiteral.INSTANCE).ranked(1);
              }
            }
          }
        });
  }
}

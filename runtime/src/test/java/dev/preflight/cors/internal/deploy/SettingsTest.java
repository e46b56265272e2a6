package dev.preflight.cors.internal.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.internal.response.Requests;
import dev.preflight.cors.policy.OriginSettings.Setting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application without MicroProfile Config; with it, see integration-tests/configuration. */
class SettingsTest {

  private static final String KEY = "shop.origins-2";

  @AfterEach
  void forget() {
    System.clearProperty(KEY);
  }

  private static Optional<Setting> find(Map<String, ?> application, Map<String, String> variables) {
    return Settings.of(Requests.configuration(application), false, Optional.empty(), variables)
        .find(KEY);
  }

  @Test
  void aPropertyOfTheApplicationComesBeforeSystemPropertyAndVariable() {
    System.setProperty(KEY, "system");
    assertEquals(
        Optional.of(new Setting("application", "property shop.origins-2 of the application")),
        find(Map.of(KEY, "application"), Map.of("SHOP_ORIGINS_2", "variable")));
  }

  @Test
  void aSystemPropertyComesBeforeAVariable() {
    System.setProperty(KEY, "system");
    assertEquals(
        Optional.of(new Setting("system", "system property shop.origins-2")),
        find(Map.of(), Map.of("SHOP_ORIGINS_2", "variable")));
  }

  @Test
  void aVariableHasTheNameAsItIsWithUnderscoresOrInCapitals() {
    assertEquals(
        Optional.of(new Setting("v", "environment variable SHOP_ORIGINS_2")),
        find(Map.of(), Map.of("SHOP_ORIGINS_2", "v")));
    assertEquals(
        Optional.of(new Setting("u", "environment variable shop_origins_2")),
        find(Map.of(), Map.of("SHOP_ORIGINS_2", "v", "shop_origins_2", "u")));
    assertEquals(
        Optional.of(new Setting("k", "environment variable shop.origins-2")),
        find(Map.of(), Map.of("shop_origins_2", "u", KEY, "k")));
    assertEquals(Optional.empty(), find(Map.of(), Map.of("SHOP.ORIGINS-2", "x")));
  }

  @Test
  void anArrayIsAList() {
    assertEquals(
        Optional.of(new Setting("a,b", "property shop.origins-2 of the application")),
        find(Map.of(KEY, new String[] {"a", "b"}), Map.of()));
  }

  @Test
  void aSwitchIsOnForTrueOnly() {
    assertTrue(settings("preflight.explain", true).isOn("preflight.explain"));
    assertTrue(settings("preflight.explain", " TRUE ").isOn("preflight.explain"));
    assertFalse(settings("preflight.explain", "yes").isOn("preflight.explain"));
    assertFalse(settings("other", "true").isOn("preflight.explain"));
  }

  @Test
  void aNegativeTimeIsRefused() {
    assertEquals(7, settings("t", 7).millis("t", 1));
    assertEquals(1, settings("other", 7).millis("t", 1));
    assertEquals(
        "t is \"-1\", from property t of the application; it is a number of milliseconds, 0 or"
            + " more",
        assertThrows(IllegalStateException.class, () -> settings("t", "-1").millis("t", 1))
            .getMessage());
  }

  private static Settings settings(String key, Object value) {
    return Settings.of(
        Requests.configuration(Map.of(key, value)), false, Optional.empty(), Map.of());
  }
}

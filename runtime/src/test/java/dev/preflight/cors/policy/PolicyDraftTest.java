package dev.preflight.cors.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.preflight.cors.OriginDecider;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PolicyDraftTest {

  private static final class Partners implements OriginDecider {
    @Override
    public boolean allows(String origin) {
      return false;
    }
  }

  @Test
  void aDraftTellsWhatItSays() {
    assertEquals(
        "origins [https://a.example] from shop.Partners, methods [GET], allowed headers [X-A],"
            + " exposed headers [X-B], credentials (Orders.java:3)",
        PolicyDraft.at("Orders.java:3")
            .origins("https://a.example")
            .withOriginsFrom(Optional.of("shop.Partners"))
            .methods("GET")
            .allowedHeaders("X-A")
            .exposedHeaders("X-B")
            .allowCredentials(true)
            .toString());
    assertEquals(
        "origins [], methods [], allowed headers [], exposed headers []",
        CorsPolicy.builder().toString());
  }

  @Test
  void theClassThatDecides() {
    PolicyDraft draft = CorsPolicy.builder().originsFrom(Partners.class);
    assertEquals(Optional.of(Partners.class.getName()), draft.originsFrom());
    assertSame(Partners.class, draft.decider());
    PolicyDraft byName = draft.withOriginsFrom(Optional.of("shop.Partners"));
    assertEquals(Optional.of("shop.Partners"), byName.originsFrom());
    assertNull(byName.decider());
    assertTrue(byName.hasOrigins());
    assertFalse(byName.withOriginsFrom(Optional.empty()).hasOrigins());
  }

  @Test
  void theSameTermsAreEqualWhereverTheyAreWritten() {
    PolicyDraft here = PolicyDraft.at("A.java:1").origins("https://a.example");
    PolicyDraft there = PolicyDraft.at("B.java:1").origins("https://a.example");
    assertEquals(here, there);
    assertEquals(here.hashCode(), there.hashCode());
    assertEquals("A.java:1", here.source());
    PolicyDraft other = there.origins("https://b.example");
    assertNotEquals(here, other);
    assertNotEquals(here.hashCode(), other.hashCode());
  }

  @Test
  void aPlaceholderIsKnownAtStart() {
    assertTrue(CorsPolicy.builder().origins("https://a.example", "${k}").hasPlaceholders());
    assertFalse(CorsPolicy.builder().origins("https://a.example").hasPlaceholders());
  }

  @Test
  void whatIsExposedIsOneLine() {
    CorsPolicy policy =
        CorsPolicy.proven(CorsPolicy.builder().origins("*").exposedHeaders("X-A", "X-B"));
    assertEquals("X-A, X-B", policy.exposedHeaders());
    assertNull(CorsPolicy.proven(CorsPolicy.builder().origins("*")).exposedHeaders());
  }

  @Test
  void ofSeveralPoliciesEachHasToAllowAnOrigin() {
    CorsPolicy mine =
        CorsPolicy.proven(CorsPolicy.builder().origins("https://a.example"))
            .decidedBy(origin -> origin.startsWith("https://b"));
    CorsPolicy theirs =
        CorsPolicy.proven(CorsPolicy.builder().origins("https://a.example", "https://b.example"));
    CorsPolicy both = CorsPolicy.narrowest(List.of(mine, theirs));
    assertTrue(both.allowsOrigin("https://a.example"));
    assertTrue(both.hasDecider());
    assertTrue(both.asksAbout("https://b.example"));
    assertFalse(both.asksAbout("https://b.example.org"));
    assertFalse(both.asksAbout("https://c.example"));
    assertFalse(theirs.hasDecider());
    assertTrue(mine.asksAbout("https://b.example"));
    assertFalse(mine.asksAbout("https://c.example"));
  }
}

package dev.preflight.cors.internal.fingerprint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.preflight.cors.CrossOrigin;
import dev.preflight.cors.SameOrigin;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

class DeployedClassTest {

  @CrossOrigin(origins = "https://app.example.com", maxAge = 60)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partners {}

  /** Composed of a composed one. */
  @Partners
  @Retention(RetentionPolicy.RUNTIME)
  @interface Teams {}

  /** Stands on itself, as Kotlin's and others do. */
  @Circle
  @Retention(RetentionPolicy.RUNTIME)
  @interface Circle {}

  /** What is found on two ways is found once. */
  @Path("orders")
  @Circle
  @Teams
  @Partners
  static class Orders {

    @GET
    String list() {
      return "";
    }

    @DELETE
    @Path("{id}")
    @SameOrigin
    void remove(@PathParam("id") String id) {}

    /** Facts too, as an annotation of Jakarta REST stands on its parameter. */
    void helper(@PathParam("id") String id) {}

    void neither(String id) {}
  }

  static class Plain {
    @Circle
    String list() {
      return "";
    }
  }

  @Test
  void itsFactsAreWhatItsAnnotationsSayComposedOnesIncluded() {
    String type = Orders.class.getName();
    assertEquals(
        String.join(
            "\n",
            "method " + type + ".helper/1 [] - []",
            "method " + type + ".list/0 [GET] - []",
            "method " + type + ".remove/1 [DELETE] \"{id}\" [@SameOrigin{}]",
            "type "
                + type
                + " \"orders\" [@CrossOrigin{maxAge=60, origins=[https://app.example.com]}]"),
        DeployedClass.resource(Orders.class).toString());
  }

  @Test
  void anAnnotationThatStandsOnItselfIsNoPolicy() {
    Fingerprint facts = DeployedClass.resource(Plain.class);
    assertEquals("type " + Plain.class.getName() + " - []", facts.toString());
    assertFalse(facts.bearsPolicy());
  }
}

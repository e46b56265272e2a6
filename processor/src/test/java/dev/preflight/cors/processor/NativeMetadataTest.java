package dev.preflight.cors.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.testing.compile.Compilation;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** What native images have to know of generated classes, where Quarkus can make some. */
final class NativeMetadataTest {

  private static final String FOLDER = "META-INF/native-image/dev.preflight/";
  private static final String ORDERS =
      "package shop; public class Shop { @jakarta.ws.rs.Path(\"o\")"
          + " @dev.preflight.cors.CrossOrigin(\"https://a.example\") public static class Bücher {"
          + " @jakarta.ws.rs.GET public String list() { return \"\"; } } }";
  private static final String QUARKUS =
      "package org.jboss.resteasy.reactive.server; public @interface ServerExceptionMapper {}";

  @Test
  void eachGeneratedClassHasAFileOfItsOwn() throws Exception {
    Compilation compilation = Compiling.source(ORDERS).and(QUARKUS).compile();
    assertEquals(
        """
        [
          {"condition": {"typeReachable": "shop.Shop$B\\u00fccher"}, "name": "shop.Shop_B\\u00fccherCors"},
          {"condition": {"typeReachable": "shop.Shop$B\\u00fccher"}, "name": "shop.Shop$B\\u00fccher", "queryAllDeclaredMethods": true}
        ]
        """,
        compilation
            .generatedFile(
                StandardLocation.CLASS_OUTPUT, FOLDER + "shop.Shop_BücherCors/reflect-config.json")
            .orElseThrow()
            .getCharContent(false)
            .toString());
  }

  @Test
  void whereQuarkusIsNotThereIsNone() {
    assertEquals(
        0,
        Compiling.source(ORDERS).compile().generatedFiles().stream()
            .filter(file -> file.getName().contains("native-image"))
            .count());
  }
}

package dev.preflight.cors.deployments;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table, on the server of the module. */
class PortableTableTest {

  private static PortableTable table;

  @BeforeAll
  static void start() throws Exception {
    table =
        new PortableTable(
            Engine.start(new PlainShop(Map.of())),
            Engine.start(new PlainShop(Map.of("preflight.enabled", "false"))),
            Engine.DIFFERENCES);
  }

  @AfterAll
  static void stop() {
    table.close();
  }

  @TestFactory
  Stream<DynamicTest> theServerPassesTheTable() {
    return table.tests();
  }
}

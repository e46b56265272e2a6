package dev.preflight.cors.deployments;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The table on CXF's servlet, alone and behind {@code CorsServletFilter}. */
class CxfOnTomcatTest {

  /**
   * What a locator returns that declares an interface is not known before it is called. An {@code
   * Error} of a filter CXF does not catch. Interceptors write to a map in which names that differ
   * in case are two.
   */
  private static final Map<String, String> ALONE =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "an unmapped error in a filter",
          "",
          "headers that an interceptor adds later are left out, but for Vary",
          "ACAC=false; ACAO=https://app.example.com; Vary=Origin,Accept-Encoding;");

  /** The filter leaves nothing else to be missed, and begins {@code Vary}. */
  private static final Map<String, String> FRONTED =
      Map.of(
          "a preflight for a sub-resource by interface",
          "",
          "headers that the application wrote are replaced",
          "ACAC=true; ACAO=https://app.example.com; Vary=Origin, Accept-Encoding, Accept;",
          "headers that the application wrote are removed",
          "Vary=Origin, Accept-Encoding, Accept;",
          "headers that an interceptor adds later are left out, but for Vary",
          "ACAC=true; ACAO=https://app.example.com; Vary=Origin, Accept-Encoding;");

  @TempDir private static Path folder;

  @TestFactory
  Stream<DynamicTest> theServletPassesTheTable() throws Exception {
    return table(false, ALONE);
  }

  @TestFactory
  Stream<DynamicTest> behindTheServletFilterItPassesTheTable() throws Exception {
    return table(true, FRONTED);
  }

  private static Stream<DynamicTest> table(boolean isFronted, Map<String, String> differences)
      throws Exception {
    String name = isFronted ? "fronted" : "alone";
    PortableTable table =
        new PortableTable(
            CxfOnTomcat.start(new PlainShop(Map.of()), folder.resolve(name), isFronted),
            CxfOnTomcat.start(
                new PlainShop(Map.of("preflight.enabled", "false")),
                folder.resolve(name + "-without"),
                false),
            differences);
    return table.tests().onClose(table::close);
  }
}

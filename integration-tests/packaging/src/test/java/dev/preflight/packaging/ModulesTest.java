package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several outputs on one class path. */
class ModulesTest {

  private static final String PACKAGE = " package shop; import dev.preflight.cors.*;";

  @TempDir Path folder;

  @Test
  void aPolicyInTestsLeavesThoseOfMain() {
    Project main =
        new Project(folder, "main").write("shop/A.java", resource("shop.A", OPEN)).javac();
    Project test =
        new Project(folder, "test")
            .with(main.classes())
            .write("shop/Stub.java", resource("shop.Stub", OPEN))
            .javac();
    Start.of(test.classes(), main.classes())
        .register("shop.A", "shop.Stub")
        .asked("GET /a", "GET /stub")
        .responds("GET /a 200 https://app.example.com", "GET /stub 200 https://app.example.com");
  }

  @Test
  void twoModulesOfOnePackageKeepTheirPolicies() {
    Project orders =
        new Project(folder, "orders")
            .write("shop/Orders.java", resource("shop.Orders", OPEN))
            .javac();
    Project stock =
        new Project(folder, "stock").write("shop/Stock.java", resource("shop.Stock", OPEN)).javac();
    Start.of(Jar.of(orders.classes(), folder), Jar.of(stock.classes(), folder))
        .register("shop.Orders", "shop.Stock")
        .asked("GET /orders", "GET /stock")
        .responds(
            "GET /orders 200 https://app.example.com", "GET /stock 200 https://app.example.com")
        .says("from orders-classes.jar, stock-classes.jar on Jersey");
  }

  @Test
  void thePolicyOfAPackageThatAnotherModuleSharesUnseenStopsTheStart() {
    Project orders =
        new Project(folder, "orders")
            .write("shop/package-info.java", OPEN + PACKAGE)
            .write("shop/Orders.java", resource("shop.Orders", ""))
            .javac();
    Project stock =
        new Project(folder, "stock")
            .write("shop/Stock.java", resource("shop.Stock", OPEN))
            .write("shop/Prices.java", resource("shop.Prices", ""))
            .javac();
    String where =
        """

          The class comes from stock-classes.jar, and the package-info of its package shop from \
        orders-classes.jar, so the compiler may have seen other annotations of the package than are \
        deployed.
          fix: have one package-info for a package, in the module of its classes\
        """;
    Start.of(Jar.of(orders.classes(), folder), Jar.of(stock.classes(), folder))
        .register("shop.Orders", "shop.Stock", "shop.Prices")
        .asked()
        .stopsWith(
            "(2 problems)",
            "shop.Stock: shop.StockCors was generated from other annotations",
            "shop.Prices: @CrossOrigin or @SameOrigin governs this class, but nothing was"
                + " generated."
                + where);
  }

  @Test
  void aPackageOfTestsThatHidesThePolicyOfMainsStopsTheStart() {
    Project main =
        new Project(folder, "main")
            .write("shop/package-info.java", OPEN + PACKAGE)
            .write("shop/A.java", resource("shop.A", ""))
            .javac();
    Project test =
        new Project(folder, "test")
            .with(main.classes())
            .write("shop/package-info.java", "@Deprecated" + PACKAGE)
            .javac();
    Start.of(test.classes(), main.classes())
        .register("shop.A")
        .asked()
        .stopsWith(
            "shop.A: shop.ACors was generated", "package-info of its package shop from classes");
  }

  /** Jersey's own scanning: nothing that was generated is taken for a provider. */
  @Test
  void whatJerseyFindsOnTheClassPathIsGoverned() {
    Project shop =
        new Project(folder, "shop")
            .write("shop/A.java", resource("shop.A", OPEN))
            .write(
                "shop/deep/B.java",
                resource(
                    "shop.deep.B",
                    "",
                    "@Path(\"b/c\") @CrossOrigin(\"*\") public static class C { @GET public String"
                        + " get() { return \"\"; } } @GET public String get() { return \"\"; }"))
            .javac();
    for (Path where : new Path[] {shop.classes(), Jar.of(shop.classes(), folder)}) {
      Start.of(where)
          .register("shop.*")
          .asked("GET /a", "GET /b", "GET /b/c", "GET? /a")
          .responds(
              "GET /a 200 https://app.example.com",
              "GET /b 200 -",
              "GET /b/c 200 *",
              "GET? /a 204 https://app.example.com");
    }
  }
}

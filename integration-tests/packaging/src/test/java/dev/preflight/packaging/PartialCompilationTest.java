package dev.preflight.packaging;

import static dev.preflight.packaging.Sources.OPEN;
import static dev.preflight.packaging.Sources.resource;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compilers that get some of a module's sources, and leave the rest of its output as it is. */
class PartialCompilationTest {

  @TempDir Path folder;

  enum Compiler {
    JAVAC,
    ECJ;

    Project compile(Project project, String... files) {
      return this == JAVAC ? project.javac(files) : project.ecj(files);
    }
  }

  private Project shop() {
    return new Project(folder, "shop")
        .write("shop/A.java", resource("shop.A", OPEN))
        .write("shop/B.java", resource("shop.B", OPEN));
  }

  private static Started started(Project project) {
    return Start.of(project.classes()).register("shop.A", "shop.B").asked("GET /a", "GET /b");
  }

  @ParameterizedTest
  @EnumSource
  void aFileCompiledAloneLeavesThePoliciesOfTheOthers(Compiler compiler) {
    Project shop = shop();
    compiler.compile(shop);
    shop.write("shop/B.java", resource("shop.B", OPEN, "@GET public long get() { return 1; }"));
    started(compiler.compile(shop, "shop/B.java"))
        .responds("GET /a 200 https://app.example.com", "GET /b 200 https://app.example.com")
        .says("Preflight: 2 policies govern 2 methods of 2 classes from classes on Jersey 4.0.2.");
  }
}

package dev.preflight.cors.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rule engine is pure Java, so that compiler and server can both run it. */
class PolicyPackageTest {

  @Test
  void dependsOnTheJdkAndTheAnnotationsOnly() {
    JavaClasses main =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.preflight.cors.policy");
    classes()
        .that()
        .resideInAPackage("dev.preflight.cors.policy")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "dev.preflight.cors", "dev.preflight.cors.policy", "org.jspecify.annotations")
        .check(main);
  }
}

package dev.preflight.cors.processor;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Messager;

/** What must stay true of the processor's structure. */
@AnalyzeClasses(
    packages = "dev.preflight.cors.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule only_the_processors_are_public =
      classes()
          .that()
          .haveModifier(PUBLIC)
          .and()
          .resideOutsideOfPackage("..internal..")
          .should()
          .haveSimpleNameEndingWith("Processor");

  @ArchTest
  static final ArchRule one_class_prints =
      noClasses()
          .that()
          .doNotHaveSimpleName("Reporter")
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                      com.tngtech.archunit.base.DescribedPredicate.describe(
                          "Messager", owner -> owner.isEquivalentTo(Messager.class)))));

  @ArchTest
  static final ArchRule the_users_classes_are_never_loaded =
      noClasses().should().callMethod(Class.class, "forName", String.class);
}

package dev.preflight.cors.processor;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import javax.annotation.processing.Messager;

/** What must stay true of the module's structure. */
@AnalyzeClasses(
    packages = {"dev.preflight.cors.processor", "dev.preflight.cors.expression"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String PROCESSOR = "dev.preflight.cors.processor";
  private static final String EXPRESSION = "dev.preflight.cors.expression";

  @ArchTest
  static final ArchRule packages_are_free_of_cycles =
      slices().matching("dev.preflight.cors.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_steps_of_the_processor_depend_on_each_other_in_one_direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("source")
          .definedBy(PROCESSOR + ".internal.source")
          .layer("scope")
          .definedBy(PROCESSOR + ".internal.scope")
          .layer("body")
          .definedBy(PROCESSOR + ".internal.body")
          .layer("options")
          .definedBy(PROCESSOR + ".internal.options")
          .layer("diagnostic")
          .definedBy(PROCESSOR + ".internal.diagnostic")
          .layer("model")
          .definedBy(PROCESSOR + ".internal.model")
          .layer("forgery")
          .definedBy(PROCESSOR + ".internal.forgery")
          .layer("cookie")
          .definedBy(PROCESSOR + ".internal.cookie")
          .layer("equivalent")
          .definedBy(PROCESSOR + ".internal.equivalent")
          .layer("quarkus")
          .definedBy(PROCESSOR + ".internal.quarkus")
          .layer("unseen")
          .definedBy(PROCESSOR + ".internal.unseen")
          .layer("check")
          .definedBy(PROCESSOR + ".internal.check")
          .layer("generate")
          .definedBy(PROCESSOR + ".internal.generate")
          .layer("surface")
          .definedBy(PROCESSOR + ".internal.surface")
          .layer("report")
          .definedBy(PROCESSOR + ".internal.report")
          .layer("pipeline")
          .definedBy(PROCESSOR + ".internal.pipeline")
          .layer("processor")
          .definedBy(PROCESSOR)
          .whereLayer("source")
          .mayNotAccessAnyLayer()
          .whereLayer("scope")
          .mayOnlyAccessLayers("source")
          .whereLayer("body")
          .mayOnlyAccessLayers("source", "scope")
          .whereLayer("options")
          .mayNotAccessAnyLayer()
          .whereLayer("diagnostic")
          .mayNotAccessAnyLayer()
          .whereLayer("model")
          .mayOnlyAccessLayers("source", "body", "diagnostic")
          .whereLayer("forgery")
          .mayOnlyAccessLayers("source", "body", "model")
          .whereLayer("cookie")
          .mayOnlyAccessLayers("source", "body", "diagnostic", "model")
          .whereLayer("equivalent")
          .mayOnlyAccessLayers("source", "body", "diagnostic")
          .whereLayer("quarkus")
          .mayOnlyAccessLayers("source", "diagnostic")
          .whereLayer("unseen")
          .mayOnlyAccessLayers("source", "body", "diagnostic", "model")
          .whereLayer("check")
          .mayOnlyAccessLayers(
              "source",
              "body",
              "options",
              "diagnostic",
              "model",
              "forgery",
              "cookie",
              "equivalent",
              "quarkus",
              "unseen")
          .whereLayer("generate")
          .mayOnlyAccessLayers("source", "diagnostic", "model", "quarkus")
          .whereLayer("surface")
          .mayOnlyAccessLayers("source", "body", "options", "diagnostic", "model")
          .whereLayer("report")
          .mayOnlyAccessLayers("source", "options", "diagnostic")
          .whereLayer("pipeline")
          .mayOnlyBeAccessedByLayers("processor");

  @ArchTest
  static final ArchRule the_steps_of_a_proof_depend_on_each_other_in_one_direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("syntax")
          .definedBy(EXPRESSION + ".internal.syntax")
          .layer("automaton")
          .definedBy(EXPRESSION + ".internal.automaton")
          .layer("domain")
          .definedBy(EXPRESSION + ".internal.domain")
          .layer("verdict")
          .definedBy(EXPRESSION + ".internal.verdict")
          .layer("analyser")
          .definedBy(EXPRESSION)
          .whereLayer("syntax")
          .mayNotAccessAnyLayer()
          .whereLayer("automaton")
          .mayOnlyAccessLayers("syntax")
          .whereLayer("domain")
          .mayOnlyAccessLayers("syntax", "automaton")
          .whereLayer("verdict")
          .mayOnlyAccessLayers("syntax", "automaton", "domain")
          .whereLayer("analyser")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule the_processor_finds_the_proof_as_a_service_only =
      noClasses()
          .that()
          .resideInAPackage(PROCESSOR + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(EXPRESSION + "..");

  @ArchTest
  static final ArchRule a_proof_knows_neither_the_compiler_nor_the_processor =
      noClasses()
          .that()
          .resideInAPackage(EXPRESSION + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "javax.annotation.processing..", "javax.lang.model..", PROCESSOR + "..");

  @ArchTest
  static final ArchRule whatever_others_may_name_is_a_processor_or_the_analyser =
      classes()
          .that()
          .haveModifier(PUBLIC)
          .and()
          .resideOutsideOfPackage("..internal..")
          .should()
          .haveNameMatching(".*\\.(PreflightProcessor|UnannotatedProcessor|AutomatonAnalyser)");

  @ArchTest
  static final ArchRule a_check_is_named_so =
      classes()
          .that()
          .implement(PROCESSOR + ".internal.check.Check")
          .should()
          .haveSimpleNameEndingWith("Check");

  @ArchTest
  static final ArchRule one_class_prints =
      noClasses()
          .that()
          .doNotHaveSimpleName("Reporter")
          .should()
          .callMethodWhere(
              JavaCall.Predicates.target(
                  HasOwner.Predicates.With.owner(
                      DescribedPredicate.describe(
                          "Messager", owner -> owner.isEquivalentTo(Messager.class)))));

  @ArchTest
  static final ArchRule the_users_classes_are_never_loaded =
      noClasses().should().callMethod(Class.class, "forName", String.class);
}

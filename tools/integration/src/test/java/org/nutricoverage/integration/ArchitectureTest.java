package org.nutricoverage.integration;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The rules of the house that concern all modules. */
@AnalyzeClasses(
    packages = "org.nutricoverage",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CORE = "org.nutricoverage.core..";
  private static final String DESK_REVIEW = "org.nutricoverage.deskreview..";
  private static final String SURVEY = "org.nutricoverage.survey..";
  private static final String[] PUBLISHED = {CORE, DESK_REVIEW, SURVEY};
  private static final String INTERNAL = "..internal..";

  /** Libraries we use and may want to leave again: callers must not see their types. */
  private static final DescribedPredicate<JavaClass> HIDDEN_LIBRARY =
      resideInAnyPackage(
              "com.google..",
              "org.apache.commons.math3..",
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers..",
              "org.apache.commons.rng..")
          .as("a type of a library that we hide");

  private static final DescribedPredicate<JavaMember> IN_THE_PUBLIC_API =
      DescribedPredicate.describe(
          "are public or protected members of exported classes",
          member -> isVisible(member) && isExported(member.getOwner()));

  // Arrows point inward.

  @ArchTest
  static final ArchRule coreKnowsNoOtherModule =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.nutricoverage..")
                  .and(DescribedPredicate.not(resideInAPackage(CORE))));

  @ArchTest
  static final ArchRule deskReviewKnowsOnlyCore =
      noClasses()
          .that()
          .resideInAPackage(DESK_REVIEW)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.nutricoverage..")
                  .and(DescribedPredicate.not(resideInAnyPackage(CORE, DESK_REVIEW))));

  @ArchTest
  static final ArchRule surveyKnowsOnlyCore =
      noClasses()
          .that()
          .resideInAPackage(SURVEY)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.nutricoverage..")
                  .and(DescribedPredicate.not(resideInAnyPackage(CORE, SURVEY))));

  @ArchTest
  static final ArchRule internalIsOnlyForPublishedModules =
      noClasses()
          .that()
          .resideOutsideOfPackages(PUBLISHED)
          .should()
          .dependOnClassesThat(resideInAPackage("org.nutricoverage..").and(resideInAPackage(INTERNAL)));

  @ArchTest
  static final ArchRule packagesOfCoreHaveNoCycles = packagesWithoutCycles("core");

  @ArchTest
  static final ArchRule packagesOfDeskReviewHaveNoCycles = packagesWithoutCycles("deskreview");

  @ArchTest
  static final ArchRule packagesOfSurveyHaveNoCycles = packagesWithoutCycles("survey");

  // What callers see.

  @ArchTest
  static final ArchRule apiShowsNoTypeOfAHiddenLibrary =
      members()
          .that(IN_THE_PUBLIC_API)
          .should(showOnly(DescribedPredicate.not(HIDDEN_LIBRARY)));

  @ArchTest
  static final ArchRule apiExtendsNoTypeOfAHiddenLibrary =
      classes()
          .that(DescribedPredicate.describe("are exported", ArchitectureTest::isExported))
          .should()
          .notBeAssignableTo(HIDDEN_LIBRARY);

  @ArchTest
  static final ArchRule publicClassesAreClosed =
      classes()
          .that()
          .resideInAnyPackage(PUBLISHED)
          .and()
          .arePublic()
          .should(beClosed());

  @ArchTest
  static final ArchRule packagesAreNullMarked =
      classes().that().resideInAnyPackage(PUBLISHED).should(liveInANullMarkedPackage());

  // What the code must not use.

  @ArchTest
  static final ArchRule noOutput =
      noClasses()
          .that()
          .resideInAnyPackage(PUBLISHED)
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err")
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .orShould()
          .dependOnClassesThat()
          .resideInAnyPackage("java.util.logging..", "org.slf4j..");

  @ArchTest
  static final ArchRule noHiddenRandomness =
      noClasses()
          .that()
          .resideInAnyPackage(PUBLISHED)
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.Random")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
          .orShould()
          .callMethod(Math.class, "random");

  private static ArchRule packagesWithoutCycles(String module) {
    String root = "org.nutricoverage." + module;
    // Two groups: the root package itself is a slice, and so is each package below it.
    return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static boolean isExported(JavaClass type) {
    return resideInAnyPackage(PUBLISHED).test(type)
        && !resideInAPackage(INTERNAL).test(type)
        && (type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED))
        && type.getEnclosingClass().map(ArchitectureTest::isExported).orElse(true);
  }

  private static ArchCondition<JavaMember> showOnly(DescribedPredicate<JavaClass> permitted) {
    return new ArchCondition<>("show only permitted types") {
      @Override
      public void check(JavaMember member, ConditionEvents events) {
        shownBy(member)
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .distinct()
            .filter(type -> !permitted.test(type))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            member, member.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static Stream<JavaType> shownBy(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit method = (JavaCodeUnit) member;
    return Stream.of(
            Stream.of(method.getReturnType()),
            method.getParameterTypes().stream(),
            method.getExceptionTypes().stream().map(JavaType.class::cast))
        .flatMap(types -> types);
  }

  private static ArchCondition<JavaClass> beClosed() {
    return new ArchCondition<>("be final, sealed, an interface, a record or an enum") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean closed =
            type.getModifiers().contains(JavaModifier.FINAL)
                || type.isInterface()
                || type.isEnum()
                || type.isAssignableTo(Throwable.class)
                || type.reflect().isSealed();
        if (!closed) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " can be extended"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return new ArchCondition<>("live in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked =
            type.getPackage().getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .anyMatch(annotation -> annotation.isEquivalentTo(NullMarked.class));
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " is not @NullMarked: " + type.getName()));
        }
      }
    };
  }
}

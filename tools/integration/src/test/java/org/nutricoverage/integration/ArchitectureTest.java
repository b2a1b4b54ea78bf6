package org.nutricoverage.integration;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
  private static final String SPATIAL = "org.nutricoverage.spatial..";
  private static final String IO = "org.nutricoverage.io..";
  private static final String COORDINATION = "org.nutricoverage.coordination..";
  private static final String REPORT = "org.nutricoverage.report..";
  private static final String[] PUBLISHED = {
    CORE, DESK_REVIEW, SURVEY, SPATIAL, IO, COORDINATION, REPORT
  };
  private static final String INTERNAL = "..internal..";

  /** Libraries we use and may want to leave again: callers must not see their types. */
  private static final DescribedPredicate<JavaClass> HIDDEN_LIBRARY =
      resideInAnyPackage(
              "com.google..",
              "org.jetbrains..",
              "kotlin..",
              "org.locationtech..",
              "de.siegmar..",
              "org.apache.commons.math3..",
              "org.apache.commons.statistics..",
              "org.apache.commons.numbers..",
              "org.apache.commons.rng..")
          .as("a type of a library that we hide");

  // Arrows point inward.

  @ArchTest static final ArchRule coreKnowsNoOtherModule = knowsOnly(CORE, CORE);

  @ArchTest
  static final ArchRule deskReviewKnowsOnlyCore = knowsOnly(DESK_REVIEW, CORE, DESK_REVIEW);

  @ArchTest static final ArchRule surveyKnowsOnlyCore = knowsOnly(SURVEY, CORE, SURVEY);

  @ArchTest
  static final ArchRule spatialKnowsCoreAndSurvey = knowsOnly(SPATIAL, CORE, SURVEY, SPATIAL);

  @ArchTest
  static final ArchRule inputAndOutputKnowsTheMethods =
      knowsOnly(IO, CORE, DESK_REVIEW, SURVEY, IO);

  @ArchTest
  static final ArchRule coordinationKnowsTheMethodsAndTheirFiles =
      knowsOnly(COORDINATION, CORE, DESK_REVIEW, SURVEY, IO, COORDINATION);

  @ArchTest
  static final ArchRule reportKnowsWhatItShows =
      knowsOnly(REPORT, CORE, DESK_REVIEW, SURVEY, SPATIAL, COORDINATION, REPORT);

  @ArchTest
  static final ArchRule reportDrawsWithoutAwt =
      noClasses()
          .that()
          .resideInAPackage(REPORT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..");

  @ArchTest
  static final ArchRule internalIsOnlyForPublishedModules =
      noClasses()
          .that()
          .resideOutsideOfPackages(PUBLISHED)
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.nutricoverage..").and(resideInAPackage(INTERNAL)));

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().assignedFrom(publishedPackages()).should().beFreeOfCycles();

  // What callers see.

  @ArchTest
  static final ArchRule membersShowNoHiddenLibrary =
      members()
          .that(describe("are part of the API", ArchitectureTest::isPartOfTheApi))
          .should(notShow(HIDDEN_LIBRARY, ArchitectureTest::typesShownByMember));

  @ArchTest
  static final ArchRule classesShowNoHiddenLibrary =
      classes()
          .that(describe("are exported", ArchitectureTest::isExported))
          .should(notShow(HIDDEN_LIBRARY, ArchitectureTest::typesShownByClass));

  @ArchTest
  static final ArchRule publicClassesAreClosed =
      classes().that().resideInAnyPackage(PUBLISHED).and().arePublic().should(beClosed());

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

  private static ArchRule knowsOnly(String module, String... permitted) {
    return noClasses()
        .that()
        .resideInAPackage(module)
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.nutricoverage..").and(not(resideInAnyPackage(permitted))));
  }

  private static SliceAssignment publishedPackages() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return resideInAnyPackage(PUBLISHED).test(type)
            ? SliceIdentifier.of(type.getPackageName())
            : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "published packages";
      }
    };
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static boolean isExported(JavaClass type) {
    return resideInAnyPackage(PUBLISHED).test(type)
        && !resideInAPackage(INTERNAL).test(type)
        && isVisible(type.getModifiers())
        && type.getEnclosingClass().map(ArchitectureTest::isExported).orElse(true);
  }

  private static boolean isPartOfTheApi(JavaMember member) {
    return isVisible(member.getModifiers()) && isExported(member.getOwner());
  }

  private static Stream<JavaType> typesShownByMember(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    return Stream.of(
            List.of(code.getReturnType()),
            code.getParameterTypes(),
            code.getExceptionTypes(),
            code.getTypeParameters())
        .flatMap(List::stream);
  }

  private static Stream<JavaType> typesShownByClass(JavaClass type) {
    return Stream.of(
            type.getSuperclass().stream(),
            type.getInterfaces().stream(),
            type.getTypeParameters().stream())
        .flatMap(types -> types);
  }

  private static <T extends HasDescription> ArchCondition<T> notShow(
      DescribedPredicate<JavaClass> hidden, Function<T, Stream<JavaType>> shown) {
    return new ArchCondition<>("not show " + hidden.getDescription()) {
      @Override
      public void check(T item, ConditionEvents events) {
        shown
            .apply(item)
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .distinct()
            .filter(hidden)
            .map(type -> item.getDescription() + " shows " + type.getName())
            .forEach(message -> events.add(SimpleConditionEvent.violated(item, message)));
      }
    };
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

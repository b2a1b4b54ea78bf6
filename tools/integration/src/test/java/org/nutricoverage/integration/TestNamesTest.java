package org.nutricoverage.integration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test whose name the build does not look for would never run, and nobody would notice. */
class TestNamesTest {

  private static final Set<String> MARKS_OF_A_TEST =
      Set.of(
          "com.tngtech.archunit.junit.ArchTest",
          "net.jqwik.api.Example",
          "net.jqwik.api.Property",
          "org.junit.jupiter.api.RepeatedTest",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.api.TestFactory",
          "org.junit.jupiter.api.TestTemplate",
          "org.junit.jupiter.params.ParameterizedTest");

  @Test
  void testsHaveANameThatTheBuildLooksFor() throws IOException {
    JavaClasses compiledTests = new ClassFileImporter().importPaths(foldersOfCompiledTests());
    classes()
        .that(DescribedPredicate.describe("hold tests", TestNamesTest::holdsTests))
        .should(bePickedUp())
        .check(compiledTests);
  }

  private static List<Path> foldersOfCompiledTests() throws IOException {
    Path root = Path.of("..", "..");
    Path compiledTests = Path.of("target", "test-classes");
    try (Stream<Path> all = Files.walk(root, 4)) {
      List<Path> folders = all.filter(path -> path.endsWith(compiledTests)).toList();
      assertFalse(folders.isEmpty(), "no compiled tests below " + root.toAbsolutePath());
      return folders;
    }
  }

  private static boolean holdsTests(JavaClass type) {
    return type.getMembers().stream().anyMatch(TestNamesTest::isTest);
  }

  private static boolean isTest(JavaMember member) {
    return member.getAnnotations().stream()
        .anyMatch(annotation -> MARKS_OF_A_TEST.contains(annotation.getRawType().getName()));
  }

  private static ArchCondition<JavaClass> bePickedUp() {
    return new ArchCondition<>("be named *Test or *Properties") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
          outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        if (!name.endsWith("Test") && !name.endsWith("Properties")) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is never run"));
        }
      }
    };
  }
}

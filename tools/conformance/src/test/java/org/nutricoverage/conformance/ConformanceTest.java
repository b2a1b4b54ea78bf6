package org.nutricoverage.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void ownCasesPass() throws URISyntaxException {
    Path own =
        Path.of(Objects.requireNonNull(ConformanceTest.class.getResource("own.json")).toURI());

    assertThat(run(own)).as(output()).isZero();
    assertThat(lines())
        .contains("coverage-ratio 3/3", "adherence 1/1")
        .last()
        .isEqualTo("TOTAL 18/18");
  }

  @Test
  void referenceCasesOfTheIndicatorsPass() {
    Path file = Path.of(System.getProperty("coverage.reference", "missing"), "golden", "wfp.json");
    assumeTrue(Files.exists(file), "the reference folder is missing");

    assertThat(run(file)).as(output()).isZero();
  }

  @Test
  void referenceCasesOfAssessmentsAndSurveysPass() {
    Path reference = Path.of(System.getProperty("coverage.reference", "missing"));
    assumeTrue(Files.exists(reference), "the reference folder is missing");

    List<String> arguments =
        List.of(
            reference.resolve("golden").resolve("assessments.json").toString(),
            reference.resolve("data").resolve("survey").toString());
    assertThat(Conformance.run(arguments, out())).as(output()).isZero();
  }

  @Test
  void anInputThatAsksTwoQuestionsPassesWithTheWholeAnswerToOne() throws IOException {
    String input =
        """
        {"strata": [{"name": "A", "cases_in": 8, "cases_out": 12, "rec_in": 0, "population": 100},
          {"name": "B", "cases_in": 4, "cases_out": 16, "rec_in": 0, "population": 100}],
          "k": 3, "z": 1.96}
        """;
    String start = "{\"topic\": \"overall-stratified\", \"input\": " + input + ", ";
    write(
        "a.json",
        "["
            + start
            + "\"id\": \"c1\", \"expected\": {\"estimate\": 0.3}},"
            + start
            + "\"id\": \"c2\", \"expected\": {\"estimate\": 0.31}}]");

    assertThat(run(folder)).isEqualTo(1);
    assertThat(lines())
        .startsWith("overall-stratified 1/2", "FAILED c2 estimate: expected 0.31 but was 0.3")
        .last()
        .isEqualTo("TOTAL 1/2");
  }

  @Test
  void saysWhichKeyIsWrongAndEndsWithOne() throws IOException {
    write(
        "a.json",
        """
        [{"id": "c1", "topic": "coverage-ratio",
          "input": {"reached": 1, "eligible": 4, "target_percent": 70},
          "expected": {"coverage": 0.3, "target_met": false, "other": 1}}]
        """);

    assertThat(run(folder)).isEqualTo(1);
    assertThat(lines())
        .containsExactly(
            "coverage-ratio 0/1",
            "FAILED c1 coverage: expected 0.3 but was 0.25",
            "FAILED c1 other: expected 1 but was not computed",
            "TOTAL 0/1");
  }

  @Test
  void anUnknownTopicFails() throws IOException {
    write("a.json", "[{\"id\": \"c1\", \"topic\": \"magic\", \"input\": {}, \"expected\": {}}]");

    assertThat(run(folder)).isEqualTo(1);
    assertThat(lines())
        .containsExactly("magic 0/1", "FAILED c1 the topic magic is not known", "TOTAL 0/1");
  }

  @Test
  void aRefusedInputFailsWithItsMessage() throws IOException {
    write(
        "a.json",
        """
        [{"id": "c1", "topic": "people-in-need",
          "input": {"population": 10, "prevalence": 7.5, "k": 1.6}, "expected": {"people_in_need": 1}}]
        """);

    assertThat(run(folder)).isEqualTo(1);
    assertThat(lines().get(1)).startsWith("FAILED c1 threw java.lang.IllegalArgumentException");
  }

  @Test
  void toleranceOfACaseAndOfAKey() throws IOException {
    write(
        "a.json",
        """
        [{"id": "c1", "topic": "pooled-coverage", "tolerance": 0.05,
          "input": {"groups": [{"reached": 1, "eligible": 2}]}, "expected": {"coverage": 0.54}},
         {"id": "c2", "topic": "pooled-coverage", "tolerance": {"coverage": 0.01},
          "input": {"groups": [{"reached": 1, "eligible": 2}]}, "expected": {"coverage": 0.54}}]
        """);

    assertThat(run(folder)).isEqualTo(1);
    assertThat(lines()).contains("FAILED c2 coverage: expected 0.54 but was 0.5", "TOTAL 1/2");
  }

  @Test
  void tablesAreReadWithTheirTolerancesAndExponents() throws IOException {
    write("cases.tsv", "id\tkind\testimator\nb1\tbinomial_ci\tx=0;n=1e+02;level=0.95\n");
    write(
        "expected.tsv",
        """
        id	key	value	rel_tol	abs_tol
        b1	ci_clopper_pearson_hi	0.03621	1e-3	0
        b1	ci_wilson_lo	0	0	0
        b1	ci_r_beta_hi	9	0	0
        """);
    write("cases.json", "[]");

    assertThat(run(folder)).as(output()).isZero();
    assertThat(lines()).containsExactly("binomial_ci 1/1", "TOTAL 1/1");
  }

  @Test
  void aTableMayExpectATextAndNotANumber() throws IOException {
    write("cases.tsv", "id\tkind\testimator\nb1\tbinomial_ci\tx=1;n=2;level=0.95\n");
    write(
        "expected.tsv",
        "id\tkey\tvalue\trel_tol\tabs_tol\nb1\testimate\tNaN\t0\t0\nb1\terror\tsome_text\t0\t0\n");

    assertThat(run(folder)).isEqualTo(1);
    assertThat(lines())
        .contains(
            "FAILED b1 estimate: expected NaN but was 0.5",
            "FAILED b1 error: expected \"some_text\" but was not computed");
  }

  @Test
  void workedExamplesOfOtherShapesAreLeftOut() throws IOException {
    write("x-worked.json", "[{\"anything\": 1}]");
    write("a.json", "[{\"id\": \"c\", \"topic\": \"t\", \"input\": {}, \"expected\": {}}]");

    run(folder);

    assertThat(lines()).last().isEqualTo("TOTAL 0/1");
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws IOException {
    assertThat(Conformance.run(List.of(), out())).isEqualTo(2);
    assertThat(run(folder.resolve("none"))).isEqualTo(2);
    assertThat(run(folder)).isEqualTo(2);
    assertThat(run(write("a.json", "{"))).isEqualTo(2);
    assertThat(run(write("b.json", "{}"))).isEqualTo(2);
    assertThat(run(write("c.json", "[{\"id\": \"x\"}]"))).isEqualTo(2);
    write("d/cases.tsv", "id\tkind\nx\ty\n");
    assertThat(run(write("d/expected.tsv", "id\tkey\tvalue\trel_tol\tabs_tol\nx\ty\t1\tz\t0\n")))
        .isEqualTo(2);
    assertThat(run(write("e/cases.tsv", ""))).isEqualTo(2);
    assertThat(lines())
        .containsExactly(
            "Name at least one folder or file of reference cases.",
            folder.resolve("none") + " could not be read: there is no such file or folder",
            folder + " could not be read: there are no cases in the folder",
            folder.resolve("a.json") + " could not be read: a.json is not JSON",
            folder.resolve("b.json") + " could not be read: b.json is not an array of cases",
            folder.resolve("c.json")
                + " could not be read: c.json has no id, topic, input and expected in element 1",
            folder.resolve("d/expected.tsv")
                + " could not be read: column rel_tol holds \"z\" instead of a number",
            folder.resolve("e/cases.tsv")
                + " could not be read: "
                + folder.resolve("e/expected.tsv"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private int run(Path path) {
    return Conformance.run(List.of(path.toString()), out());
  }

  private PrintStream out() {
    return new PrintStream(printed, true, StandardCharsets.UTF_8);
  }

  private String output() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private List<String> lines() {
    return output().lines().toList();
  }
}

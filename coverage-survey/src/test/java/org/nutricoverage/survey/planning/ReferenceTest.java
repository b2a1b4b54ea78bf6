package org.nutricoverage.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.planning.ComparisonByPower.NullVariance;

/** Reference cases made with R and by exact arithmetic; skipped where they are not at hand. */
class ReferenceTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("coverage.reference", "../../shared"));
  private static final Pattern FLAT_CASE =
      Pattern.compile(
          "\"topic\":\\s*\"([a-z-]+)\",\\s*\"input\":\\s*\\{([^{}]*)\\},"
              + "\\s*\"expected\":\\s*\\{([^{}]*)\\}");
  private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)\":\\s*([0-9.eE+-]+)");

  @Test
  void oneProportionAgreesWithR() throws IOException {
    Map<String, Map<String, Double>> cases = surveyCases("sample_size_one");
    Map<String, Map<String, Tolerated>> expected = expectedOf(cases);
    assertThat(cases).isNotEmpty();
    cases.forEach((id, in) -> {
      SampleSize question =
          SampleSize.withMarginOfError(value(in, "d"))
              .expectedProportion(value(in, "p"))
              .confidenceLevel(value(in, "level"));
      SampleSize smart =
          question
              .confidenceLevel(0.95)
              .designEffect(value(in, "deff"))
              .criticalValue(CriticalValue.studentT(30));
      SampleSize simple = question;
      if (value(in, "N") > 0) {
        question = question.populationSize((long) value(in, "N"));
      }
      SamplePlan finite = question.plan();
      question = question.designEffect(value(in, "deff")).nonResponse(value(in, "nonresponse"));
      SamplePlan plan = question.plan();
      SamplePlan multiplied = question.nonResponseAdjustment(NonResponseAdjustment.MULTIPLY).plan();
      SamplePlan other =
          question.correctionOrder(CorrectionOrder.DESIGN_EFFECT_THEN_POPULATION).plan();
      assertAll(
          id,
          expected,
          Map.of(
              "n_srs_raw", simple.plan().unroundedCompletedInterviews(),
              "n_srs", (double) simple.plan().completedInterviews(),
              "n_fpc_raw", finite.unroundedCompletedInterviews(),
              "n_deff_raw", plan.unroundedCompletedInterviews(),
              "n_final", (double) plan.toSelect(),
              "n_final_multiplier", (double) multiplied.toSelect(),
              "n_deff_before_fpc_raw", other.unroundedCompletedInterviews(),
              "n_final_deff_before_fpc", (double) other.toSelect(),
              "smart_t29_raw", smart.plan().unroundedCompletedInterviews()));
    });
  }

  @Test
  void twoProportionsAgreeWithR() throws IOException {
    Map<String, Map<String, Double>> cases = surveyCases("sample_size_two");
    Map<String, Map<String, Tolerated>> expected = expectedOf(cases);
    assertThat(cases).isNotEmpty();
    cases.forEach((id, in) -> {
      ComparisonByPower question =
          ComparisonByPower.of(value(in, "p1"), value(in, "p2"))
              .significanceLevel(value(in, "alpha"))
              .power(value(in, "power"))
              .designEffect(value(in, "deff"));
      ComparisonPlan pooled = question.plan();
      ComparisonPlan unpooled = question.nullVariance(NullVariance.UNPOOLED).plan();
      assertAll(
          id,
          expected,
          Map.of(
              "n_pooled_raw", pooled.unroundedSimpleRandomPerGroup(),
              "n_pooled", (double) pooled.completedPerGroup(),
              "n_unpooled_raw", unpooled.unroundedSimpleRandomPerGroup(),
              "n_unpooled", (double) unpooled.completedPerGroup(),
              "power_at_200", question.achievedPower(200)));
    });
  }

  @Test
  void sampleSizesAgreeWithExactArithmetic() throws IOException {
    int cases = 0;
    for (Matcher found = goldenCases(); found.find(); ) {
      if (found.group(1).equals("sample-size")) {
        Map<String, Double> in = fields(found.group(2));
        SampleSize question =
            SampleSize.withMarginOfError(value(in, "margin_of_error"))
                .expectedProportion(value(in, "expected_proportion"))
                .confidenceLevel(value(in, "confidence"))
                .designEffect(value(in, "design_effect"))
                .nonResponse(value(in, "non_response"));
        if (in.containsKey("population")) {
          question = question.populationSize((long) value(in, "population"));
        }
        SamplePlan plan = question.plan();
        assertThat(fields(found.group(3)))
            .as(found.group())
            .isEqualTo(
                Map.of(
                    "completed", (double) plan.completedInterviews(),
                    "to_select", (double) plan.toSelect()));
        cases++;
      }
    }
    assertThat(cases).isPositive();
  }

  @Test
  void householdsAgreeWithExactArithmetic() throws IOException {
    int cases = 0;
    for (Matcher found = goldenCases(); found.find(); ) {
      if (found.group(1).equals("households")) {
        Map<String, Double> in = fields(found.group(2));
        long households =
            HouseholdComposition.of(value(in, "household_size"), value(in, "group_share"))
                .householdsFor((long) value(in, "individuals"), value(in, "non_response"));
        assertThat(fields(found.group(3)))
            .as(found.group())
            .isEqualTo(Map.of("households", (double) households));
        cases++;
      }
    }
    assertThat(cases).isPositive();
  }

  private record Tolerated(double value, double relative, double absolute) {}

  private static void assertAll(
      String id, Map<String, Map<String, Tolerated>> expected, Map<String, Double> actual) {
    Map<String, Tolerated> ofCase = expected.getOrDefault(id, Map.of());
    assertThat(actual.keySet()).as(id).containsExactlyInAnyOrderElementsOf(ofCase.keySet());
    ofCase.forEach((key, tolerated) ->
        assertThat(value(actual, key))
            .as("%s %s", id, key)
            .isEqualTo(
                tolerated.value(),
                within(tolerated.absolute() + tolerated.relative() * Math.abs(tolerated.value()))));
  }

  private static Map<String, Map<String, Double>> surveyCases(String kind) throws IOException {
    List<String[]> rows = table("data/survey/cases.tsv");
    List<String> header = List.of(rows.get(0));
    Map<String, Map<String, Double>> cases = new LinkedHashMap<>();
    for (String[] row : rows) {
      if (row[header.indexOf("kind")].equals(kind)) {
        Map<String, Double> arguments = new LinkedHashMap<>();
        for (String argument : row[header.indexOf("estimator")].split(";", -1)) {
          int equals = argument.indexOf('=');
          arguments.put(
              argument.substring(0, equals), Double.valueOf(argument.substring(equals + 1)));
        }
        cases.put(row[header.indexOf("id")], arguments);
      }
    }
    return cases;
  }

  private static Map<String, Map<String, Tolerated>> expectedOf(Map<String, ?> cases)
      throws IOException {
    Map<String, Map<String, Tolerated>> expected = new LinkedHashMap<>();
    for (String[] row : table("data/survey/expected.tsv")) {
      if (cases.containsKey(row[0])) {
        expected
            .computeIfAbsent(row[0], id -> new LinkedHashMap<>())
            .put(
                row[1],
                new Tolerated(
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4])));
      }
    }
    return expected;
  }

  private static List<String[]> table(String file) throws IOException {
    return read(file).lines().map(line -> line.split("\t", -1)).toList();
  }

  private static Matcher goldenCases() throws IOException {
    return FLAT_CASE.matcher(read("golden/wfp.json"));
  }

  private static Map<String, Double> fields(String object) {
    Map<String, Double> fields = new LinkedHashMap<>();
    for (Matcher field = FIELD.matcher(object); field.find(); ) {
      fields.put(field.group(1), Double.valueOf(field.group(2)));
    }
    return fields;
  }

  private static double value(Map<String, Double> fields, String name) {
    Double value = fields.get(name);
    assertThat(value).as(name).isNotNull();
    return value == null ? Double.NaN : value;
  }

  private static String read(String file) throws IOException {
    Path path = REFERENCE.resolve(file);
    assumeTrue(Files.isRegularFile(path), () -> "no reference file " + path);
    return Files.readString(path);
  }
}

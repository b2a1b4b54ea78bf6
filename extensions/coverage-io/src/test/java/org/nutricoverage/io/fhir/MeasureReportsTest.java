package org.nutricoverage.io.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.io.SomeEstimates;

class MeasureReportsTest {

  private static final String MEASURE = "https://example.org/Measure/nutrition-coverage";
  private static final MeasureReports REPORTS = MeasureReports.of(MEASURE);
  private static final String EXTENSIONS =
      "https://github.com/nutricoverage/nutricoverage/fhir/StructureDefinition/coverage-";

  private static JsonObject json(String report) {
    return JsonParser.parseString(report).getAsJsonObject();
  }

  private static JsonObject group(String report) {
    return json(report).getAsJsonArray("group").get(0).getAsJsonObject();
  }

  private static Stream<JsonObject> objects(JsonObject parent, String list) {
    JsonArray found = parent.has(list) ? parent.getAsJsonArray(list) : new JsonArray();
    return StreamSupport.stream(found.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private static String code(JsonObject concept) {
    return objects(concept, "coding").findFirst().orElseThrow().get("code").getAsString();
  }

  private static JsonObject population(JsonObject group, String code) {
    return objects(group, "population")
        .filter(population -> code(population.getAsJsonObject("code")).equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static JsonObject extension(JsonObject element, String name) {
    return objects(element, "extension")
        .filter(extension -> extension.get("url").getAsString().endsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private static String part(JsonObject extension, String name) {
    JsonObject part = extension(extension, name);
    return part.keySet().stream()
        .filter(key -> key.startsWith("value"))
        .map(key -> part.get(key).getAsString())
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal score(JsonObject group) {
    return group.getAsJsonObject("measureScore").get("value").getAsBigDecimal();
  }

  private static int count(JsonObject group, String population) {
    return population(group, population).get("count").getAsInt();
  }

  private static String absent(JsonObject element) {
    return extension(element, "data-absent-reason").get("valueCode").getAsString();
  }

  @Test
  void theHeadSaysWhatWhereAndWhen() {
    JsonObject report =
        json(
            REPORTS
                .about("Location/tanganyika")
                .reportedBy("https://example.org/fhir/Organization/moh")
                .on(LocalDate.of(2026, 4, 15))
                .status(ReportStatus.PENDING)
                .write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 29_760, 48_000)));
    assertThat(report.get("resourceType").getAsString()).isEqualTo("MeasureReport");
    assertThat(report.get("status").getAsString()).isEqualTo("pending");
    assertThat(report.get("type").getAsString()).isEqualTo("summary");
    assertThat(report.get("measure").getAsString()).isEqualTo(MEASURE);
    assertThat(report.getAsJsonObject("subject").toString())
        .isEqualTo(
            "{\"reference\":\"Location/tanganyika\",\"identifier\":{\"value\":\"CD54\"},"
                + "\"display\":\"Tanganyika (CD54)\"}");
    assertThat(report.get("date").getAsString()).isEqualTo("2026-04-15");
    assertThat(report.getAsJsonObject("reporter").toString())
        .isEqualTo("{\"reference\":\"https://example.org/fhir/Organization/moh\"}");
    assertThat(report.getAsJsonObject("period").toString())
        .isEqualTo("{\"start\":\"2026-01-01\",\"end\":\"2026-03-31\"}");
    assertThat(code(report.getAsJsonObject("improvementNotation"))).isEqualTo("increase");
    assertThat(report.getAsJsonObject("text").get("div").getAsString())
        .startsWith("<div xmlns=\"http://www.w3.org/1999/xhtml\"><pre>Indicator 7. ")
        .contains("Result: 62.0 % (29,760 / 48,000)")
        .endsWith("</pre></div>");
  }

  @Test
  void whatIsNotGivenIsLeftOut() {
    JsonObject report = json(REPORTS.write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 1, 2)));
    assertThat(report.keySet()).doesNotContain("date", "reporter");
    assertThat(report.getAsJsonObject("subject").has("reference")).isFalse();
    assertThat(report.get("status").getAsString()).isEqualTo("complete");
  }

  @Test
  void countsAndScoreOfADeskReview() {
    JsonObject group =
        group(REPORTS.write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 29_760, 48_000)));
    assertThat(code(group.getAsJsonObject("code"))).isEqualTo("7");
    assertThat(objects(group, "population").map(item -> code(item.getAsJsonObject("code"))))
        .containsExactly("initial-population", "denominator", "numerator");
    assertThat(count(group, "initial-population")).isEqualTo(48_000);
    assertThat(count(group, "denominator")).isEqualTo(48_000);
    assertThat(count(group, "numerator")).isEqualTo(29_760);
    assertThat(group.getAsJsonObject("measureScore").toString())
        .isEqualTo(
            "{\"value\":0.62,\"unit\":\"1\",\"system\":\"http://unitsofmeasure.org\","
                + "\"code\":\"1\"}");
    JsonObject method = extension(group, "coverage-method");
    assertThat(part(method, "family")).isEqualTo("DESK_REVIEW");
    assertThat(part(method, "estimator")).isEqualTo("stated counts");
    assertThat(part(method, "reach-definition")).isEqualTo("AT_LEAST_ONE_TRANSFER");
    assertThat(part(method, "eligible-source")).isEqualTo("census projection 2025");
    assertThat(part(method, "evidence")).isEqualTo("counts as stated, partner reports");
    assertThat(part(method, "no-interval")).isEqualTo("a desk review is not a sample");
    JsonObject finding = extension(group, "coverage-finding");
    assertThat(part(finding, "code")).isEqualTo("PROXY_ESTIMATE");
    assertThat(part(finding, "severity")).isEqualTo("INFO");
    assertThat(group.has("stratifier")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "60350.508, 60351",
    "60350.5, 60351",
    "60350.499999, 60350",
    "0.4, 0",
    "181051/3, 60350",
    "2147483647.4, 2147483647"
  })
  void aCountThatIsNotWholeIsRoundedHalfUpBesideTheExactOne(String eligible, int written) {
    JsonObject group =
        group(
            REPORTS.write(
                SomeEstimates.deskReview(
                    SomeEstimates.SCOPE, Rational.of(1), Rational.parse(eligible))));
    JsonObject denominator = population(group, "denominator");
    assertThat(denominator.get("count").getAsInt()).isEqualTo(written);
    assertThat(extension(denominator, "coverage-exact-count").get("valueString").getAsString())
        .isEqualTo(eligible);
    assertThat(population(group, "numerator").has("extension")).isFalse();
    assertThat(score(group))
        .isEqualByComparingTo(Rational.ONE.dividedBy(Rational.parse(eligible)).rounded(17));
  }

  @Test
  void aCountBeyond32BitsIsAbsentBesideTheExactOne() {
    JsonObject group =
        group(
            REPORTS.write(
                SomeEstimates.deskReview(SomeEstimates.SCOPE, 2_147_483_647L, 2_147_483_648L)));
    assertThat(count(group, "numerator")).isEqualTo(Integer.MAX_VALUE);
    JsonObject denominator = population(group, "denominator");
    assertThat(denominator.has("count")).isFalse();
    assertThat(absent(denominator.getAsJsonObject("_count"))).isEqualTo("unsupported");
    assertThat(extension(denominator, "coverage-exact-count").get("valueString").getAsString())
        .isEqualTo("2147483648");
  }

  @Test
  void aScoreHasSeventeenDecimals() {
    assertThat(score(group(REPORTS.write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 2, 3)))))
        .isEqualTo(new BigDecimal("0.66666666666666667"));
    assertThat(score(group(REPORTS.write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 40, 2)))))
        .isEqualTo(new BigDecimal("20"));
  }

  @Test
  void aSurveyHasAWeightedScoreWithItsInterval() {
    CoverageEstimate survey = SomeEstimates.survey(SomeEstimates.SCOPE);
    JsonObject group = group(REPORTS.write(survey));
    assertThat(score(group)).isEqualByComparingTo("0.617");
    assertThat(count(group, "initial-population")).isEqualTo(523);
    assertThat(count(group, "denominator")).isEqualTo(519);
    JsonObject numerator = population(group, "numerator");
    assertThat(numerator.has("count")).isFalse();
    assertThat(absent(numerator.getAsJsonObject("_count"))).isEqualTo("unknown");

    JsonObject quantity = group.getAsJsonObject("measureScore");
    JsonObject interval = extension(quantity, "coverage-interval");
    assertThat(interval.get("url").getAsString()).isEqualTo(EXTENSIONS + "interval");
    assertThat(part(interval, "lower")).isEqualTo("0.5603");
    assertThat(part(interval, "upper")).isEqualTo("0.6708");
    assertThat(part(interval, "level")).isEqualTo("0.95");
    assertThat(part(interval, "kind")).isEqualTo("SAMPLING");
    assertThat(part(interval, "method"))
        .isEqualTo(survey.interval().orElseThrow().method().label());
    assertThat(part(interval, "degrees-of-freedom")).isEqualTo("36");
    assertThat(extension(quantity, "coverage-standard-error").get("valueDecimal").getAsBigDecimal())
        .isEqualByComparingTo("0.028");
    assertThat(objects(extension(group, "coverage-method"), "extension"))
        .noneMatch(part -> part.get("url").getAsString().equals("no-interval"));
  }

  @Test
  void unweightedCountsAreThoseOfTheCaller() {
    MeasureCounts counts = new MeasureCounts(330, 10, 530, 6, 5);
    JsonObject group =
        group(
            REPORTS
                .counts(SomeEstimates.SCOPE, counts)
                .write(SomeEstimates.survey(SomeEstimates.SCOPE)));
    assertThat(objects(group, "population").map(item -> code(item.getAsJsonObject("code"))))
        .containsExactly(
            "initial-population",
            "denominator",
            "denominator-exclusion",
            "denominator-exception",
            "numerator",
            "numerator-exclusion");
    assertThat(count(group, "initial-population")).isEqualTo(534);
    assertThat(count(group, "denominator")).isEqualTo(530);
    assertThat(count(group, "denominator-exclusion")).isEqualTo(6);
    assertThat(count(group, "denominator-exception")).isEqualTo(5);
    assertThat(count(group, "numerator")).isEqualTo(330);
    assertThat(count(group, "numerator-exclusion")).isEqualTo(10);
    assertThat(score(group)).isEqualByComparingTo("0.617");
  }

  @Test
  void countsOfSomethingElseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            REPORTS
                .counts(SomeEstimates.SCOPE, MeasureCounts.of(300, 518))
                .write(SomeEstimates.survey(SomeEstimates.SCOPE)))
        .withMessageContaining("must be among the 519 people with a known answer but was");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            REPORTS
                .counts(SomeEstimates.SCOPE, MeasureCounts.of(1, 3))
                .write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 1, 2)))
        .withMessageContaining("must be those of 50.0 % (1 / 2) but was");
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            REPORTS
                .counts(SomeEstimates.SCOPE, MeasureCounts.of(1, 3))
                .write(
                    SomeEstimates.begin(SomeEstimates.SCOPE)
                        .notComputable(Outcome.Reason.NO_DATA, "none")))
        .withMessageContaining("must be absent, since the figure is not computable, but was");
    JsonObject group =
        group(
            REPORTS
                .counts(SomeEstimates.SCOPE, new MeasureCounts(4, 1, 6, 1, 1))
                .write(SomeEstimates.deskReview(SomeEstimates.SCOPE, 3, 4)));
    assertThat(score(group)).isEqualByComparingTo("0.75");
    assertThat(count(group, "denominator")).isEqualTo(6);
  }

  @Test
  void lessIsBetterTurnsScoreAndIntervalAround() {
    String report =
        REPORTS
            .improvement(ImprovementNotation.DECREASE)
            .write(SomeEstimates.survey(SomeEstimates.SCOPE));
    JsonObject group = group(report);
    assertThat(code(json(report).getAsJsonObject("improvementNotation"))).isEqualTo("decrease");
    assertThat(score(group)).isEqualByComparingTo("0.383");
    JsonObject interval = extension(group.getAsJsonObject("measureScore"), "coverage-interval");
    assertThat(Double.parseDouble(part(interval, "lower"))).isEqualTo(1 - 0.6708);
    assertThat(Double.parseDouble(part(interval, "upper"))).isEqualTo(1 - 0.5603);
  }

  @ParameterizedTest
  @CsvSource({
    "SUPPRESSED, masked",
    "NOT_APPLICABLE, not-applicable",
    "NO_DATA, unknown",
    "NO_ELIGIBLE_PEOPLE, unknown",
    "NOT_ADDITIVE, unknown"
  })
  void whatIsNotComputableIsAbsentForAReason(Outcome.Reason reason, String absent) {
    CoverageEstimate none =
        SomeEstimates.begin(SomeEstimates.SCOPE)
            .restingOn(Evidence.Sample.simple(7))
            .notComputable(reason, "so it is");
    JsonObject group = group(REPORTS.write(none));
    JsonObject quantity = group.getAsJsonObject("measureScore");
    assertThat(quantity.keySet()).containsExactly("extension");
    assertThat(absent(quantity)).isEqualTo(absent);
    JsonObject why = extension(quantity, "coverage-not-computable");
    assertThat(part(why, "reason")).isEqualTo(reason.name());
    assertThat(part(why, "explanation")).isEqualTo("so it is");
    assertThat(objects(group, "population"))
        .hasSize(3)
        .allSatisfy(population -> {
          assertThat(population.has("count")).isFalse();
          assertThat(absent(population.getAsJsonObject("_count"))).isEqualTo(absent);
        });
  }

  @Test
  void aBreakdownBySexIsAStratifier() {
    CoverageTable table = SomeEstimates.bySex(14_000, 23_000, 15_760, 25_000);
    JsonObject group = group(REPORTS.write(table));
    assertThat(count(group, "numerator")).isEqualTo(29_760);
    JsonObject stratifier = objects(group, "stratifier").findFirst().orElseThrow();
    assertThat(stratifier.getAsJsonArray("code").toString()).isEqualTo("[{\"text\":\"sex\"}]");
    List<JsonObject> strata = objects(stratifier, "stratum").toList();
    assertThat(strata).hasSize(2);
    assertThat(strata.get(0).getAsJsonObject("value").toString())
        .isEqualTo(
            "{\"coding\":[{\"system\":\"http://hl7.org/fhir/administrative-gender\","
                + "\"code\":\"female\",\"display\":\"Female\"}],\"text\":\"Female\"}");
    assertThat(code(strata.get(1).getAsJsonObject("value"))).isEqualTo("male");
    assertThat(count(strata.get(1), "numerator")).isEqualTo(15_760);
    assertThat(score(strata.get(1))).isEqualByComparingTo("0.6304");
    assertThat(part(extension(strata.get(0), "coverage-method"), "family"))
        .isEqualTo("DESK_REVIEW");
  }

  @Test
  void bothSexesTogetherAreNoGenderOfFhir() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.SEX,
            List.of(
                SomeEstimates.deskReview(SomeEstimates.SCOPE, 5, 10),
                SomeEstimates.deskReview(SomeEstimates.SCOPE.with(Sex.MALE), 2, 5)));
    JsonObject stratum =
        objects(
                objects(group(REPORTS.write(table)), "stratifier").findFirst().orElseThrow(),
                "stratum")
            .findFirst()
            .orElseThrow();
    assertThat(stratum.getAsJsonObject("value").toString()).isEqualTo("{\"text\":\"overall\"}");
  }

  @Test
  void hiddenCellsAreMaskedAndNowhereElse() {
    CoverageTable hidden = SomeEstimates.bySex(3, 4_321, 2_000, 4_100).suppressBelow(5);
    String report = REPORTS.write(hidden);
    JsonObject stratifier = objects(group(report), "stratifier").findFirst().orElseThrow();
    JsonObject girls = objects(stratifier, "stratum").findFirst().orElseThrow();
    assertThat(absent(girls.getAsJsonObject("measureScore"))).isEqualTo("masked");
    assertThat(absent(population(girls, "numerator").getAsJsonObject("_count")))
        .isEqualTo("masked");
    assertThat(report).doesNotContain("4321", "4,321");
  }

  @Test
  void breakdownsByAgeByGroupByAreaAndByPeriod() {
    TargetGroup infants = TargetGroup.parse("CHILDREN_0_5_MONTHS");
    CoverageTable byAge =
        CoverageTable.of(
            Dimension.TARGET_GROUP,
            List.of(
                SomeEstimates.deskReview(SomeEstimates.SCOPE, 5, 10),
                SomeEstimates.deskReview(SomeEstimates.SCOPE.with(infants), 2, 5)));
    CoverageTable byGroup =
        CoverageTable.of(
            Dimension.TARGET_GROUP,
            List.of(
                SomeEstimates.deskReview(SomeEstimates.SCOPE, 5, 10),
                SomeEstimates.deskReview(SomeEstimates.SCOPE.with(TargetGroup.PBWG), 2, 5)));
    CoverageTable byArea =
        CoverageTable.of(
            Dimension.AREA,
            List.of(SomeEstimates.deskReview(SomeEstimates.SCOPE.with(Area.of("X", "Y")), 2, 5)));
    CoverageTable byPeriod =
        CoverageTable.of(
            Dimension.PERIOD,
            List.of(
                SomeEstimates.deskReview(
                    SomeEstimates.SCOPE.with(ReportingPeriod.month(2026, 2)), 2, 5)));
    assertStratum(
        byAge,
        "age",
        "{\"coding\":[{\"system\":\"https://github.com/nutricoverage/nutricoverage/fhir/CodeSystem"
            + "/target-group\",\"code\":\"CHILDREN_6_23_MONTHS\",\"display\":\"children 6-23"
            + " months\"}],\"text\":\"children 6-23 months\"}");
    assertStratum(byGroup, "target group", "children 6-23 months");
    assertStratum(byArea, "area", "\"code\":\"X\",\"display\":\"Y (X)\"");
    assertStratum(byPeriod, "period", "{\"text\":\"2026-02\"}");
  }

  private static void assertStratum(CoverageTable table, String by, String value) {
    JsonObject stratifier =
        objects(group(REPORTS.write(table)), "stratifier").findFirst().orElseThrow();
    assertThat(stratifier.getAsJsonArray("code").toString())
        .isEqualTo("[{\"text\":\"" + by + "\"}]");
    assertThat(
            objects(stratifier, "stratum")
                .findFirst()
                .orElseThrow()
                .getAsJsonObject("value")
                .toString())
        .contains(value);
  }

  @Test
  void breakdownsMustBeOfTheFigure() {
    CoverageEstimate overall = SomeEstimates.deskReview(SomeEstimates.SCOPE, 5, 10);
    CoverageTable sexes = SomeEstimates.bySex(1, 2, 3, 4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPORTS.write(overall, List.of(sexes, sexes)))
        .withMessage("breakdowns must be each by another dimension but was [SEX, SEX]");
    CoverageEstimate elsewhere =
        SomeEstimates.deskReview(SomeEstimates.SCOPE.with(Area.parse("X")), 5, 10);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPORTS.write(elsewhere, List.of(sexes)))
        .withMessageStartingWith(
            "total must differ from the cells only in sex but differs in area");
  }

  @Test
  void textsFromDataAreTamed() {
    CoverageEstimate hostile =
        SomeEstimates.begin(SomeEstimates.SCOPE.with(Area.of("<b>", "a & b")))
            .noting(
                List.of(
                    new Finding("A", Severity.ERROR, "x\u0000y\uD83D", Map.of())
                        .at("site", "a\nb")))
            .computed(Proportion.of(1, 2), SomeEstimates.NONE);
    JsonObject report = json(REPORTS.write(hostile));
    assertThat(report.getAsJsonObject("text").get("div").getAsString())
        .contains("a &amp; b (&lt;b&gt;)")
        .doesNotContain("<b>");
    JsonObject finding = extension(group(REPORTS.write(hostile)), "coverage-finding");
    assertThat(part(finding, "message")).isEqualTo("x\\u0000y\\ud83d");
    assertThat(part(finding, "place")).isEqualTo("site a\\u000ab");
    assertThat(FhirText.of("\uFFFE")).isEqualTo("\\ufffe");
    assertThat(FhirText.of(" ")).isEqualTo("-");
    assertThat(FhirText.of("\uD83D\uDE00")).isEqualTo("\uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "Location/", "location/x", "x", "Location/a b", "Location/a\n"})
  void whatIsNoReferenceIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPORTS.about(text))
        .withMessageStartingWith(
            "subject must be a reference such as Location/tanganyika or an absolute address but"
                + " was");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> REPORTS.reportedBy(text))
        .withMessageStartingWith("reporter must be");
  }

  @Test
  void aMeasureIsAnAddress() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MeasureReports.of("my measure"))
        .withMessage("measure must be an address without white space but was my measure");
    assertThat(REPORTS.about("urn:uuid:1").write(SomeEstimates.survey(SomeEstimates.SCOPE)))
        .contains("\"urn:uuid:1\"");
  }

  @Test
  void settingsMakeCopies() {
    CoverageEstimate estimate = SomeEstimates.deskReview(SomeEstimates.SCOPE, 1, 2);
    String before = REPORTS.write(estimate);
    MeasureReports full =
        REPORTS
            .about("Location/x")
            .reportedBy("Organization/y")
            .on(LocalDate.of(2026, 1, 1))
            .status(ReportStatus.ERROR)
            .improvement(ImprovementNotation.DECREASE)
            .counts(SomeEstimates.SCOPE, MeasureCounts.of(2, 4));
    assertThat(full.write(estimate))
        .contains("Location/x", "Organization/y", "2026-01-01", "\"error\"", "\"decrease\"", "4");
    assertThat(REPORTS.write(estimate)).isEqualTo(before);
  }

  @Provide
  Arbitrary<CoverageTable> tables() {
    return SomeEstimates.anyTable();
  }

  @Property(tries = 100)
  void everyTableIsWritten(@ForAll("tables") CoverageTable table) {
    String report = REPORTS.write(table);
    JsonObject group = group(report);
    List<JsonObject> strata =
        objects(objects(group, "stratifier").findFirst().orElseThrow(), "stratum").toList();
    assertThat(strata).hasSameSizeAs(table.cells());
    for (int i = 0; i < strata.size(); i++) {
      CoverageEstimate cell = table.cells().get(i);
      assertThat(strata.get(i).getAsJsonObject("measureScore").has("value"))
          .isEqualTo(cell.proportion().isPresent());
      assertThat(objects(strata.get(i), "extension")).hasSize(1 + cell.findings().size());
    }
    assertThat(REPORTS.write(table)).isEqualTo(report);
  }
}

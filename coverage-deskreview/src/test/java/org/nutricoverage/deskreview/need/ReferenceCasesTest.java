package org.nutricoverage.deskreview.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.EligiblePopulation;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.TargetGroup;

/** Published and independently computed cases. */
class ReferenceCasesTest {

  /** The reference values are doubles printed with 16 to 17 digits. */
  private static final double RELATIVE = 1e-12;

  private static final TargetGroup CHILDREN = TargetGroup.CHILDREN_6_59_MONTHS;

  private static List<JsonObject> cases(String file) throws IOException {
    Path path = Path.of(System.getProperty("coverage.reference", "missing"), "golden", file);
    assumeTrue(Files.exists(path), () -> "reference cases not found: " + path);
    List<JsonObject> cases = new ArrayList<>();
    for (JsonElement each : JsonParser.parseString(Files.readString(path)).getAsJsonArray()) {
      cases.add(each.getAsJsonObject());
    }
    return cases;
  }

  private static List<JsonObject> topic(String topic) throws IOException {
    List<JsonObject> found =
        cases("wfp.json").stream()
            .filter(each -> each.get("topic").getAsString().equals(topic))
            .toList();
    assertThat(found).isNotEmpty();
    return found;
  }

  private static JsonObject worked(String id) throws IOException {
    return cases("wfp-worked.json").stream()
        .filter(each -> each.get("id").getAsString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Rational number(JsonObject object, String key) {
    return Rational.of(object.get(key).getAsBigDecimal());
  }

  private static PeopleInNeed need(
      long population, Rational prevalence, IncidenceFactor k, int months) {
    return PeopleInNeed.computed(CHILDREN)
        .population(population, "reference")
        .prevalence(Prevalence.of(prevalence))
        .incidence(k)
        .months(months)
        .build();
  }

  private static void assertSame(Rational actual, JsonObject expected, String key) {
    double value = expected.get(key).getAsDouble();
    assertThat(actual.doubleValue())
        .as(key)
        .isCloseTo(value, within(RELATIVE * Math.max(1, Math.abs(value))));
  }

  @Test
  void peopleInNeed() throws IOException {
    for (JsonObject each : topic("people-in-need")) {
      JsonObject input = each.getAsJsonObject("input");
      JsonObject expected = each.getAsJsonObject("expected");
      int months = input.has("months") ? input.get("months").getAsInt() : 12;
      IncidenceFactor k;
      if (input.has("k")) {
        k = IncidenceFactor.additive(input.get("k").getAsDouble());
      } else if (input.has("multiplier")) {
        k = IncidenceFactor.multiplier(input.get("multiplier").getAsDouble());
      } else {
        k = IncidenceFactor.fromDuration(months, number(input, "duration_months"));
        assertSame(k.additive(), expected, "k");
      }
      PeopleInNeed need =
          need(input.get("population").getAsLong(), number(input, "prevalence"), k, months);
      assertSame(need.total(), expected, "people_in_need");
      if (expected.has("prevalent")) {
        assertSame(need.prevalent().orElseThrow(), expected, "prevalent");
        assertSame(need.incident().orElseThrow(), expected, "incident");
      }
    }
  }

  @Test
  void localIncidenceFactor() throws IOException {
    for (JsonObject each : topic("local-incidence-factor")) {
      JsonObject input = each.getAsJsonObject("input");
      JsonObject expected = each.getAsJsonObject("expected");
      LocalIncidence local =
          LocalIncidence.builder()
              .admissions(input.get("annual_admissions").getAsLong())
              .coverage(number(input, "coverage"))
              .population(input.get("population").getAsLong())
              .prevalence(Prevalence.of(number(input, "prevalence")))
              .months(12)
              .source("reference")
              .build();
      assertSame(local.afterBulti().additive(), expected, "bulti_k");
      assertSame(local.afterIsanaka().additive(), expected, "isanaka_factor");
    }
  }

  @Test
  void demographicShares() throws IOException {
    JsonObject expected = worked("elig-ife-shares").getAsJsonObject("expected");
    EligibleDerivation people = EligibleDerivation.population(100_000, "reference");

    assertSame(
        people.group(PublishedShares.IFE_CHILDREN_6_23_MONTHS).count(), expected, "children6to23");
    assertSame(
        people.group(PublishedShares.IFE_CHILDREN_6_59_MONTHS).count(), expected, "children6to59");
    assertSame(people.group(PublishedShares.IFE_CHILDREN_UNDER_FIVE).count(), expected, "under5");
    JsonArray women = expected.getAsJsonArray("plw");
    assertThat(people.group(PublishedShares.IFE_PREGNANT_AND_LACTATING_WOMEN).count().doubleValue())
        .isBetween(women.get(0).getAsDouble(), women.get(1).getAsDouble());

    JsonObject other = worked("elig-ennet-3420-shares").getAsJsonObject("expected");
    assertSame(
        people.group(PublishedShares.EN_NET_3420_CHILDREN_UNDER_FIVE).count(), other, "under5");
    assertSame(
        people.group(PublishedShares.EN_NET_3420_PREGNANT_AND_LACTATING_WOMEN).count(),
        other,
        "plw");
  }

  @Test
  void projection() throws IOException {
    JsonObject each = worked("elig-projection");
    JsonObject input = each.getAsJsonObject("input");
    JsonObject expected = each.getAsJsonObject("expected");
    Rational base = number(input, "basePopulation");
    int months = 12 * input.get("years").getAsInt();

    assertThat(
            GrowthRule.COMPOUND
                .factor(number(input, "annualGrowth"), months)
                .times(base)
                .doubleValue())
        .as("printed with 4 decimals")
        .isCloseTo(expected.get("compound").getAsDouble(), within(5e-5));
    assertSame(
        GrowthRule.LINEAR.factor(number(input, "annualGrowth"), months).times(base),
        expected,
        "linear");
  }

  @Test
  void movingCohort() throws IOException {
    JsonObject each = worked("elig-moving-cohort");
    JsonObject input = each.getAsJsonObject("input");

    assertSame(
        EligibleDerivation.everEligible(
                EligiblePopulation.of(
                    input.get("stock").getAsLong(), TargetGroup.CHILDREN_6_23_MONTHS),
                input.get("periodMonths").getAsInt())
            .count(),
        each.getAsJsonObject("expected"),
        "everEligible");
  }

  @Test
  void nigeria() throws IOException {
    for (String id : List.of("pin-nigeria-2014", "pin-nigeria-2015")) {
      JsonObject input = worked(id).getAsJsonObject("input");
      JsonObject expected = worked(id).getAsJsonObject("expected");
      long people = input.get("n").getAsLong();
      Rational prevalence = number(input, "p");
      Rational coverage = number(input, "c");

      // The authors rounded their counts both ways: raw values agree within 1.
      assertThat(
              need(people, prevalence, IncidenceFactor.additive(1.6), 12)
                  .expectedCaseload(coverage)
                  .doubleValue())
          .isCloseTo(expected.get("expectedAtK1_6").getAsDouble(), within(1.0));
      assertThat(
              need(people, prevalence, IncidenceFactor.additive(13.02), 12)
                  .expectedCaseload(coverage)
                  .doubleValue())
          .isCloseTo(expected.get("expectedAtK13_02").getAsDouble(), within(1.0));
      assertThat(
              LocalIncidence.builder()
                  .admissions(input.get("observed").getAsLong())
                  .coverage(coverage)
                  .population(people)
                  .prevalence(Prevalence.of(prevalence))
                  .months(12)
                  .source("Bulti et al. 2017")
                  .build()
                  .afterBulti()
                  .additive()
                  .doubleValue())
          .as("printed with 2 decimals")
          .isCloseTo(expected.get("k").getAsDouble(), within(0.005));
    }
  }

  @Test
  void calibrationAndSixMonths() throws IOException {
    JsonObject input = worked("pin-k-calibration-514").getAsJsonObject("input");
    LocalIncidence local =
        LocalIncidence.builder()
            .admissions(input.get("observed").getAsLong())
            .coverage(number(input, "c"))
            .population(input.get("n").getAsLong())
            .prevalence(Prevalence.of(number(input, "p")))
            .months(12)
            .source("en-net 514")
            .build();
    JsonObject expected = worked("pin-k-calibration-514").getAsJsonObject("expected");
    assertSame(local.afterBulti().additive(), expected, "k");
    assertSame(local.afterBulti().multiplier(), expected, "KplusOne");
    assertSame(local.afterIsanaka().additive(), expected, "isanakaStyleFactor");

    JsonObject two = worked("pin-six-months-two-answers").getAsJsonObject("expected");
    IncidenceFactor wfp = IncidenceFactor.additive(1.6);
    Rational thousand = Rational.of(1_000);
    assertSame(
        wfp.asFactor(6, PartYear.PREVALENT_ONCE).value().times(thousand), two, "onePlusTOverD");
    assertSame(wfp.asFactor(6, PartYear.PRO_RATA).value().times(thousand), two, "halfOfAnnual");
  }

  @Test
  void factorsOfDurations() throws IOException {
    JsonObject each = worked("pin-k-from-duration");
    Rational duration = number(each.getAsJsonObject("input"), "durationMonths");
    JsonArray months = each.getAsJsonObject("input").getAsJsonArray("t");
    for (int i = 0; i < months.size(); i++) {
      IncidenceFactor factor = IncidenceFactor.fromDuration(months.get(i).getAsInt(), duration);
      JsonObject expected = each.getAsJsonObject("expected");
      assertThat(factor.additive().doubleValue())
          .as("printed with 10 decimals")
          .isCloseTo(expected.getAsJsonArray("k").get(i).getAsDouble(), within(5e-11));
      assertThat(factor.multiplier().doubleValue())
          .isCloseTo(expected.getAsJsonArray("KplusOne").get(i).getAsDouble(), within(5e-11));
    }

    JsonObject niger = worked("k-from-duration-niger");
    for (String[] pair : new String[][] {{"daysMamWhz", "kMamWhz"}, {"daysMamMuac", "kMamMuac"}}) {
      JsonArray days = niger.getAsJsonObject("input").getAsJsonArray(pair[0]);
      JsonArray expected = niger.getAsJsonObject("expected").getAsJsonArray(pair[1]);
      for (int i = 0; i < days.size(); i++) {
        assertThat(
                IncidenceFactor.fromDurationDays(Rational.of(days.get(i).getAsLong()))
                    .additive()
                    .doubleValue())
            .as("printed with 4 decimals")
            .isCloseTo(expected.get(i).getAsDouble(), within(5e-5));
      }
    }
  }

  @Test
  void caseloadWithoutIncidence() throws IOException {
    for (String id : List.of("caseload-prevalence-only", "caseload-prevalence-only-b")) {
      JsonObject input = worked(id).getAsJsonObject("input");
      JsonArray expected = worked(id).getAsJsonObject("expected").getAsJsonArray("caseload");
      for (int i = 0; i < expected.size(); i++) {
        Rational prevalence = Rational.of(input.getAsJsonArray("p").get(i).getAsBigDecimal());
        Rational coverage = Rational.of(input.getAsJsonArray("c").get(i).getAsBigDecimal());
        assertThat(
                need(input.get("n").getAsLong(), prevalence, IncidenceFactor.PREVALENCE_ONLY, 12)
                    .expectedCaseload(coverage)
                    .doubleValue())
            .as("printed as whole numbers")
            .isCloseTo(expected.get(i).getAsDouble(), within(1.0));
      }
    }
  }

  @Test
  void publishedFactors() throws IOException {
    JsonObject expected = worked("k-empirical-list").getAsJsonObject("expected");
    JsonObject promis = expected.getAsJsonObject("promis");
    JsonObject isanaka = expected.getAsJsonObject("isanaka2021");

    assertSame(
        PublishedIncidenceFactor.PROMIS_BURKINA_FASO_MODERATE.factor().additive(),
        promis.getAsJsonObject("BFA"),
        "MAM");
    assertSame(
        PublishedIncidenceFactor.PROMIS_BURKINA_FASO_SEVERE.factor().additive(),
        promis.getAsJsonObject("BFA"),
        "SAM");
    assertSame(
        PublishedIncidenceFactor.PROMIS_MALI_MODERATE.factor().additive(),
        promis.getAsJsonObject("MLI"),
        "MAM");
    assertSame(
        PublishedIncidenceFactor.PROMIS_MALI_SEVERE.factor().additive(),
        promis.getAsJsonObject("MLI"),
        "SAM");
    assertSame(
        PublishedIncidenceFactor.ISANAKA_OVERALL_SEVERE.factor().additive(), isanaka, "overall");
    assertSame(PublishedIncidenceFactor.WFP_MODERATE.factor().additive(), expected, "global");
  }
}

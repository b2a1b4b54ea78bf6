package org.nutricoverage.io.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.UnusableCsvException;

class PlanDocumentTest {

  private static final String LOCATIONS =
      "{'id': 1, 'name': 'Afghanistan', 'adminLevel': 0, 'pcode': 'AF'},"
          + "{'id': 11, 'name': 'Kabul', 'adminLevel': 1, 'pcode': 'AF01', 'parentLocationId': 1},"
          + "{'id': 111, 'name': 'Kabul', 'adminLevel': 2, 'pcode': 'AF0101',"
          + " 'parentLocationId': 11}";

  private static final String CLUSTERS =
      "'planGlobalClusters': [{'globalClusterCode': 'NUT', 'planClusters': [7, 9]},"
          + "{'globalClusterCode': 'WSH', 'planClusters': [9]}],";

  private static final NeedReading AFGHANISTAN = NeedReading.DEFAULT.forCountry("AFG");

  private static NeedTable read(NeedReading reading, String json) {
    return reading.readPlan("plan 1185", new StringReader(json.replace('\'', '"')));
  }

  private static NeedTable caseloads(String caseloads) {
    return read(
        AFGHANISTAN,
        "{'data': {'locations': ["
            + LOCATIONS
            + "],"
            + CLUSTERS
            + "'caseloads': ["
            + caseloads
            + "]}}");
  }

  private static List<String> words(NeedTable table) {
    return table.findings().stream().map(Finding::toString).toList();
  }

  @Test
  void caseloadsAndTheirParts() {
    NeedTable table =
        caseloads(
            "{'caseloadType': 'plan', 'entityId': null, 'caseloadCustomRef': 'BP1',"
                + " 'totalPopulation': 44532600, 'affected': null, 'inNeed': 23666389,"
                + " 'target': 17327995, 'expectedReach': 17327995, 'disaggregatedAttachments': []},"
                + "{'caseloadType': 'cluster', 'entityId': 7, 'inNeed': 7399632, 'target': 5638791,"
                + " 'disaggregatedAttachments': [{'locationId': 111, 'categoryLabel': 'total',"
                + " 'categoryName': 'Total', 'dataMatrix': [{'metricType': 'inNeed', 'value': 500},"
                + " {'metricType': 'target', 'value': 400}, {'metricType': 'baseline', 'value': 1},"
                + " {'metricType': 'expectedReach', 'value': null}]},"
                + " {'locationId': 111, 'categoryLabel': 'Children', 'dataMatrix':"
                + " [{'metricType': 'inNeed', 'value': 300}, {'metricType': 'target',"
                + " 'value': 350}]}]}");

    NeedTotal nutrition = table.total("AFG", "NUT").orElseThrow();
    assertThat(nutrition.targetShare().orElseThrow().toString())
        .isEqualTo("76.2 % (5,638,791 / 7,399,632)");
    NeedTotal all = table.total("AFG", "ALL").orElseThrow();
    assertThat(all.people(NeedStatus.POPULATION)).contains(Rational.of(44_532_600));
    assertThat(all.people(NeedStatus.AFFECTED)).isEmpty();
    assertThat(all.expectedReachShare().orElseThrow().value()).isEqualTo(1.0);
    NeedTotal kabul = table.total("AF0101", "NUT").orElseThrow();
    assertThat(kabul.people(NeedStatus.IN_NEED)).contains(Rational.of(500));
    assertThat(kabul.row().place())
        .isEqualTo(new ReportedPlace("AFG", List.of("AF01", "AF0101"), List.of("Kabul", "Kabul")));
    assertThat(table.rows()).hasSize(4);
    assertThat(words(table))
        .containsExactly(
            "INFO REACH_IS_EXPECTED (file plan 1185): what the file calls reached is what the plan"
                + " expects to reach, no count of people reached",
            "INFO UNUSED_METRIC (file plan 1185): \"baseline\" is no figure of needs; not used 1"
                + " time",
            "WARNING TARGET_ABOVE_NEED (file plan 1185, place AFG / Kabul (AF01) / Kabul (AF0101),"
                + " cluster NUT, category Children): 350 targeted, 300 in need");
    assertThat(table.source()).isEqualTo("plan 1185");
  }

  @Test
  void theCountryIsThatOfThePlanWhereTheCallerSaysNone() {
    String plan = "{'data': {'locations': [%s], 'caseloads': [{'inNeed': 5}]}}";
    NeedTable table = read(NeedReading.DEFAULT, plan.replace("%s", LOCATIONS));
    assertThat(table.total("AF", "ALL")).isPresent();
    NeedTable none = read(NeedReading.DEFAULT, plan.replace("%s", ""));
    assertThat(none.totals()).isEmpty();
    assertThat(words(none))
        .containsExactly(
            "ERROR NO_PLACE (file plan 1185, value data.caseloads[0]): the plan does not say its"
                + " country; the total of the caseload was left out");
    NeedTable two =
        read(
            NeedReading.DEFAULT,
            plan.replace("%s", LOCATIONS + ",{'id': 2, 'adminLevel': 0, 'pcode': 'PK'}"));
    assertThat(two.totals()).isEmpty();
  }

  @Test
  void theClusterIsTheGlobalOneWhereThePlanSaysIt() {
    NeedTable table =
        caseloads(
            "{'entityId': 9, 'caseloadCustomRef': 'CF-9', 'inNeed': 1},"
                + "{'entityId': 8, 'caseloadCustomRef': 'CF-8', 'inNeed': 2},"
                + "{'entityId': 8, 'caseloadCustomRef': 'X', 'availableGlobalClusterCode': 'EDU',"
                + " 'inNeed': 3},"
                + "{'caseloadType': 'cluster', 'entityId': 8, 'inNeed': 4},"
                + "{'caseloadType': 'Plan', 'entityId': 8, 'inNeed': 5}");

    assertThat(table.totals().stream().map(t -> t.row().cluster()))
        .containsExactly("CF-9", "CF-8", "EDU", "ALL");
    assertThat(table.rowsLeftOut()).isEqualTo(1);
    assertThat(words(table))
        .containsExactly(
            "WARNING SEVERAL_CLUSTERS (file plan 1185, value data.caseloads[0]): the caseload"
                + " belongs to 2 global clusters; it goes by its reference \"CF-9\"",
            "WARNING UNKNOWN_CLUSTER (file plan 1185, value data.caseloads[1]): the plan does not"
                + " say to which global cluster the caseload belongs; it goes by its reference"
                + " \"CF-8\"",
            "ERROR NO_CLUSTER (file plan 1185, value data.caseloads[3]): the caseload names no"
                + " cluster and was left out");
  }

  @Test
  void withoutGlobalClustersTheReferenceIsTheCluster() {
    NeedTable table =
        read(
            AFGHANISTAN,
            "{'data': {'locations': [], 'caseloads': [{'entityId': 7, 'caseloadCustomRef': 'NUT',"
                + " 'inNeed': 5}]}}");

    assertThat(table.total("AFG", "NUT")).isPresent();
    assertThat(table.findings()).isEmpty();
  }

  @Test
  void badValuesAreFindings() {
    NeedTable table =
        caseloads(
            "{'totalPopulation': '', 'affected': -1, 'inNeed': true, 'target': 1e30,"
                + " 'expectedReach': 'many'},"
                + "{'entityId': 7, 'inNeed': '1200', 'target': 2.5e2, 'affected': 10.5}");

    assertThat(words(table))
        .containsExactly(
            "ERROR NEGATIVE_PEOPLE (file plan 1185, value data.caseloads[0].affected): \"-1\" is"
                + " below 0 and was not used",
            "ERROR NOT_A_NUMBER (file plan 1185, value data.caseloads[0].expectedReach): \"many\" is"
                + " no number of people and was not used",
            "ERROR UNUSABLE_VALUE (file plan 1185, value data.caseloads[0].inNeed): the value must"
                + " be a text but was true or false; not used",
            "ERROR NUMBER_TOO_LARGE (file plan 1185, value data.caseloads[0].target): \"1e30\" has"
                + " more than 18 digits and was not used",
            "WARNING FRACTIONAL_PEOPLE (file plan 1185, value data.caseloads[1].affected): \"10.5\""
                + " is no whole number of people; used as it is");
    NeedTotal nutrition = table.total("AFG", "NUT").orElseThrow();
    assertThat(nutrition.people(NeedStatus.IN_NEED)).contains(Rational.of(1_200));
    assertThat(nutrition.people(NeedStatus.TARGETED)).contains(Rational.of(250));
  }

  @Test
  void attachmentsWithoutPlaceOrCategoryAreLeftOut() {
    NeedTable table =
        caseloads(
            "{'entityId': 7, 'disaggregatedAttachments': ["
                + "{'locationId': 999, 'categoryLabel': 'total'},"
                + "{'categoryLabel': 'total'},"
                + "{'locationId': 11, 'categoryLabel': null, 'categoryName': ''},"
                + "{'locationId': 11, 'categoryLabel': '"
                + "x".repeat(501)
                + "'},"
                + "{'locationId': 11, 'categoryName': 'Girls', 'dataMatrix':"
                + " [{'metricType': 'inNeed', 'value': 3}]},"
                + "{'locationId': 1, 'categoryLabel': 'total', 'dataMatrix':"
                + " [{'metricType': 'inNeed', 'value': 30}]}]}");

    assertThat(table.rowsLeftOut()).isEqualTo(4);
    assertThat(table.findings().stream().map(Finding::code))
        .containsExactly(
            "UNKNOWN_LOCATION", "UNKNOWN_LOCATION", "UNUSABLE_VALUE", "UNUSABLE_VALUE");
    assertThat(table.rows().stream().map(row -> row.category().toString()))
        .containsExactly("total", "Girls");
    assertThat(table.total("AFG", "NUT").orElseThrow().people(NeedStatus.IN_NEED))
        .contains(Rational.of(30));
  }

  @Test
  void aTotalThatStandsTwiceMustBeTheSame() {
    String attachment =
        "{'entityId': 7, 'inNeed': 30, 'disaggregatedAttachments': [{'locationId': 1,"
            + " 'categoryLabel': 'total', 'dataMatrix': [{'metricType': 'inNeed', 'value': %s}]}]}";

    assertThat(words(caseloads(attachment.replace("%s", "30"))))
        .containsExactly(
            "INFO REPEATED_FIGURE (file plan 1185, value"
                + " data.caseloads[0].disaggregatedAttachments[0].dataMatrix[0].value): 30 people in"
                + " need stand twice and count once");
    NeedTable other = caseloads(attachment.replace("%s", "31"));
    assertThat(other.findings())
        .singleElement()
        .matches(f -> f.is(NeedTableFinding.CONFLICTING_FIGURES));
    assertThat(other.totals().get(0).people(NeedStatus.IN_NEED)).isEmpty();
  }

  @Test
  void locationsThatGoInCirclesEnd() {
    NeedTable table =
        read(
            AFGHANISTAN,
            "{'data': {'locations': ["
                + "{'id': 1, 'adminLevel': 2, 'pcode': 'B', 'parentLocationId': 2},"
                + "{'id': 2, 'adminLevel': 1, 'pcode': 'A', 'parentLocationId': 1},"
                + "{'id': 3, 'adminLevel': 3, 'pcode': 'C', 'parentLocationId': 3},"
                + "{'id': 4, 'adminLevel': 99, 'pcode': 'D'}, {'id': 5, 'pcode': 'E'},"
                + "{'id': 6, 'adminLevel': 2}],"
                + "'caseloads': [{'entityId': 7, 'caseloadCustomRef': 'NUT',"
                + "'disaggregatedAttachments': ["
                + "{'locationId': 1, 'categoryLabel': 'total'},"
                + "{'locationId': 3, 'categoryLabel': 'total'},"
                + "{'locationId': 4, 'categoryLabel': 'total'},"
                + "{'locationId': 5, 'categoryLabel': 'total'},"
                + "{'locationId': 6, 'categoryLabel': 'total'}]}]}}");

    assertThat(table.rows().stream().map(row -> row.place().codes()))
        .containsExactly(List.of(), List.of("A", "B"), List.of("", "", "C"));
    assertThat(table.findings()).hasSize(3).allMatch(f -> f.is(NeedTableFinding.UNKNOWN_LOCATION));
  }

  @Test
  void aLocationStandsOnce() {
    String plan = "{'data': {'locations': [%s], 'caseloads': []}}";
    String one = "{'id': 1, 'adminLevel': 0, 'pcode': 'AF'}";
    assertThat(read(AFGHANISTAN, plan.replace("%s", one + "," + one)).rows()).isEmpty();
    assertThatThrownBy(() ->
            read(
                AFGHANISTAN,
                plan.replace("%s", one + ",{'id': 1, 'adminLevel': 0, 'pcode': 'PK'}")))
        .isInstanceOf(UnusableDocumentException.class)
        .hasMessage(
            "data.locations[1]: the location 1 must stand once but stands twice and differs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[",
        "{'data': NaN}",
        "{'data': {'locations': [], 'caseloads': []}} x",
        "not json",
        "{'data': {'locations': [], 'caseloads': [{'inNeed': NaN}]}}"
      })
  void otherTextIsNoDocument(String json) {
    assertThatThrownBy(() -> read(AFGHANISTAN, json))
        .isInstanceOfSatisfying(
            UnusableDocumentException.class,
            e -> assertThat(e.rule()).isEqualTo(DocumentRule.NOT_JSON));
  }

  @Test
  void whatMustBeThereIs() {
    assertThatThrownBy(() -> read(AFGHANISTAN, "{}"))
        .hasMessage("the field \"data\" must be given");
    assertThatThrownBy(() -> read(AFGHANISTAN, "{'data': {'caseloads': []}}"))
        .hasMessage("data: the field \"locations\" must be given");
    assertThatThrownBy(() -> read(AFGHANISTAN, "{'data': {'locations': []}}"))
        .hasMessage("data: the field \"caseloads\" must be given");
    assertThatThrownBy(() -> read(AFGHANISTAN, "{'data': {'locations': 3, 'caseloads': []}}"))
        .hasMessage("data.locations: the value must be a list but was a number");
    assertThatThrownBy(
            () -> read(AFGHANISTAN, "{'data': 1, 'data': {'locations': [], 'caseloads': []}}"))
        .isInstanceOfSatisfying(
            UnusableDocumentException.class,
            e -> assertThat(e.rule()).isEqualTo(DocumentRule.DUPLICATE_KEY));
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThatThrownBy(() -> read(AFGHANISTAN, "{'data': " + deep + "}"))
        .isInstanceOfSatisfying(
            UnusableDocumentException.class,
            e -> assertThat(e.rule()).isEqualTo(DocumentRule.LIMIT_EXCEEDED));
    assertThatThrownBy(() -> AFGHANISTAN.readPlan(" ", new StringReader("")))
        .hasMessage("name must be a text that is not blank");
  }

  @Test
  void aReaderThatFailsIsSaid() {
    Reader failing =
        new Reader() {
          @Override
          public int read(char[] buffer, int offset, int length) throws IOException {
            throw new IOException("gone");
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> AFGHANISTAN.readPlan("plan", failing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("plan cannot be read");
  }

  @Test
  void strictnessIsThatOfTheReading() {
    assertThatThrownBy(() ->
            read(
                AFGHANISTAN.with(CsvReading.DEFAULT.strict()),
                "{'data': {'locations': [], 'caseloads': [{'inNeed': 'x'}]}}"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage(
            "ERROR NOT_A_NUMBER (file plan 1185, value data.caseloads[0].inNeed): \"x\" is no number"
                + " of people and was not used");
  }
}

package org.nutricoverage.io.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Evidence;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.survey.LonePrimarySamplingUnitException;
import org.nutricoverage.survey.LonePrimarySamplingUnits;
import org.nutricoverage.survey.SurveyDesign;
import org.nutricoverage.survey.SurveyEstimate;
import org.nutricoverage.survey.SurveySample;

class SurveyDesignFromExportTest {

  private static final Offset<Double> CLOSE = Offset.offset(1e-12);

  private static final String HOUSEHOLDS =
      """
      stratum,village,weight,N,_index
      S1,A,2,10,1
      S1,B,1,10,2
      S1,C,1.5,10,3
      S2,D,3,20,4
      S2,E,1,20,5
      S2,F,2.5,20,6
      """;

  private static final String PEOPLE =
      "PNutProgParticSex,PNutProgParticAge_calc_months,PNutProgPartic_yn,PNutProgCard,"
          + "PNutProgShouldNbrCard,PNutProgDidNbrCard,_parent_index\n"
          + "0,12,1,1,4,4,1\n1,13,0,1,4,1,1\n0,70,1,1,4,1,2\n1,30,1,1,4,3,2\n0,40,888,1,4,,3\n"
          + "1,50,0,1,3,2,3\n0,6,1,1,3,1,4\n1,7,1,1,3,3,4\n0,8,0,1,3,0,5\n1,9,1,1,3,3,5\n"
          + "0,,1,1,3,3,6\n1,59,0,1,3,2,6\n";

  private static SurveyTables tables(String households, String people) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("stratum", "village", "weight", "N"))
        .parent("data", households)
        .repeat("people", people)
        .read();
  }

  private static DesignColumns clustered() {
    return DesignColumns.of().strata("stratum").clusters("village").weights("weight");
  }

  private static SurveyCoverage coverage(DesignColumns design) {
    return SurveyCoverage.of(tables(HOUSEHOLDS, PEOPLE))
        .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
        .design(design);
  }

  private static SurveySample.Builder byHand() {
    return SurveySample.builder()
        .category("stratum", List.of("1", "1", "1", "1", "1", "1", "2", "2", "2", "2", "2", "2"))
        .category("village", List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f"))
        .number("weight", new double[] {2, 2, 1, 1, 1.5, 1.5, 3, 3, 1, 1, 2.5, 2.5})
        .category("in", new int[] {1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 0, 1});
  }

  @Test
  void eligiblePeopleAreADomainOfTheDesign() {
    SurveyEstimate expected =
        SurveyDesign.of(
                byHand().answer("y", new byte[] {1, 0, 1, 1, -1, 0, 1, 1, 0, 1, 1, 0}).build())
            .strata("stratum")
            .clusters("village")
            .weights("weight")
            .build()
            .proportion("y")
            .in("in", "1")
            .estimate();
    CoverageEstimate estimate = coverage(clustered()).from("survey").estimate();

    assertThat(estimate.value().orElseThrow())
        .isCloseTo((2 + 1 + 3 + 3 + 1) / 17.0, CLOSE)
        .isCloseTo(expected.value().orElseThrow(), CLOSE);
    assertThat(estimate.interval().orElseThrow().lower())
        .isCloseTo(expected.interval().orElseThrow().lower(), CLOSE);
    assertThat(estimate.interval().orElseThrow().upper())
        .isCloseTo(expected.interval().orElseThrow().upper(), CLOSE);
    assertThat(estimate.proportion().orElseThrow())
        .isInstanceOfSatisfying(
            Proportion.Estimated.class,
            share ->
                assertThat(share.standardError())
                    .isCloseTo(expected.standardError().orElseThrow(), CLOSE));
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.ENROLLED_AT_SURVEY);
    assertThat(estimate.eligibleSource()).isEqualTo("survey");
    Evidence.Sample sample = (Evidence.Sample) estimate.evidence();
    assertThat(sample.observations()).isEqualTo(9);
    assertThat(sample.missing()).isEqualTo(1);
    assertThat(sample.sumOfWeights()).isCloseTo(17, CLOSE);
    assertThat(estimate.calculation())
        .contains(
            "Eligible (6-59 months): 10 of 12 people, not eligible 1, undetermined 1",
            "Answers: yes 5, no 4, do not know 1, refused 0, unknown code 0, blank 0",
            "Design: strata stratum, clusters village, weights weight")
        .doesNotContain("Coverage = yes / (yes + no)");
    assertThat(estimate.findings())
        .extracting(f -> f.code())
        .contains("NOT_ELIGIBLE", "ELIGIBILITY_UNDETERMINED", "ANSWER_MISSING", "MISSING_ANSWERS")
        .doesNotContain("DESIGN_VALUE_MISSING", "AGE_BAND_DIFFERS");
  }

  @Test
  void givesItsEstimator() {
    SurveyCoverage coverage = coverage(clustered());

    assertThat(coverage.estimator().level(0.9).estimate().value().orElseThrow())
        .isCloseTo(coverage.estimate().value().orElseThrow(), CLOSE);
    assertThat(coverage.estimator().in("stratum", "S2").estimate().observations()).isEqualTo(5);
    assertThatThrownBy(() ->
            SurveyCoverage.of(tables(HOUSEHOLDS, PEOPLE))
                .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
                .estimator())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the estimator: design(columns), without an official script");
    assertThatThrownBy(() -> coverage.official(OfficialScript.R).estimator())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void breaksDownBySexWithTheDesign() {
    CoverageTable bySex = coverage(clustered()).bySex();

    assertThat(bySex.cell("FEMALE").orElseThrow().value().orElseThrow()).isCloseTo(5 / 6.0, CLOSE);
    assertThat(bySex.cell("MALE").orElseThrow().value().orElseThrow()).isCloseTo(5 / 11.0, CLOSE);
    assertThat(bySex.total().value().orElseThrow()).isCloseTo(10 / 17.0, CLOSE);
    assertThat(bySex.total().interval()).isPresent();
  }

  @Test
  void withoutWeightsTheCountsStayExact() {
    CoverageEstimate estimate = coverage(DesignColumns.of().clusters("village")).estimate();

    assertThat(estimate.counts()).contains(Proportion.of(5, 9));
    assertThat(estimate.interval()).isPresent();
    CoverageEstimate simple = coverage(DesignColumns.of()).estimate();
    assertThat(simple.counts()).contains(Proportion.of(5, 9));
    assertThat(simple.calculation()).contains("Design: simple random sample");
  }

  @Test
  void anOfficialScriptKnowsNoDesign() {
    assertThat(coverage(clustered()).official(OfficialScript.R).estimate().counts())
        .contains(Proportion.of(7, 12));
    assertThat(
            SurveyAdherence.of(tables(HOUSEHOLDS, PEOPLE))
                .scope(Surveys.adherence())
                .design(clustered())
                .official(OfficialScript.R)
                .estimate()
                .counts())
        .contains(Proportion.of(7, 12));
  }

  @Test
  void reproducesTheWeightedShareOfTheScript() {
    SurveyTables flat =
        Surveys.reading()
            .columns(ColumnMap.WFP.keeping("w"))
            .parent("people", "PNutProgPartic_yn,w\n1,2\n0,1\n0,1\n1,1\n0,1\n0,1\n1,1\n")
            .read();
    CoverageEstimate estimate =
        SurveyCoverage.of(flat)
            .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
            .eligible(Eligibility.asAsked())
            .design(DesignColumns.of().weights("w"))
            .estimate();

    assertThat(estimate.value().orElseThrow()).isCloseTo(0.5, CLOSE);
    assertThat(((Evidence.Sample) estimate.evidence()).sumOfWeights()).isCloseTo(8, CLOSE);
  }

  @Test
  void takesTheOptionsOfTheDesign() {
    DesignColumns sizes =
        DesignColumns.of()
            .strata("stratum")
            .clusters("village")
            .weights("weight")
            .options(design -> design.populationSizes("N"));
    double without = standardError(coverage(clustered()).estimate());
    double with = standardError(coverage(sizes).estimate());
    assertThat(with).isLessThan(without);

    DesignColumns lone = DesignColumns.of().strata("village").clusters("village");
    assertThatThrownBy(() -> coverage(lone).estimate())
        .isInstanceOf(LonePrimarySamplingUnitException.class);
    assertThat(
            coverage(
                    lone.options(
                        design -> design.lonePrimarySamplingUnits(LonePrimarySamplingUnits.ADJUST)))
                .estimate()
                .value())
        .isPresent();
  }

  private static double standardError(CoverageEstimate estimate) {
    return ((Proportion.Estimated) estimate.proportion().orElseThrow()).standardError();
  }

  @Test
  void leavesOutPeopleWithoutAPlaceInTheDesign() {
    String households =
        HOUSEHOLDS
            .replace("S1,A,2,", "S1,,2,")
            .replace("S2,D,3,", "S2,D,-3,")
            .replace("F,2.5", "F,x");
    CoverageEstimate estimate =
        SurveyCoverage.of(tables(households, PEOPLE))
            .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
            .design(
                clustered()
                    .options(
                        design -> design.lonePrimarySamplingUnits(LonePrimarySamplingUnits.ADJUST)))
            .estimate();

    assertThat(estimate.value().orElseThrow()).isCloseTo((1 + 1) / (1 + 1.5 + 1 + 1), CLOSE);
    assertThat(Surveys.texts(estimate.findings()))
        .contains(
            "ERROR DESIGN_VALUE_MISSING (file people, row 2, column village): the person has no"
                + " usable value in a column of the design and was left out",
            "ERROR DESIGN_VALUE_MISSING (file people, row 9, column weight): the person has no"
                + " usable value in a column of the design and was left out",
            "ERROR DESIGN_VALUE_MISSING (file people, row 12, column weight): the person has no"
                + " usable value in a column of the design and was left out",
            "ERROR NOT_A_NUMBER (file data, row 7, column weight): \"x\" is not a number such as"
                + " 1.5; treated as missing");
    assertThat(estimate.findings().stream().filter(f -> f.is(ExportFinding.DESIGN_VALUE_MISSING)))
        .hasSize(6);
  }

  @Test
  void aWeightOfNothingIsAWeight() {
    CoverageEstimate estimate =
        SurveyCoverage.of(tables(HOUSEHOLDS.replace("S1,A,2,", "S1,A,0,"), PEOPLE))
            .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
            .design(clustered())
            .estimate();

    assertThat(estimate.value().orElseThrow()).isCloseTo(8 / 13.0, CLOSE);
    assertThat(estimate.has(ExportFinding.DESIGN_VALUE_MISSING)).isFalse();
  }

  @Test
  void saysThatNobodyHasAPlaceInTheDesign() {
    SurveyCoverage coverage =
        SurveyCoverage.of(tables(HOUSEHOLDS.replaceAll(",[A-F],", ",,"), PEOPLE))
            .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
            .design(clustered());

    assertThat(coverage.estimate().outcome())
        .isEqualTo(
            new Outcome.NotComputable(
                Outcome.Reason.NO_DATA, "no row has all columns of the design"));
    assertThatThrownBy(coverage::estimator)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no row has all columns of the design");
  }

  @Test
  void adherenceHasADesignToo() {
    SurveyAdherence adherence =
        SurveyAdherence.of(tables(HOUSEHOLDS, PEOPLE))
            .scope(Surveys.adherence())
            .eligible(Eligibility.agesMonths(6, 59))
            .design(clustered());
    CoverageEstimate estimate = adherence.from("survey").estimate();
    SurveyEstimate expected =
        SurveyDesign.of(
                byHand().answer("y", new byte[] {1, 0, 0, 1, -1, 1, 0, 1, 0, 1, 1, 1}).build())
            .strata("stratum")
            .clusters("village")
            .weights("weight")
            .build()
            .proportion("y")
            .in("in", "1")
            .estimate();

    assertThat(estimate.value().orElseThrow())
        .isCloseTo((2 + 1 + 1.5 + 3 + 1 + 2.5) / 17, CLOSE)
        .isCloseTo(expected.value().orElseThrow(), CLOSE);
    assertThat(estimate.interval().orElseThrow().lower())
        .isCloseTo(expected.interval().orElseThrow().lower(), CLOSE);
    assertThat(estimate.reachDefinition()).isEqualTo(ReachDefinition.ADEQUATE_DISTRIBUTIONS);
    assertThat(estimate.eligibleSource()).isEqualTo("survey");
    assertThat(estimate.calculation())
        .contains(
            "Adequate: at least 66 % of distributions",
            "Design: strata stratum, clusters village, weights weight");
    assertThat(adherence.estimator().estimate().observations()).isEqualTo(9);
    assertThatThrownBy(() ->
            SurveyAdherence.of(tables(HOUSEHOLDS, PEOPLE)).scope(Surveys.adherence()).estimator())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("missing before the estimator: design(columns), without an official script");
    assertThatThrownBy(() -> adherence.official(OfficialScript.R).estimator())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() ->
            SurveyAdherence.of(tables(HOUSEHOLDS.replaceAll(",[A-F],", ",,"), PEOPLE))
                .scope(Surveys.adherence())
                .design(clustered())
                .estimator())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no row has all columns of the design");
  }

  @Test
  void namesItsColumns() {
    assertThat(clustered()).hasToString("strata stratum, clusters village, weights weight");
    assertThat(DesignColumns.of().strata("a", "b")).hasToString("strata a, b");
    assertThat(DesignColumns.of().clusters("a", "b")).hasToString("clusters a, b");
    assertThat(DesignColumns.of().weights(" w ")).hasToString("weights w");
    assertThat(DesignColumns.of()).hasToString("simple random sample");
    assertThatThrownBy(() -> DesignColumns.of().strata(" "))
        .hasMessage("strata must be a text that is not blank");
    assertThatThrownBy(() -> DesignColumns.of().clusters(" "))
        .hasMessage("clusters must be a text that is not blank");
    assertThatThrownBy(() -> DesignColumns.of().weights(" "))
        .hasMessage("weights must be a text that is not blank");
    assertThatThrownBy(() -> coverage(DesignColumns.of().clusters("x")).estimate())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("column must be one that was read");
  }

  // The bridge by hand.

  @Test
  void takesColumnsOverIntoASample() {
    ExportSample columns =
        tables(HOUSEHOLDS, PEOPLE.replace("1,59,0", "7,59,x"))
            .table("people")
            .toSample()
            .category("village", "village")
            .number("weight", "weight")
            .sex("sex", "PNutProgParticSex")
            .agesMonths("age")
            .answer("enrolled", "PNutProgPartic_yn");
    SurveySample sample = columns.build();

    assertThat(sample.rows()).isEqualTo(12);
    assertThat(sample.columns()).containsExactly("village", "weight", "sex", "age", "enrolled");
    assertThat(sample.text("village", 3)).isEqualTo("B");
    assertThat(sample.text("weight", 5)).isEqualTo("1.5");
    assertThat(sample.text("sex", 1)).isEqualTo("female");
    assertThat(sample.text("sex", 2)).isEqualTo("male");
    assertThat(sample.text("sex", 12)).isEmpty();
    assertThat(sample.text("age", 1)).isEqualTo("12");
    assertThat(sample.text("age", 11)).isEmpty();
    assertThat(sample.text("enrolled", 1)).isEqualTo("yes");
    assertThat(sample.text("enrolled", 2)).isEqualTo("no");
    assertThat(sample.text("enrolled", 5)).isEmpty();
    assertThat(sample.missing("enrolled")).isEqualTo(2);
    assertThat(Surveys.texts(columns.findings()))
        .containsExactly(
            "ERROR UNKNOWN_CODE (file people, row 13, column PNutProgParticSex): \"7\" is not in the"
                + " code book; the sex is missing",
            "ERROR UNKNOWN_CODE (file people, row 13, column PNutProgPartic_yn): \"x\" is not in the"
                + " code book; the answer is missing");
    assertThatThrownBy(() -> columns.category("village", "village"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> tables(HOUSEHOLDS, PEOPLE).table("people").toSample().build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void missingNumbersAndTextsStayMissing() {
    SurveySample sample =
        tables(HOUSEHOLDS.replace("S1,A,2,", ",A,888,"), PEOPLE)
            .table("people")
            .toSample()
            .category("stratum", "stratum")
            .number("weight", "weight")
            .build();

    assertThat(sample.missing("stratum")).isEqualTo(2);
    assertThat(sample.missing("weight")).isEqualTo(2);
    assertThat(String.format(Locale.ROOT, "%s", sample))
        .isEqualTo("sample of 12 rows with stratum, weight");
  }
}

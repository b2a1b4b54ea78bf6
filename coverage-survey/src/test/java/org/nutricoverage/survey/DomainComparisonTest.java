package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nutricoverage.survey.hypothesis.Difference;
import org.nutricoverage.survey.replication.Replication;

class DomainComparisonTest {

  @Test
  void girlsAndBoys() {
    DomainComparison comparison = Villages.enrolled().compare("sex", "F", "M");
    // Sums by village: girls 1/16, 1/16, -2/16; boys -1/4, 1/4, 0: they have no covariance.
    assertThat(comparison.covariance().orElseThrow()).isCloseTo(0, within(1e-17));
    Difference difference = comparison.difference().orElseThrow();
    assertThat(difference.estimate()).isEqualTo(0.25);
    assertThat(difference.standardError())
        .isCloseTo(Math.sqrt(9.0 / 256 + 3.0 / 16), within(1e-15));
    assertThat(difference.degreesOfFreedom()).isEqualTo(2);
    assertThat(comparison.ratio().orElseThrow().ratio()).isCloseTo(1.5, within(1e-15));
    assertThat(comparison.first().domain()).isEqualTo(Domain.of("sex", "F"));
    assertThat(comparison.second().domain()).isEqualTo(Domain.of("sex", "M"));
    assertThat(comparison).hasToString(comparison.first() + "\n" + comparison.second());
  }

  @Test
  void domainsThatOverlapVaryTogether() {
    // Against everybody: sums 1/16, 1/16, -2/16 and -1/18, 2/18, -1/18; 3/2 (-1 + 2 + 2)/288.
    DomainComparison comparison =
        Villages.enrolled().compare(Domain.of("sex", "F"), Domain.everybody());
    assertThat(comparison.covariance().orElseThrow()).isCloseTo(4.5 / 288, within(1e-16));
    assertThat(Math.pow(comparison.difference().orElseThrow().standardError(), 2))
        .isCloseTo(9.0 / 256 + 1.0 / 36 - 9.0 / 288, within(1e-15));
    DomainComparison same =
        Villages.enrolled().compare(Domain.of("sex", "F"), Domain.of("sex", "F"));
    assertThat(same.difference().orElseThrow().standardError()).isZero();
    assertThat(same.covariance().orElseThrow()).isCloseTo(9.0 / 256, within(1e-16));
  }

  @Test
  void withinADomain() {
    DomainComparison comparison =
        Villages.enrolled().in("village", "1", "2").compare("sex", "F", "M");
    assertThat(comparison.first().value()).hasValue(1);
    assertThat(comparison.second().value()).hasValue(0.5);
    assertThat(comparison.difference().orElseThrow().degreesOfFreedom()).isEqualTo(1);
    assertThat(comparison.difference().orElseThrow().standardError())
        .isCloseTo(Math.sqrt(0.1875), within(1e-15));
  }

  @Test
  void meansAndTotalsHaveNoRatio() {
    DomainComparison means = Villages.design().mean("age").compare("sex", "F", "M");
    assertThat(means.difference().orElseThrow().estimate()).isCloseTo(13 - 17.5, within(1e-14));
    assertThat(means.ratio()).isEmpty();
    DomainComparison totals = Villages.design().total("age").compare("sex", "F", "M");
    // Sums by village: girls 7, 9, 36, boys 12, 23, 0; of the difference -5, -14, 36.
    double mean = 17.0 / 3;
    double variance =
        1.5 * (Math.pow(-5 - mean, 2) + Math.pow(-14 - mean, 2) + Math.pow(36 - mean, 2));
    assertThat(totals.difference().orElseThrow().estimate()).isEqualTo(17);
    assertThat(totals.difference().orElseThrow().standardError())
        .isCloseTo(Math.sqrt(variance), within(1e-12));
  }

  @Test
  void anEmptyDomainHasNoDifference() {
    DomainComparison comparison = Villages.enrolled().compare("sex", "F", "X");
    assertThat(comparison.difference()).isEmpty();
    assertThat(comparison.covariance()).isEmpty();
    assertThat(comparison.ratio()).isEmpty();
    assertThat(Villages.enrolled().compare("sex", "X", "F").difference()).isEmpty();
    assertThatThrownBy(() -> Villages.enrolled().compare("sexe", "X", "F"))
        .isInstanceOf(SurveyDataException.class);
  }

  @Test
  void aNegativeVarianceHasNoDifference() {
    double[][] joint = {{0.5, 0.05, 0.25}, {0.05, 0.5, 0.25}, {0.25, 0.25, 0.5}};
    SurveyDesign design =
        SurveyDesign.of(
                SurveySample.builder()
                    .number("size", new double[] {1, 1, 1})
                    .category("d", List.of("a", "b", "c"))
                    .build())
            .jointProbabilities(joint)
            .build();
    // Alone a and c are sound (z = 2, 0.5 4 each and no covariance); a and b with c are not.
    assertThat(
            design.total("size").compare("d", "a", "c").difference().orElseThrow().standardError())
        .isCloseTo(2, within(1e-12));
    assertThat(
            design
                .total("size")
                .compare(Domain.of("d", "a", "b"), Domain.of("d", "c"))
                .difference())
        .isEmpty();
  }

  @Test
  void replicatesShareTheirCovariance() {
    SurveyDesign jackknife = Villages.design().replicate(Replication.jackknife());
    DomainComparison comparison = jackknife.total("age").compare("sex", "F", "M");
    DomainComparison linear = Villages.design().total("age").compare("sex", "F", "M");
    assertThat(comparison.difference().orElseThrow().standardError())
        .isCloseTo(linear.difference().orElseThrow().standardError(), within(1e-10));
    assertThat(comparison.covariance().orElseThrow())
        .isCloseTo(linear.covariance().orElseThrow(), within(1e-10));
    assertThat(jackknife.proportion("enrolled").compare("sex", "F", "X").difference()).isEmpty();
  }

  /** The difference varies as far as those replicates say that have both figures. */
  @Test
  void replicatesWithoutOneOfTheFiguresAreLeftOutOfTheDifference() {
    // Boys live in the villages 1 and 2, girls in 1 and 3: only the replicate without 4 has all.
    SurveySample sample =
        SurveySample.builder()
            .category("village", new int[] {1, 1, 2, 3, 3, 4, 4})
            .category("sex", List.of("M", "F", "M", "F", "F", "F", "M"))
            .answer("y", List.of(true, false, false, true, false, true, true))
            .build();
    SurveyDesign jackknife =
        SurveyDesign.of(sample).clusters("village").build().replicate(Replication.jackknife());
    DomainComparison comparison =
        jackknife
            .proportion("y")
            .compare(
                Domain.of("sex", "M").and(Domain.of("village", "1", "2")),
                Domain.of("sex", "F").and(Domain.of("village", "1")));
    // Boys 1/2: 0, 1, 1/2, 1/2 without each village; girls 0: none, 0, 0, 0.
    assertThat(comparison.first().variance().orElseThrow()).isCloseTo(0.75 * 0.5, within(1e-14));
    assertThat(comparison.second().variance()).hasValue(0);
    // 1, 1/2, 1/2 about 2/3.
    assertThat(Math.pow(comparison.difference().orElseThrow().standardError(), 2))
        .isCloseTo(0.75 * (1.0 / 9 + 2.0 / 36), within(1e-14));
  }

  private static SurveyEstimator withALoneStratum() {
    SurveySample sample =
        SurveySample.builder()
            .category("stratum", List.of("a", "a", "b", "b", "c"))
            .category("group", List.of("g", "h", "g", "h", "g"))
            .answer("y", List.of(true, false, false, true, true))
            .build();
    return SurveyDesign.of(sample)
        .strata("stratum")
        .lonePrimarySamplingUnits(LonePrimarySamplingUnits.AVERAGE)
        .build()
        .proportion("y");
  }

  /**
   * R's svyby(covmat = TRUE) averages over the strata of the design that it is given. Scores 1/9,
   * -2/9, 1/9 of g in a, b, c and -1/4, 1/4 of h in a, b; two thirds of the strata have a variance.
   */
  @Test
  void loneStrataAreAveragedOverTheStrataOfBothDomains() {
    DomainComparison comparison = withALoneStratum().compare("group", "g", "h");
    assertThat(comparison.first().variance().orElseThrow()).isCloseTo(5.0 / 54, within(1e-15));
    assertThat(comparison.second().variance().orElseThrow()).isCloseTo(1.0 / 8, within(1e-15));
    assertThat(comparison.covariance().orElseThrow()).isCloseTo(1.0 / 8, within(1e-15));
    assertThat(Math.pow(comparison.difference().orElseThrow().standardError(), 2))
        .isCloseTo(1.5 * 26 / 1296, within(1e-15));
    // 5/54 / (2/3)^2 + 3/16 / (1/2)^2 - 2 x 1/8 / (2/3 x 1/2), with 3/16 for h over all strata.
    assertThat(Math.pow(comparison.ratio().orElseThrow().logStandardError(), 2))
        .isCloseTo(5.0 / 24, within(1e-14));
  }

  /** Stratum a has no row that was asked for; in R it is not in the design given to svyby. */
  @Test
  void loneStrataAreAveragedOverTheStrataAskedFor() {
    DomainComparison comparison =
        withALoneStratum().in("stratum", "b", "c").compare("group", "g", "h");
    assertThat(Math.pow(comparison.difference().orElseThrow().standardError(), 2))
        .isCloseTo(2 * 1.0 / 16, within(1e-15));
    assertThat(comparison.covariance().orElseThrow()).isZero();
  }
}

package org.nutricoverage.spatial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.interval.IntervalKind;

class VillageTest {

  private static final GeoPoint PLACE = GeoPoint.of(-5.5, 29);

  @Test
  void parts() {
    Village village = Village.of(" V1 ", " القرية ", PLACE).withPopulation(520);
    assertThat(village.id()).isEqualTo("V1");
    assertThat(village.name()).isEqualTo("القرية");
    assertThat(village.location()).isEqualTo(PLACE);
    assertThat(village.population()).hasValue(520);
    assertThat(village).hasToString("القرية (V1)");
    assertThat(Village.of("V1", "a", PLACE).population()).isEmpty();
    assertThat(Village.of("V1", "a", PLACE).withPopulation(0).population()).hasValue(0);
  }

  @Test
  void values() {
    Village village = Village.of("V1", "a", PLACE).withPopulation(5);
    new EqualsTester()
        .addEqualityGroup(village, Village.of("V1", "a", PLACE).withPopulation(5))
        .addEqualityGroup(Village.of("V1", "a", PLACE))
        .addEqualityGroup(Village.of("V2", "a", PLACE).withPopulation(5))
        .addEqualityGroup(Village.of("V1", "b", PLACE).withPopulation(5))
        .addEqualityGroup(Village.of("V1", "a", GeoPoint.of(-5, 29)).withPopulation(5))
        .addEqualityGroup(Village.of("V1", "a", GeoPoint.of(-5.5, 30)).withPopulation(5))
        .testEquals();
    SerializableTester.reserializeAndAssert(village);
    assertThat(Stream.of("V2", "V10", "V1").map(id -> Village.of(id, "x", PLACE)).sorted())
        .extracting(Village::id)
        .containsExactly("V1", "V10", "V2");
  }

  @Test
  void arguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Village.of(" ", "a", PLACE))
        .withMessage("id must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Village.of("a", "", PLACE))
        .withMessage("name must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Village.of("a", "a", PLACE).withPopulation(-1))
        .withMessage("population must be a number of people of at least 0 but was -1");
  }

  @Test
  void caseCounts() {
    assertThat(CaseCount.of(" V1 ", 2, 8).coverage().orElseThrow().value()).isEqualTo(0.25);
    assertThat(CaseCount.of("V1", 0, 0).coverage()).isEmpty();
    assertThat(CaseCount.of(" V1 ", 2, 8).place()).isEqualTo("V1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseCount.of("V1", 3, 2))
        .withMessage("covered must be a number of cases from 0 to 2 but was 3");
    assertThatIllegalArgumentException().isThrownBy(() -> CaseCount.of("V1", -1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CaseCount.of("V1", 0, 1_000_000_001))
        .withMessage("cases must be a number of cases from 0 to 1000000000 but was 1000000001");
    assertThatIllegalArgumentException().isThrownBy(() -> CaseCount.of("", 0, 0));
    SerializableTester.reserializeAndAssert(CaseCount.of("V1", 2, 8));
  }

  @Test
  void origins() {
    assertThat(GridOrigin.centred().shift()).containsExactly(0, 0);
    assertThat(GridOrigin.centred().describe()).isEqualTo("grid centred on the area");
    assertThat(GridOrigin.random(7).describe()).isEqualTo("random origin, seed 7");
    assertThat(GridOrigin.random(7)).isEqualTo(GridOrigin.random(7));
    assertThat(GridOrigin.random(7).shift())
        .containsExactly(GridOrigin.random(7).shift())
        .isNotEqualTo(GridOrigin.random(8).shift());
    double[] sums = new double[2];
    LongStream.range(0, 2_000)
        .forEach(seed -> {
          double[] shift = GridOrigin.random(seed).shift();
          assertThat(shift[0]).isBetween(0.0, 1.0);
          assertThat(shift[1]).isBetween(0.0, 1.0);
          sums[0] += shift[0];
          sums[1] += shift[1];
        });
    // the mean of 2,000 uniform numbers has a standard deviation of 0.0065
    assertThat(sums[0] / 2_000).isBetween(0.46, 0.54);
    assertThat(sums[1] / 2_000).isBetween(0.46, 0.54);
    SerializableTester.reserializeAndAssert(GridOrigin.random(7));
  }

  @Test
  void codes() {
    assertThat(SpatialInterval.QUADRAT_RATIO_T.kind()).isEqualTo(IntervalKind.SAMPLING);
    assertThat(SpatialInterval.QUADRAT_RATIO_T.label())
        .isEqualTo("ratio of quadrats, linearised variance, t");
    for (SpatialFinding code : SpatialFinding.values()) {
      assertThat(code.severity()).isNotNull();
    }
  }
}

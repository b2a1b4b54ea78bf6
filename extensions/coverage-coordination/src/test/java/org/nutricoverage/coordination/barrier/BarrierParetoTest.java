package org.nutricoverage.coordination.barrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Rational;

class BarrierParetoTest {

  /** Grand Bassa, Liberia 2018: validmeasures/liberiaCoverageReport, barriersCount.csv. */
  private static BarrierCounts grandBassa() {
    Map<BarrierCode, Long> counts = new LinkedHashMap<>();
    counts.put(BarrierCode.HEARD_BAD_EFFECT, 1L);
    counts.put(BarrierCode.NOT_AWARE_OF_PROGRAMME, 14L);
    counts.put(BarrierCode.TOO_FAR, 8L);
    counts.put(BarrierCode.DOES_NOT_SEE_CHILD_AS_ILL, 4L);
    counts.put(BarrierCode.NOT_MEASURED_AT_CENTRE, 4L);
    counts.put(BarrierCode.NO_MONEY_FOR_TRANSPORT, 4L);
    counts.put(BarrierCode.NO_TIME, 2L);
    counts.put(BarrierCode.OUT_OF_STOCK, 2L);
    counts.put(BarrierCode.ASHAMED, 1L);
    counts.put(BarrierCode.NO_ONE_FOR_SIBLINGS, 1L);
    counts.put(BarrierCode.REJECTED_ALREADY, 1L);
    counts.put(BarrierCode.HUSBAND_REFUSED, 1L);
    return BarrierCounts.of(counts);
  }

  @Test
  void grandBassaHasSixReasonsForFourFifths() {
    BarrierPareto pareto = grandBassa().pareto();

    assertThat(grandBassa().total()).isEqualTo(43);
    assertThat(pareto.rows().get(0).code()).isEqualTo(BarrierCode.NOT_AWARE_OF_PROGRAMME);
    assertThat(pareto.rows().get(0).share()).isEqualTo(Rational.of(14, 43));
    assertThat(pareto.rows().get(1).cumulativeShare()).isEqualTo(Rational.of(22, 43));
    assertThat(pareto.rows().get(4).cumulativeShare()).isEqualTo(Rational.of(34, 43));
    assertThat(pareto.fewestFor(Rational.of(4, 5))).hasSize(6);
    assertThat(pareto.rows())
        .extracting(BarrierPareto.Row::code)
        .startsWith(
            BarrierCode.NOT_AWARE_OF_PROGRAMME,
            BarrierCode.TOO_FAR,
            BarrierCode.DOES_NOT_SEE_CHILD_AS_ILL,
            BarrierCode.NOT_MEASURED_AT_CENTRE,
            BarrierCode.NO_MONEY_FOR_TRANSPORT);
    assertThat(pareto.rows().get(0))
        .hasToString("does not know of the programme 14, 32.6 %, cumulative 32.6 %");
    assertThat(pareto.byGroup())
        .isEqualTo(
            new EnumMap<>(
                Map.of(
                    BarrierGroup.KNOWLEDGE, 18L,
                    BarrierGroup.ACCESS, 12L,
                    BarrierGroup.OPPORTUNITY, 3L,
                    BarrierGroup.SOCIAL, 3L,
                    BarrierGroup.REJECTION, 5L,
                    BarrierGroup.SERVICE, 2L)));
    assertThat(pareto.note()).contains("mix two levels");
    assertThat(BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 1L)).pareto().note())
        .isEqualTo("Shares are of mentions, not of carers.");
    assertThat(BarrierCounts.of(Map.of(BarrierCode.NOT_AWARE_OF_PROGRAMME, 1L)).pareto().note())
        .isEqualTo("Shares are of mentions, not of carers.");
  }

  /** ENN Field Exchange 39: 38.5 % of 1,696 carers in 12 programmes, on average. */
  @Test
  void rejectionOf2010() {
    Rational share = Rational.parse("0.385");

    assertThat(share.times(Rational.of(1696)).rounded(0)).hasToString("653");
    assertThat(BarrierCode.REJECTED_ALREADY.group()).isEqualTo(BarrierGroup.REJECTION);
  }

  /** Population Health Metrics 2018, table 1. */
  @Test
  void boosterScoresOfThreePanels() {
    assertThat(PanelScores.of("carers", 3, 3, 2, 3, 3, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3).total())
        .isEqualTo(Rational.of(43));
    assertThat(PanelScores.of("staff", 3, 3, 2.5, 2.5, 1.5, 2, 3, 3, 3, 3, 2, 2, 2, 3, 2).total())
        .isEqualTo(Rational.parse("37.5"));
    assertThat(PanelScores.of("external", 1, 1, 1, 2, 1, 1, 2, 3, 2, 1, 2, 1, 1, 2, 2).total())
        .isEqualTo(Rational.of(23));
    assertThat(PanelScores.flat("simple", 15, 3).total()).isEqualTo(Rational.of(45));
    assertThatThrownBy(() -> PanelScores.of("x", -1))
        .hasMessage("scores must be a number of points of at least 0 but was -1");
    assertThatThrownBy(() -> PanelScores.flat("x", -1, 3))
        .hasMessage("items must be a number of items from 0 to 1000 but was -1");
  }

  @Property(tries = 100)
  void sharesAscendToOne(
      @ForAll @Size(min = 1, max = 8) Map<BarrierCode, @LongRange(max = 50) Long> counts) {
    BarrierPareto pareto = BarrierCounts.of(counts).pareto();
    Rational before = Rational.ZERO;
    for (BarrierPareto.Row row : pareto.rows()) {
      assertThat(row.cumulativeShare()).isGreaterThan(before);
      assertThat(row.cumulativeShare().minus(before)).isEqualTo(row.share());
      before = row.cumulativeShare();
    }
    assertThat(pareto.rows())
        .isSortedAccordingTo((a, b) -> Long.compare(b.mentions(), a.mentions()));
    assertThat(before).isEqualTo(pareto.rows().isEmpty() ? Rational.ZERO : Rational.ONE);
    assertThat(pareto.fewestFor(Rational.ONE)).isEqualTo(pareto.rows());
  }

  @Test
  void countsAddUpAndKnowTheirCarers() {
    BarrierCounts one = BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 3L)).askedOf(2);
    BarrierCounts other =
        BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 1L, BarrierCode.NO_TIME, 1L)).askedOf(5);
    assertThat(one.plus(other).mentions())
        .isEqualTo(Map.of(BarrierCode.TOO_FAR, 4L, BarrierCode.NO_TIME, 1L));
    assertThat(one.plus(other).carers()).hasValue(7);
    assertThat(one.plus(BarrierCounts.NONE).carers()).isEmpty();
    assertThat(BarrierCounts.NONE.plus(one).carers()).isEmpty();
    assertThat(one).hasToString("{TOO_FAR=3} of 2 carers");
    assertThat(BarrierCounts.NONE).hasToString("{}");
    new EqualsTester()
        .addEqualityGroup(one, SerializableTester.reserialize(one))
        .addEqualityGroup(other)
        .addEqualityGroup(BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 3L)))
        .testEquals();
    assertThat(one.askedOf(0 + 1).carers()).hasValue(1);
    assertThat(BarrierCounts.NONE.askedOf(0).carers()).hasValue(0);
  }

  @Test
  void impossibleCountsAreRefused() {
    assertThatThrownBy(() -> BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, -1L)))
        .hasMessage(
            "mentions.TOO_FAR: a number of mentions must be from 0 to 1000000000 but was -1");
    assertThatThrownBy(() -> BarrierCounts.of(Map.of(BarrierCode.TOO_FAR, 3L)).askedOf(0))
        .hasMessage("carers: the number of carers must be at least 1 where there are 3 mentions");
    BarrierPareto pareto = grandBassa().pareto();
    for (Rational share : List.of(Rational.ZERO, Rational.of(2))) {
      assertThatThrownBy(() -> pareto.fewestFor(share))
          .hasMessage("share must be a fraction above 0 and at most 1 but was " + share);
    }
  }
}

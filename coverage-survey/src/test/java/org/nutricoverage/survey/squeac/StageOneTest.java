package org.nutricoverage.survey.squeac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.survey.squeac.BarriersAndBoosters.Item;
import org.nutricoverage.survey.squeac.BarriersAndBoosters.Weight;
import org.nutricoverage.survey.squeac.SeasonalCalendar.Event;

class StageOneTest {

  private static final MuacAtAdmission MUAC =
      MuacAtAdmission.ofMillimetres(
          Map.of(115, 4L, 114, 2L, 110, 3L, 102, 1L, 120, 2L, 12, 1L, 1_100, 2L, 90, 0L));

  @Test
  void circumferencesAreTallied() {
    assertThat(MUAC.children()).isEqualTo(12);
    assertThat(MUAC.aboveCriterion()).isEqualTo(2);
    assertThat(MUAC.implausible()).isEqualTo(3);
    assertThat(MUAC.childrenByMillimetres()).doesNotContainKey(90).hasSize(5);
    // 102 110 110 110 114 | 114 115 115 115 115
    assertThat(MUAC.medianMillimetres()).contains(Rational.of(114));
    assertThat(MUAC.medianOfAllMillimetres()).contains(Rational.parse("114.5"));
    assertThat(MUAC.shareBelow(110)).contains(Proportion.of(1, 10));
    assertThat(MUAC.shareBelow(111)).contains(Proportion.of(4, 10));
    assertThat(MUAC.shareBelow(115)).contains(Proportion.of(6, 10));
    assertThat(MUAC.shareBelow(200)).contains(Proportion.of(10, 10));
    assertThat(MUAC.shareBelow(0)).contains(Proportion.of(0, 10));
    assertThat(MUAC.describe())
        .containsExactly(
            "MUAC at admission: 12 children, median 114 mm at or below the criterion of 115 mm, 2"
                + " above it");
    assertThat(MUAC.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "WARNING IMPLAUSIBLE_MUAC: 3 children have a MUAC below 50 or above 250 mm and were left"
                + " out",
            "INFO ADMITTED_ABOVE_CRITERION: 2 children were admitted above 115 mm, for oedema or by"
                + " another criterion");
  }

  @Test
  void anotherCriterionMovesTheTally() {
    MuacAtAdmission moderate = MUAC.withCriterion(125);

    assertThat(moderate.aboveCriterion()).isZero();
    assertThat(moderate.medianMillimetres()).contains(Rational.parse("114.5"));
    assertThat(moderate.findings()).hasSize(1);
    assertThatThrownBy(() -> MUAC.withCriterion(12))
        .hasMessage(
            "criterionMillimetres must be a number of millimetres from 50 to 250 but was 12");
  }

  @Test
  void centimetresAreMillimetres() {
    MuacAtAdmission tally =
        MuacAtAdmission.ofCentimetres(Map.of(11.5, 3L, 11.4, 2L, 11.49, 1L, 115.0, 1L, -1.0, 2L));

    assertThat(tally.childrenByMillimetres()).isEqualTo(new TreeMap<>(Map.of(114, 3L, 115, 3L)));
    assertThat(tally.implausible()).isEqualTo(3);
    assertThatThrownBy(() -> MuacAtAdmission.ofCentimetres(Map.of(Double.NaN, 1L)))
        .hasMessage("circumference must be a finite number of centimetres but was NaN");
    assertThat(MuacAtAdmission.ofCentimetres(Map.of(1e300, 1L)).implausible()).isEqualTo(1);
  }

  @Test
  void talliesAddUp() {
    MuacAtAdmission other = MuacAtAdmission.ofMillimetres(Map.of(115, 1L, 100, 1L, 40, 1L));
    MuacAtAdmission both = MUAC.plus(other);

    assertThat(both.children()).isEqualTo(14);
    assertThat(both.childrenByMillimetres().get(115)).isEqualTo(5);
    assertThat(both.implausible()).isEqualTo(4);
    assertThat(both).isEqualTo(other.plus(MUAC));
    assertThatThrownBy(() -> MUAC.plus(other.withCriterion(125)))
        .hasMessage("criterionMillimetres must be 115 as in the other tally but was 125");
    SerializableTester.reserializeAndAssert(both);
  }

  @Test
  void nobodyAdmitted() {
    MuacAtAdmission none = MuacAtAdmission.ofMillimetres(Map.of());

    assertThat(none.medianMillimetres()).isEmpty();
    assertThat(none.shareBelow(110)).isEmpty();
    assertThat(none.findings()).isEmpty();
    assertThat(none.describe().get(0)).contains("0 children, median not known mm");
    assertThat(MuacAtAdmission.ofMillimetres(Map.of(50, 1L, 250, 1L)).children()).isEqualTo(2);
    assertThatThrownBy(() -> MuacAtAdmission.ofMillimetres(Map.of(110, -1L)))
        .hasMessage("children must be a number of children from 0 to 1000000000 but was -1");
    assertThatThrownBy(() -> MuacAtAdmission.ofMillimetres(Map.of(10, -1L)))
        .hasMessage("children must be a number of children from 0 to 1000000000 but was -1");
    assertThatThrownBy(() -> new MuacAtAdmission(new TreeMap<>(Map.of(10, 1L)), 0, 115))
        .hasMessage("circumference must be a number of millimetres from 50 to 250 but was 10");
    assertThatThrownBy(() -> new MuacAtAdmission(new TreeMap<>(), -1, 115))
        .hasMessageStartingWith("implausible must be");
  }

  @Test
  void travelTimes() {
    TravelTimes admissions = TravelTimes.ofUsualBands("admissions", 25, 13, 4, 0, 1);

    assertThat(admissions.total()).isEqualTo(43);
    assertThat(admissions.shareWithin(30)).contains(Proportion.of(25, 43));
    assertThat(admissions.shareWithin(120)).contains(Proportion.of(42, 43));
    assertThat(admissions.medianBand()).contains("30 or less");
    assertThat(admissions.describe())
        .containsExactly(
            "Minutes to travel, admissions: 30 or less: 25, 31 to 60: 13, 61 to 90: 4, 91 to 120: 0,"
                + " more than 120: 1");
    assertThat(admissions.findings()).isEmpty();
    assertThat(TravelTimes.ofUsualBands("x", 1, 0, 0, 0, 2).medianBand()).contains("more than 120");
    assertThat(TravelTimes.ofUsualBands("x", 1, 1, 0, 0, 0).medianBand()).contains("30 or less");
    assertThat(TravelTimes.ofUsualBands("x", 0, 2, 1, 0, 0).medianBand()).contains("31 to 60");
    assertThat(TravelTimes.ofUsualBands("x", 0, 0, 0, 0, 0).medianBand()).isEmpty();
    assertThat(TravelTimes.ofUsualBands("x", 0, 0, 0, 0, 0).shareWithin(60)).isEmpty();
    assertThat(new TravelTimes("x", List.of(), List.of(3L)).medianBand()).contains("any time");
  }

  @Test
  void travelTimesAddUp() {
    TravelTimes one = TravelTimes.ofUsualBands("admissions", 1, 2, 3, 4, 5);

    assertThat(one.plus(one)).isEqualTo(TravelTimes.ofUsualBands("admissions", 2, 4, 6, 8, 10));
    assertThatThrownBy(() -> one.plus(TravelTimes.ofUsualBands("defaulters", 1, 2, 3, 4, 5)))
        .hasMessage("who must be \"admissions\" as in the other but was \"defaulters\"");
    assertThatThrownBy(() -> one.plus(new TravelTimes("admissions", List.of(60), List.of(1L, 2L))))
        .hasMessage("upperMinutes must be [30, 60, 90, 120] as in the other but was [60]");
    assertThatThrownBy(() -> one.shareWithin(45))
        .hasMessage("minutes must be the end of a band, one of [30, 60, 90, 120] but was 45");
    assertThatThrownBy(() -> TravelTimes.ofUsualBands("x", 1, 2))
        .hasMessage("people must be a number of bands from 5 to 5 but was 2");
    assertThatThrownBy(() -> TravelTimes.ofUsualBands("x", 1, 2, 3, 4, -5))
        .hasMessage("people must be a number of people from 0 to 1000000000 but was -5");
    assertThatThrownBy(() -> new TravelTimes("x", List.of(30, 30), List.of(1L, 1L, 1L)))
        .hasMessage("upperMinutes must be minutes that rise from above 0 but was [30, 30]");
    assertThatThrownBy(() -> new TravelTimes("x", List.of(0), List.of(1L, 1L)))
        .hasMessageStartingWith("upperMinutes must be");
    SerializableTester.reserializeAndAssert(one);
  }

  @Test
  void defaulting() {
    DefaultingTimes defaulters = DefaultingTimes.ofDays(70, 7, 14, 28, 35, 0, -2);

    assertThat(defaulters.early()).contains(Proportion.of(4, 6));
    assertThat(defaulters.byWeek())
        .isEqualTo(new TreeMap<>(Map.of(1, 1L, 2, 1L, 3, 1L, 5, 1L, 6, 1L, 11, 1L)));
    assertThat(defaulters.medianDays()).contains(Rational.of(21));
    assertThat(DefaultingTimes.ofDays(3, 1, 10).medianDays()).contains(Rational.of(3));
    assertThat(DefaultingTimes.ofDays(29).early()).contains(Proportion.of(0, 1));
    assertThat(defaulters.describe())
        .containsExactly(
            "Defaulters: 6 with a known stay, median 21 days, early (within 28 days) 66.7 % (4 / 6)");
    assertThat(defaulters.withUnknown(2).findings())
        .extracting(Finding::toString)
        .containsExactly("WARNING STAYS_LEFT_OUT: 3 defaulters without a usable stay left out");
    assertThat(DefaultingTimes.ofDays(1).findings()).isEmpty();
    assertThat(defaulters.plus(DefaultingTimes.ofDays(5, -1)))
        .isEqualTo(new DefaultingTimes(List.of(0, 5, 7, 14, 28, 35, 70), 2));
    DefaultingTimes none = DefaultingTimes.ofDays();
    assertThat(none.early()).isEmpty();
    assertThat(none.medianDays()).isEmpty();
    assertThat(none.describe().get(0)).contains("median not known", "28 days) not known");
    assertThatThrownBy(() -> new DefaultingTimes(List.of(-1), 0))
        .hasMessage("days must be a number of days of at least 0 but was -1");
    assertThatThrownBy(() -> new DefaultingTimes(List.of(), -1))
        .hasMessageStartingWith("leftOut must be");
    assertThatThrownBy(() -> none.withUnknown(-1))
        .hasMessage("defaulters must be a number of defaulters of at least 0 but was -1");
    SerializableTester.reserializeAndAssert(defaulters);
  }

  @Test
  void theFewThatMatterComeFirst() {
    ParetoChart chart =
        ParetoChart.ofCounts(
            Map.of("distance", 12L, "stock-outs", 3L, "rejection", 5L, "none", 0L, "a", 0L));

    assertThat(chart.rows())
        .extracting(ParetoChart.Row::toString)
        .containsExactly(
            "distance 12, 60.0 %, cumulative 60.0 %",
            "rejection 5, 25.0 %, cumulative 85.0 %",
            "stock-outs 3, 15.0 %, cumulative 100.0 %",
            "a 0, 0.0 %, cumulative 100.0 %",
            "none 0, 0.0 %, cumulative 100.0 %");
    assertThat(chart.most(0.6)).hasSize(1);
    assertThat(chart.most(0.61)).hasSize(2);
    assertThat(chart.most(0.85)).hasSize(2);
    assertThat(chart.most(1)).hasSize(3);
    assertThat(ParetoChart.ofCounts(Map.of("x", 0L)).rows().get(0).share())
        .isEqualTo(Rational.ZERO);
    assertThat(ParetoChart.ofCounts(Map.of("x", 0L)).most(0.8)).isEmpty();
    assertThat(ParetoChart.ofCounts(Map.of()).rows()).isEmpty();
    assertThatThrownBy(() -> chart.most(0))
        .hasMessage("share must be a fraction above 0 and at most 1 but was 0.0");
    assertThatThrownBy(() -> chart.most(1.1)).hasMessageStartingWith("share must be");
    assertThatThrownBy(() -> ParetoChart.ofCounts(Map.of("x", -1L)))
        .hasMessage("count must be a number of times from 0 to 1000000000 but was -1");
    assertThatThrownBy(() -> ParetoChart.ofCounts(Map.of(" ", 1L)))
        .hasMessage("name must be a text that is not blank");
    SerializableTester.reserializeAndAssert(chart);
  }

  private static final BarriersAndBoosters FOUND =
      BarriersAndBoosters.of(
          Item.barrier("distance", 5, 4).from("carers").from("volunteers"),
          Item.barrier("stock-outs", 3, 5).from("carers").from("carers"),
          Item.booster("active screening", 4, 2.5));

  @Test
  void barriersAndBoostersGiveThreeModes() {
    // (5 + 100 - 10) / 2, (4 + 100 - 8) / 2, (2.5 + 100 - 9) / 2
    assertThat(FOUND.unweightedMode().percent()).isEqualTo(Rational.parse("47.5"));
    assertThat(FOUND.modeWeightedByTeam().percent()).isEqualTo(Rational.of(48));
    assertThat(FOUND.modeWeightedByCommunity().percent()).isEqualTo(Rational.parse("46.75"));
    assertThat(FOUND.modeWeightedByTeam().exercise().name()).isEqualTo("WEIGHTED_BY_TEAM");
    assertThat(FOUND.modeWeightedByCommunity().exercise().name())
        .isEqualTo("WEIGHTED_BY_COMMUNITY");
    assertThat(FOUND.barriers(Weight.TEAM).rows())
        .extracting(ParetoChart.Row::name)
        .containsExactly("distance", "stock-outs");
    assertThat(FOUND.barriers(Weight.COMMUNITY).rows())
        .extracting(ParetoChart.Row::name)
        .containsExactly("stock-outs", "distance");
    assertThat(FOUND.boosters(Weight.COMMUNITY).rows())
        .extracting(ParetoChart.Row::weight)
        .containsExactly(Rational.parse("2.5"));
  }

  @Test
  void whatOneSourceSaysIsNotConfirmed() {
    assertThat(FOUND.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "INFO NOT_TRIANGULATED (barrier stock-outs): named by fewer than two sources: confirm it"
                + " or leave it out",
            "INFO NOT_TRIANGULATED (booster active screening): named by fewer than two sources:"
                + " confirm it or leave it out");
    assertThat(FOUND.describe())
        .containsExactly(
            "Barriers 2, boosters 1",
            "  barrier distance 5, 62.5 %, cumulative 62.5 %",
            "  barrier stock-outs 3, 37.5 %, cumulative 100.0 %",
            "  booster active screening 4, 100.0 %, cumulative 100.0 %");
    assertThat(FOUND.items().get(0).sources()).containsExactly("carers", "volunteers");
  }

  @Test
  void refusesDoubleAndImpossibleItems() {
    assertThatThrownBy(() ->
            BarriersAndBoosters.of(Item.barrier("distance", 1, 1), Item.barrier(" distance", 2, 2)))
        .hasMessage("items must be named once each but was \"distance\" twice");
    assertThat(
            BarriersAndBoosters.of(Item.barrier("distance", 1, 1), Item.booster("distance", 2, 2))
                .items())
        .hasSize(2);
    assertThatThrownBy(() -> Item.barrier("", 1, 1))
        .hasMessage("name must be a text that is not blank");
    assertThatThrownBy(() -> Item.barrier("x", -1, 1))
        .hasMessage("teamScore must be a number of points of at least 0 but was -1");
    assertThatThrownBy(() -> Item.booster("x", 1, -0.5))
        .hasMessage("communityScore must be a number of points of at least 0 but was -0.5");
    assertThatThrownBy(() -> Item.booster("x", 0, 0).from(" "))
        .hasMessage("source must be a text that is not blank");
    SerializableTester.reserializeAndAssert(FOUND);
  }

  private static final SeasonalCalendar CALENDAR =
      SeasonalCalendar.of(
          Event.of("rains", "rainfall", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 30)),
          Event.of("harvest", "harvest", LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31)),
          Event.of("lean", "hunger", LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1)));

  @Test
  void seasons() {
    assertThat(CALENDAR.events())
        .extracting(Event::name)
        .containsExactly("lean", "rains", "harvest");
    assertThat(CALENDAR.during(YearMonth.of(2026, 6)))
        .extracting(Event::name)
        .containsExactly("lean", "rains");
    assertThat(CALENDAR.during(YearMonth.of(2026, 5))).hasSize(1);
    assertThat(CALENDAR.during(YearMonth.of(2026, 10))).isEmpty();
    assertThat(CALENDAR.during(YearMonth.of(2026, 9))).hasSize(1);
    assertThat(CALENDAR.months("harvest"))
        .containsExactly(YearMonth.of(2026, 11), YearMonth.of(2026, 12), YearMonth.of(2027, 1));
    assertThat(CALENDAR.months("flood")).isEmpty();
    assertThat(CALENDAR.describe())
        .contains("Seasonal calendar:", "  2026-05-01 to 2026-06-01 lean (hunger)");
    assertThat(CALENDAR.findings()).isEmpty();
    assertThat(SeasonalCalendar.of(List.copyOf(CALENDAR.events()))).isEqualTo(CALENDAR);
    assertThatThrownBy(
            () -> Event.of("x", "y", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 5, 31)))
        .hasMessage("lastDay must be a day from 2026-06-01 to 100 years later but was 2026-05-31");
    assertThatThrownBy(() -> Event.of("x", "y", LocalDate.of(2026, 6, 1), LocalDate.MAX))
        .hasMessageStartingWith("lastDay must be a day from 2026-06-01");
    assertThatThrownBy(() -> Event.of("", "y", LocalDate.EPOCH, LocalDate.EPOCH))
        .hasMessage("name must be a text that is not blank");
    assertThatThrownBy(() -> Event.of("x", " ", LocalDate.EPOCH, LocalDate.EPOCH))
        .hasMessage("group must be a text that is not blank");
    SerializableTester.reserializeAndAssert(CALENDAR);
  }

  @Test
  void context() {
    ContextNote note = new ContextNote("measles", " outbreak in March ", "district office");

    assertThat(note.describe())
        .containsExactly("Context, measles: outbreak in March (district office)");
    assertThat(note.findings()).isEmpty();
    assertThatThrownBy(() -> new ContextNote("", "x", "y")).hasMessageStartingWith("topic must");
    assertThatThrownBy(() -> new ContextNote("x", "", "y")).hasMessageStartingWith("text must");
    assertThatThrownBy(() -> new ContextNote("x", "y", "")).hasMessageStartingWith("source must");
    new EqualsTester()
        .addEqualityGroup(note, new ContextNote("measles", "outbreak in March", "district office"))
        .addEqualityGroup(new ContextNote("a", "b", "c"))
        .testEquals();
  }
}

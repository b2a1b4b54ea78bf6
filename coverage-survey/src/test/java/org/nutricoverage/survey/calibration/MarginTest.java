package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarginTest {

  private static Map<String, Double> sexes() {
    Map<String, Double> counts = new LinkedHashMap<>();
    counts.put("M", 13_500.0);
    counts.put("F", 13_300.0);
    return counts;
  }

  private static Map<List<String>, Double> cells() {
    Map<List<String>, Double> counts = new LinkedHashMap<>();
    counts.put(List.of("F", "young"), 5200.0);
    counts.put(List.of("F", "old"), 8100.0);
    counts.put(List.of("M", "young"), 0.0);
    return counts;
  }

  @Test
  void keepsTheOrderOfItsCategories() {
    Margin sex = Margin.of("sex", sexes());
    assertThat(sex.columns()).containsExactly("sex");
    assertThat(sex.total()).isEqualTo(26_800);
    assertThat(sex.counts().keySet()).containsExactly(List.of("M"), List.of("F"));
    assertThat(sex.auxiliaries())
        .containsExactly(Auxiliary.level("sex", "M", 13_500), Auxiliary.level("sex", "F", 13_300));
    assertThat(sex).hasToString("sex: 26,800 people in 2 categories");
  }

  @Test
  void combinesColumns() {
    List<String> columns = List.of("sex", "age");
    Margin margin = Margin.of(columns, cells());
    assertThat(margin.auxiliaries())
        .containsExactly(
            Auxiliary.cell(columns, List.of("F", "young"), 5200),
            Auxiliary.cell(columns, List.of("F", "old"), 8100),
            Auxiliary.cell(columns, List.of("M", "young"), 0));
    assertThat(margin).hasToString("sex x age: 13,300 people in 3 categories");
    assertThat(Margin.of("all", Map.of("yes", 0.25))).hasToString("all: 0.25 people in 1 category");
  }

  @Test
  void findsTheCellOfARow() {
    Margin margin = Margin.of(List.of("sex", "age"), cells());
    assertThat(margin.cellOf(List.of("F", "young"))).hasValue(0);
    assertThat(margin.cellOf(List.of("M", "young"))).hasValue(2);
    assertThat(margin.cellOf(List.of("M", "old"))).isEmpty();
    assertThat(margin.cellOf(List.of("M"))).isEmpty();
    assertThat(Margin.of("sex", sexes()).cellOf(List.of("F"))).hasValue(1);
  }

  @Test
  void sumsWithoutLoss() {
    Map<String, Double> counts = new LinkedHashMap<>();
    counts.put("a", 1.0);
    counts.put("b", 1e16);
    counts.put("c", 1.0);
    assertThat(Margin.of("x", counts).total()).isEqualTo(1e16 + 2);
  }

  @Test
  void isIndependentOfTheMapsItCameFrom() {
    Map<String, Double> counts = sexes();
    Margin margin = Margin.of("sex", counts);
    counts.clear();
    assertThat(margin.counts()).hasSize(2);
    assertThatThrownBy(() -> margin.counts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleCount(double count) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of("sex", Map.of("M", count)))
        .withMessage(
            "count of [M] must be a finite number of people of at least 0 but was " + count);
  }

  @Test
  void refusesAMarginOfNobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of("sex", Map.of()))
        .withMessage("counts must be at least one category but was {}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of("sex", Map.of("M", 0.0, "F", 0.0)))
        .withMessage(
            "sum of the counts by sex must be a finite number of people above 0 but was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of("sex", Map.of("M", Double.MAX_VALUE, "F", Double.MAX_VALUE)))
        .withMessageStartingWith(
            "sum of the counts by sex must be a finite number of people above");
  }

  @Test
  void refusesWrongNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of("", Map.of("M", 1.0)))
        .withMessage("column must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of("sex", Map.of(" ", 1.0)))
        .withMessage("level of sex must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Margin.of(List.of("sex", "age"), Map.of(List.of("M"), 1.0)))
        .withMessage("levels must be one category for each column of [sex, age] but was [M]");
  }

  @Test
  void keepsTheContractsOfAValue() {
    Map<String, Double> reversed = new LinkedHashMap<>();
    reversed.put("F", 13_300.0);
    reversed.put("M", 13_500.0);
    new EqualsTester()
        .addEqualityGroup(Margin.of("sex", sexes()), Margin.of("sex", sexes()))
        .addEqualityGroup(Margin.of("sex", reversed))
        .addEqualityGroup(Margin.of("sexe", sexes()))
        .testEquals();
    Margin copy = SerializableTester.reserializeAndAssert(Margin.of("sex", sexes()));
    assertThat(copy.cellOf(List.of("F"))).hasValue(1);
    new NullPointerTester()
        .setDefault(List.class, List.of("sex"))
        .testAllPublicStaticMethods(Margin.class);
  }
}

package org.nutricoverage.survey.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.NullPointerTester;
import com.google.common.testing.SerializableTester;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuxiliaryTest {

  private static final Auxiliary CELL =
      Auxiliary.cell(List.of("sex", "age"), List.of("M", "06-23"), 5600);

  @Test
  void saysWhatItIs() {
    assertThat(Auxiliary.population(26_800).label()).isEqualTo("population");
    assertThat(Auxiliary.population(26_800).columns()).isEmpty();
    assertThat(Auxiliary.level("sex", "M", 13_500).label()).isEqualTo("sex = M");
    assertThat(Auxiliary.level("sex", "M", 13_500).total()).isEqualTo(13_500);
    assertThat(Auxiliary.level("sex", "M", 13_500).columns()).containsExactly("sex");
    assertThat(CELL.label()).isEqualTo("sex = M, age = 06-23");
    assertThat(CELL.columns()).containsExactly("sex", "age");
    assertThat(Auxiliary.number("household_size", -3).label()).isEqualTo("household_size");
    assertThat(Auxiliary.number("household_size", -3).total()).isEqualTo(-3);
    assertThat(Auxiliary.number("household_size", -3).columns()).containsExactly("household_size");
  }

  @Test
  void keepsNamesAsTheDataHaveThem() {
    assertThat(new Auxiliary.Level(" sex", "M ", 1).column()).isEqualTo(" sex");
    assertThat(new Auxiliary.Level(" sex", "M ", 1).level()).isEqualTo("M ");
    assertThat(Auxiliary.level("sexe", "garçon\n", 1).label()).isEqualTo("sexe = garçon\\u000a");
    assertThat(Auxiliary.number("a\nb", 1).label()).isEqualTo("a\\u000ab");
  }

  @Test
  void copiesItsLists() {
    List<String> columns = new ArrayList<>(List.of("sex"));
    List<String> levels = new ArrayList<>(List.of("M"));
    Auxiliary.Cell cell = new Auxiliary.Cell(columns, levels, 1);
    columns.clear();
    levels.clear();
    assertThat(cell.columns()).containsExactly("sex");
    assertThat(cell.levels()).containsExactly("M");
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAnImpossibleCount(double total) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.population(total))
        .withMessage(
            "total of population must be a finite number of people of at least 0 but was " + total);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.level("sex", "M", total))
        .withMessage(
            "total of sex = M must be a finite number of people of at least 0 but was " + total);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.cell(List.of("sex", "age"), List.of("M", "6"), total))
        .withMessage(
            "total of sex = M, age = 6 must be a finite number of people of at least 0 but was "
                + total);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void refusesAnImpossibleTotal(double total) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.number("size", total))
        .withMessage("total of size must be a finite number of any sign but was " + total);
  }

  @Test
  void refusesBlankNames() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.level(" ", "M", 1))
        .withMessage("column must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.level("sex", "", 1))
        .withMessage("level of sex must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.number("", 1))
        .withMessage("column must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.cell(List.of("sex", ""), List.of("M", "6"), 1))
        .withMessage("column must be a text that is not blank");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.cell(List.of("sex", "age"), List.of("M", " "), 1))
        .withMessage("level of age must be a text that is not blank");
  }

  @Test
  void refusesACellThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.cell(List.of(), List.of(), 1))
        .withMessage("columns must be at least one column but was []");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.cell(List.of("sex", "sex"), List.of("M", "M"), 1))
        .withMessage("columns must be all different but was [sex, sex]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Auxiliary.cell(List.of("sex", "age"), List.of("M"), 1))
        .withMessage("levels must be one category for each column of [sex, age] but was [M]");
  }

  @Test
  void keepsTheContractsOfAValue() {
    new EqualsTester()
        .addEqualityGroup(Auxiliary.population(0), Auxiliary.population(-0.0))
        .addEqualityGroup(Auxiliary.population(1))
        .addEqualityGroup(Auxiliary.level("sex", "M", 1), new Auxiliary.Level("sex", "M", 1))
        .addEqualityGroup(Auxiliary.level("sex", "M", 2))
        .addEqualityGroup(Auxiliary.cell(List.of("sex"), List.of("M"), 1))
        .addEqualityGroup(Auxiliary.number("sex", 0), Auxiliary.number("sex", -0.0))
        .testEquals();
    SerializableTester.reserializeAndAssert(Auxiliary.population(1));
    SerializableTester.reserializeAndAssert(Auxiliary.level("sex", "M", 1));
    SerializableTester.reserializeAndAssert(CELL);
    SerializableTester.reserializeAndAssert(Auxiliary.number("size", 1));
    new NullPointerTester()
        .setDefault(String.class, "sex")
        .setDefault(List.class, List.of("sex"))
        .testAllPublicStaticMethods(Auxiliary.class);
  }
}

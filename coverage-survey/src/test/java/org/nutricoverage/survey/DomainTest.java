package org.nutricoverage.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainTest {

  private static long rows(Domain domain) {
    return SurveyDesign.of(
            Villages.columns()
                .category("zone", Arrays.asList("n", null, "s", "s", "n", null))
                .number("height", new double[] {70, Double.NaN, 80, 90, 75, 70})
                .build())
        .build()
        .total("weight")
        .in(domain)
        .estimate()
        .observations();
  }

  @Test
  void rowsThatMeetEveryCondition() {
    assertThat(rows(Domain.everybody())).isEqualTo(6);
    assertThat(rows(Domain.of("sex", "F"))).isEqualTo(4);
    assertThat(rows(Domain.of("sex", "F", "M", "F"))).isEqualTo(6);
    assertThat(rows(Domain.of("enrolled", "yes"))).isEqualTo(4);
    assertThat(rows(Domain.of("enrolled", "no").and(Domain.of("sex", "F")))).isEqualTo(1);
    assertThat(rows(Domain.of("zone", "n", "s"))).isEqualTo(4);
    assertThat(rows(Domain.of("village", "1"))).isEqualTo(2);
    assertThat(rows(Domain.of("village", "01"))).isZero();
    assertThat(rows(Domain.between("height", 70, 80))).isEqualTo(4);
    assertThat(rows(Domain.between("height", 70.5, 79.5))).isEqualTo(1);
    assertThat(rows(Domain.between("village", 2, 3))).isEqualTo(4);
    assertThat(rows(Domain.between("enrolled", 1, 1))).isEqualTo(4);
    assertThatThrownBy(() -> rows(Domain.between("sex", 1, 2)))
        .isInstanceOf(SurveyDataException.class)
        .hasMessage("column sex, row 1: \"F\" is not a number");
    assertThatThrownBy(() -> rows(Domain.of("hight", "70")))
        .hasMessageStartingWith("column hight: there is no such column");
  }

  @Test
  void conditionsInWords() {
    assertThat(Domain.everybody()).hasToString("everybody");
    assertThat(Domain.of(" sex ", "F", "M")).hasToString("sex F or M");
    assertThat(Domain.of("sex", "F").and(Domain.between("ageMonths", -0.0, 23.50)))
        .hasToString("sex F, ageMonths 0 to 23.5");
    assertThat(Domain.of("sex", "F").conditions())
        .containsExactly(new Domain.OneOf("sex", List.of("F")));
    assertThat(new Domain.Between("age", 1, 2).column()).isEqualTo("age");
  }

  @Test
  void conditionsThatMeanNothingAreRefused() {
    assertThatThrownBy(() -> Domain.of("sex"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must name at least one value of sex");
    assertThatThrownBy(() -> Domain.of(" ", "F"))
        .hasMessage("column must be a text that is not blank");
    assertThatThrownBy(() -> Domain.between("", 1, 2))
        .hasMessage("column must be a text that is not blank");
    assertThatThrownBy(() -> Domain.between("age", 2, 1))
        .hasMessage("greatest must be at least 2.0 but was 1.0");
    assertThatThrownBy(() -> Domain.between("age", Double.NaN, 1))
        .hasMessage("least must be a finite number of units of age but was NaN");
    assertThatThrownBy(() -> Domain.between("age", 0, Double.POSITIVE_INFINITY))
        .hasMessage("greatest must be a finite number of units of age but was Infinity");
    assertThat(Domain.between("age", 2, 2)).hasToString("age 2 to 2");
  }

  @Test
  void domainsAreValues() {
    new EqualsTester()
        .addEqualityGroup(Domain.everybody(), new Domain(List.of()))
        .addEqualityGroup(Domain.of("sex", "F"), Domain.of("sex", "F", "F"))
        .addEqualityGroup(Domain.of("sex", "F", "M"))
        .addEqualityGroup(Domain.of("sexe", "F"))
        .addEqualityGroup(Domain.between("age", 0, 5), Domain.between("age", -0.0, 5))
        .addEqualityGroup(Domain.between("age", 0, 6))
        .addEqualityGroup(Domain.between("age", 1, 5))
        .testEquals();
    SerializableTester.reserializeAndAssert(Domain.of("sex", "F").and(Domain.between("age", 0, 5)));
    String[] values = {"F"};
    Domain domain = Domain.of("sex", values);
    values[0] = "M";
    assertThat(domain).isEqualTo(Domain.of("sex", "F"));
    assertThatThrownBy(() -> domain.conditions().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}

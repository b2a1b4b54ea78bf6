package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgeBandTest {

  @ParameterizedTest
  @ValueSource(strings = {"6-23 months", "6-23m", "6-23", " 6 - 23  months ", "006-0023m"})
  void readsBands(String text) {
    assertThat(AgeBand.parse(text))
        .isEqualTo(AgeBand.ofCompletedMonths(6, 23))
        .hasToString("6-23 months");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "6",
        "6-",
        "-23",
        "6-23 years",
        "6–23",
        "6-23-59",
        "٦-٢٣",
        "6.0-23",
        "00006-23"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> AgeBand.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "age band must be two ages in completed months such as 6-23 but was \"" + text + "\"");
  }

  @Test
  void holdsBothEnds() {
    AgeBand band = AgeBand.ofCompletedMonths(6, 23);
    assertThat(band.contains(6)).isTrue();
    assertThat(band.contains(23)).isTrue();
    assertThat(band.contains(5)).isFalse();
    assertThat(band.contains(24)).isFalse();
    assertThat(band.widthMonths()).isEqualTo(18);
    assertThat(AgeBand.ofCompletedMonths(6, 59).widthMonths()).isEqualTo(54);
    assertThat(AgeBand.ofCompletedMonths(0, 0).widthMonths()).isEqualTo(1);
    assertThat(AgeBand.ofCompletedMonths(0, 1440).contains(1440)).isTrue();
  }

  @Test
  void refusesAgesOutOfRange() {
    assertThatThrownBy(() -> AgeBand.ofCompletedMonths(-1, 5))
        .hasMessage("fromMonths must be a number of completed months from 0 to 1440 but was -1");
    assertThatThrownBy(() -> AgeBand.ofCompletedMonths(6, 5))
        .hasMessage("toMonths must be a number of completed months from 6 to 1440 but was 5");
    assertThatThrownBy(() -> AgeBand.parse("0-1441"))
        .hasMessage("toMonths must be a number of completed months from 0 to 1440 but was 1441");
  }

  @Property
  void isReadAsItIsWritten(
      @ForAll @IntRange(max = 1440) int from, @ForAll @IntRange(max = 1440) int to) {
    AgeBand band = AgeBand.ofCompletedMonths(Math.min(from, to), Math.max(from, to));
    assertThat(AgeBand.parse(band.toString())).isEqualTo(band);
    TargetGroup children = TargetGroup.children(band);
    assertThat(TargetGroup.parse(children.toString())).isEqualTo(children);
    assertThat(TargetGroup.parse(children.toString()).ageBand()).contains(band);
  }

  @Property
  void isOrderedByItsEnds(
      @ForAll @IntRange(max = 9) int a,
      @ForAll @IntRange(max = 9) int b,
      @ForAll @IntRange(max = 9) int c,
      @ForAll @IntRange(max = 9) int d) {
    AgeBand one = AgeBand.ofCompletedMonths(Math.min(a, b), Math.max(a, b));
    AgeBand other = AgeBand.ofCompletedMonths(Math.min(c, d), Math.max(c, d));
    int expected =
        Integer.signum(
            Integer.compare(
                100 * one.fromMonths() + one.toMonths(),
                100 * other.fromMonths() + other.toMonths()));
    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(expected);
  }
}

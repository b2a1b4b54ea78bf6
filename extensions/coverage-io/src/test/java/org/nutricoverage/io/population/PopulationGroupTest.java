package org.nutricoverage.io.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.EqualsTester;
import com.google.common.testing.SerializableTester;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nutricoverage.core.Sex;

class PopulationGroupTest {

  @ParameterizedTest
  @CsvSource({
    "F_00_04, FEMALE, 0-4",
    "M_05_19, MALE, 5-19",
    "T_TL, ALL, all",
    "F_TL, FEMALE, all",
    "F_80plus, FEMALE, 80+",
    "t_100_PLUS, ALL, 100+",
    "f_0_4, FEMALE, 0-4",
    "m_0004, MALE, 0-4",
    "T_1519, ALL, 15-19",
    "T_000_018, ALL, 0-18",
    "T_03_03, ALL, 3",
    "' f_tl ', FEMALE, all"
  })
  void readsTheThreeForms(String header, Sex sex, String age) {
    PopulationGroup group = PopulationGroup.parse(header).orElseThrow();

    assertThat(group.sex()).isEqualTo(sex);
    assertThat(group.age()).hasToString(age);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "F_adulte",
        "Enfants_00_18",
        "T_TF",
        "F_05",
        "F_5plus",
        "F_123",
        "F_10004",
        "F_19_05",
        "F_00_151",
        "F_999plus",
        "X_00_04",
        "F00_04",
        "F_00_04_x",
        "F__00_04",
        "F_٠٠_٠٤",
        "",
        "F_00000000000000000000000000_04"
      })
  void otherHeadersAreNone(String header) {
    assertThat(PopulationGroup.parse(header)).isEmpty();
  }

  @Property(tries = 100)
  void headerAndGroupAreOne(
      @ForAll Sex sex, @ForAll @IntRange(max = 150) int one, @ForAll @IntRange(max = 150) int two) {
    PopulationGroup band =
        PopulationGroup.of(sex, AgeYears.of(Math.min(one, two), Math.max(one, two)));
    PopulationGroup open = PopulationGroup.of(sex, AgeYears.atLeast(one));

    assertThat(PopulationGroup.parse(band.toString())).hasValue(band);
    assertThat(PopulationGroup.parse(open.toString())).hasValue(open);
  }

  @Test
  void writesTheHeader() {
    assertThat(PopulationGroup.of(Sex.FEMALE, AgeYears.of(0, 4))).hasToString("F_00_04");
    assertThat(PopulationGroup.of(Sex.MALE, AgeYears.atLeast(80))).hasToString("M_80plus");
    assertThat(PopulationGroup.of(Sex.ALL, AgeYears.ALL)).hasToString("T_TL");
  }

  @Test
  void groupsAndAgesAreValues() {
    PopulationGroup group = PopulationGroup.of(Sex.FEMALE, AgeYears.of(0, 4));
    new EqualsTester()
        .addEqualityGroup(
            group,
            PopulationGroup.parse("f_0_4").orElseThrow(),
            SerializableTester.reserialize(group))
        .addEqualityGroup(PopulationGroup.of(Sex.MALE, AgeYears.of(0, 4)))
        .addEqualityGroup(AgeYears.ALL, SerializableTester.reserialize(AgeYears.ALL))
        .addEqualityGroup(AgeYears.atLeast(0))
        .addEqualityGroup(AgeYears.of(0), AgeYears.of(0, 0))
        .addEqualityGroup(AgeYears.of(0, 1))
        .testEquals();
    assertThat(group).isLessThan(PopulationGroup.of(Sex.MALE, AgeYears.of(0, 4)));
    assertThat(PopulationGroup.of(Sex.MALE, AgeYears.of(0, 4)))
        .isLessThan(PopulationGroup.of(Sex.FEMALE, AgeYears.of(5, 9)));
  }

  @Test
  void agesOverlapAndContain() {
    AgeYears children = AgeYears.of(0, 4);

    assertThat(children.overlaps(AgeYears.of(4, 9))).isTrue();
    assertThat(AgeYears.of(4, 9).overlaps(children)).isTrue();
    assertThat(children.overlaps(AgeYears.of(5, 9))).isFalse();
    assertThat(AgeYears.of(5, 9).overlaps(children)).isFalse();
    assertThat(AgeYears.atLeast(4).overlaps(children)).isTrue();
    assertThat(AgeYears.atLeast(5).overlaps(children)).isFalse();
    assertThat(AgeYears.ALL.overlaps(children)).isTrue();
    assertThat(children.overlaps(AgeYears.ALL)).isTrue();
    assertThat(children.contains(AgeYears.of(1, 4))).isTrue();
    assertThat(children.contains(AgeYears.of(1, 5))).isFalse();
    assertThat(AgeYears.of(1, 4).contains(children)).isFalse();
    assertThat(AgeYears.ALL.contains(children)).isTrue();
    assertThat(AgeYears.atLeast(0).contains(AgeYears.ALL)).isFalse();
    assertThat(children.fromYears()).hasValue(0);
    assertThat(children.toYears()).hasValue(4);
    assertThat(AgeYears.atLeast(80).fromYears()).hasValue(80);
    assertThat(AgeYears.atLeast(80).toYears()).isEmpty();
    assertThat(AgeYears.ALL.fromYears()).isEmpty();
    assertThat(AgeYears.ALL.toYears()).isEmpty();
    assertThat(AgeYears.ALL.isAll()).isTrue();
    assertThat(children.isAll()).isFalse();
    assertThat(AgeYears.ALL).isLessThan(children);
    assertThat(children).isLessThan(AgeYears.of(0, 5));
    assertThat(AgeYears.of(0, 5)).isLessThan(AgeYears.atLeast(0));
  }

  @Test
  void impossibleAgesAreRefused() {
    assertThatThrownBy(() -> AgeYears.of(5, 4))
        .hasMessage("toYears must be a number of completed years from 5 to 150 but was 4");
    assertThatThrownBy(() -> AgeYears.of(-1, 4))
        .hasMessage("fromYears must be a number of completed years from 0 to 150 but was -1");
    assertThatThrownBy(() -> AgeYears.of(0, 151)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AgeYears.atLeast(151)).isInstanceOf(IllegalArgumentException.class);
  }
}

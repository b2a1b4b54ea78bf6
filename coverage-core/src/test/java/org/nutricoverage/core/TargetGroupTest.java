package org.nutricoverage.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.core.TargetGroup.CHILDREN_6_23_MONTHS;
import static org.nutricoverage.core.TargetGroup.CHILDREN_6_59_MONTHS;
import static org.nutricoverage.core.TargetGroup.HIV_TB_CLIENTS;
import static org.nutricoverage.core.TargetGroup.PBWG;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGroupTest {

  @ParameterizedTest
  @CsvSource({
    "children_6_23_months, CHILDREN_6_23_MONTHS, children 6-23 months",
    "CHILDREN_06_023_MONTHS, CHILDREN_6_23_MONTHS, children 6-23 months",
    "' PBWG ', PBWG, pregnant and breastfeeding women and girls",
    "HIV_TB_CLIENTS, HIV_TB_CLIENTS, HIV and tuberculosis clients",
    "PBWG+CHILDREN_6_59_MONTHS, CHILDREN_6_59_MONTHS+PBWG, children 6-59 months and pregnant and breastfeeding women and girls",
    "PBWG+PBWG, PBWG, pregnant and breastfeeding women and girls"
  })
  void readsCodes(String text, String code, String label) {
    TargetGroup group = TargetGroup.parse(text);
    assertThat(group).hasToString(code);
    assertThat(group.code()).isEqualTo(code);
    assertThat(group.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "CHILDREN",
        "PBWG+",
        "+",
        "CHILDREN_6_23",
        "REFUGEES",
        "CHILDREN_6_23_MONTHS PBWG"
      })
  void refusesOtherCodes(String code) {
    assertThatThrownBy(() -> TargetGroup.parse(code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "target group must be CHILDREN_<from>_<to>_MONTHS, PBWG, HIV_TB_CLIENTS or several joined by + but was \""
                + code
                + "\"");
  }

  @Test
  void refusesALongCodeInAShortMessage() {
    assertThatThrownBy(() -> TargetGroup.parse("PBWG+".repeat(100_000)))
        .hasMessageEndingWith("... (500,002 characters)");
  }

  @Test
  void namesAgesThatNoBandCanHave() {
    assertThatThrownBy(() -> TargetGroup.parse("CHILDREN_59_6_MONTHS"))
        .hasMessage("toMonths must be a number of completed months from 59 to 1440 but was 6");
    assertThatThrownBy(() -> TargetGroup.of("CHILDREN_0_9999_MONTHS", "all"))
        .hasMessage("toMonths must be a number of completed months from 0 to 1440 but was 9999");
  }

  @Test
  void makesGroupsOfOtherKinds() {
    TargetGroup refugees = TargetGroup.of("REFUGEES_2026", " réfugiés ");
    assertThat(refugees.label()).isEqualTo("réfugiés");
    assertThat(refugees.ageBand()).isEmpty();
    assertThat(refugees.includesMales()).isTrue();
    assertThat(TargetGroup.of("A" + "B".repeat(63), "longest").code()).hasSize(64);
    assertThatThrownBy(() -> TargetGroup.of("A" + "B".repeat(64), "too long"))
        .hasMessageStartingWith(
            "code must be 1 to 64 capital letters, digits and underscores but was");
    for (String code : new String[] {"", "refugees", "1A", "A+B", "A B", "É"}) {
      assertThatThrownBy(() -> TargetGroup.of(code, "x"))
          .hasMessage(
              "code must be 1 to 64 capital letters, digits and underscores but was \""
                  + code
                  + "\"");
    }
    for (String code : new String[] {"PBWG", "HIV_TB_CLIENTS", "CHILDREN_6_23_MONTHS"}) {
      assertThatThrownBy(() -> TargetGroup.of(code, "x"))
          .hasMessage(
              "code must not be the code of a group of its own but was \""
                  + code
                  + "\"; use parse");
    }
    assertThatThrownBy(() -> TargetGroup.of("REFUGEES", " "))
        .hasMessage("label must be a text that is not blank");
  }

  @Test
  void knowsAgesAndSexes() {
    assertThat(CHILDREN_6_23_MONTHS.ageBand()).contains(AgeBand.ofCompletedMonths(6, 23));
    assertThat(PBWG.ageBand()).isEmpty();
    assertThat(PBWG.includesMales()).isFalse();
    assertThat(CHILDREN_6_59_MONTHS.includesMales()).isTrue();
    assertThat(HIV_TB_CLIENTS.includesMales()).isTrue();
    assertThat(TargetGroup.union(List.of(PBWG, CHILDREN_6_59_MONTHS)).includesMales()).isTrue();
    assertThat(TargetGroup.union(List.of(PBWG, CHILDREN_6_59_MONTHS)).ageBand()).isEmpty();
  }

  @Test
  void joinsGroupsInAnyOrder() {
    TargetGroup joint = TargetGroup.union(List.of(PBWG, CHILDREN_6_59_MONTHS));
    assertThat(TargetGroup.union(List.of(CHILDREN_6_59_MONTHS, PBWG, PBWG))).isEqualTo(joint);
    assertThat(joint.parts()).containsExactly(CHILDREN_6_59_MONTHS, PBWG);
    assertThat(PBWG.parts()).containsExactly(PBWG);
    assertThat(TargetGroup.union(List.of(joint, HIV_TB_CLIENTS)).code())
        .isEqualTo("CHILDREN_6_59_MONTHS+HIV_TB_CLIENTS+PBWG");
    assertThat(TargetGroup.union(List.of(PBWG))).isSameAs(PBWG);
    assertThatThrownBy(() -> TargetGroup.union(List.of()))
        .hasMessage("groups must hold at least 1 target group but were empty");
  }

  @Test
  void knowsWhereGroupsOverlap() {
    TargetGroup older = TargetGroup.children(AgeBand.ofCompletedMonths(24, 59));
    TargetGroup joint = TargetGroup.union(List.of(PBWG, older));
    assertThat(CHILDREN_6_23_MONTHS.overlaps(CHILDREN_6_59_MONTHS)).isTrue();
    assertThat(CHILDREN_6_59_MONTHS.overlaps(CHILDREN_6_23_MONTHS)).isTrue();
    assertThat(
            CHILDREN_6_23_MONTHS.overlaps(TargetGroup.children(AgeBand.ofCompletedMonths(23, 30))))
        .isTrue();
    assertThat(
            TargetGroup.children(AgeBand.ofCompletedMonths(23, 30)).overlaps(CHILDREN_6_23_MONTHS))
        .isTrue();
    assertThat(CHILDREN_6_23_MONTHS.overlaps(older)).isFalse();
    assertThat(older.overlaps(CHILDREN_6_23_MONTHS)).isFalse();
    assertThat(joint.overlaps(PBWG)).isTrue();
    assertThat(PBWG.overlaps(joint)).isTrue();
    assertThat(joint.overlaps(CHILDREN_6_59_MONTHS)).isTrue();
    assertThat(joint.overlaps(CHILDREN_6_23_MONTHS)).isFalse();
    assertThat(PBWG.overlaps(CHILDREN_6_23_MONTHS)).isFalse();
    assertThat(CHILDREN_6_23_MONTHS.overlaps(PBWG)).isFalse();
    assertThat(TargetGroup.of("REFUGEES", "a").overlaps(TargetGroup.of("REFUGEES", "b"))).isTrue();
  }

  @Test
  void isOrderedByItsCode() {
    assertThat(CHILDREN_6_59_MONTHS).isLessThan(PBWG).isGreaterThan(CHILDREN_6_23_MONTHS);
    assertThat(PBWG).isEqualByComparingTo(TargetGroup.parse("pbwg"));
  }

  @Provide
  Arbitrary<Set<TargetGroup>> groups() {
    return Arbitraries.of(
            PBWG,
            HIV_TB_CLIENTS,
            CHILDREN_6_23_MONTHS,
            CHILDREN_6_59_MONTHS,
            TargetGroup.children(AgeBand.ofCompletedMonths(24, 59)))
        .set()
        .ofMinSize(1);
  }

  @Property
  void jointGroupsAreReadAsTheyAreWritten(@ForAll("groups") Set<TargetGroup> groups) {
    TargetGroup joint = TargetGroup.union(groups);
    assertThat(TargetGroup.parse(joint.toString())).isEqualTo(joint);
    assertThat(TargetGroup.parse(joint.toString()).label()).isEqualTo(joint.label());
    assertThat(groups).allMatch(joint::overlaps).allMatch(group -> group.overlaps(joint));
    assertThat(joint.includesMales())
        .isEqualTo(groups.stream().anyMatch(TargetGroup::includesMales));
  }
}

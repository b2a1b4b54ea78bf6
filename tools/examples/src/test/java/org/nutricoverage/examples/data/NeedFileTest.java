package org.nutricoverage.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.io.csv.CsvSource;

class NeedFileTest {

  private final ReadingRules rules = ReadingRules.usual();

  @Test
  void needIsReadByArea() {
    Map<String, PeopleInNeed> needs =
        NeedFile.read(
            CsvSource.ofText(
                "n.csv",
                "area,people_in_need,source\nA,1000,cluster 2026\nA,2000,x\nB,-1,x\n,5,x\nC,5,\n"),
            rules);

    assertThat(needs)
        .containsOnly(
            Map.entry(
                "A", PeopleInNeed.external(1000, TargetGroup.CHILDREN_6_59_MONTHS, "cluster 2026")),
            Map.entry(
                "C",
                PeopleInNeed.external(
                    5, TargetGroup.CHILDREN_6_59_MONTHS, "source not stated in n.csv")));
    assertThat(rules.log().findings())
        .extracting(Finding::code)
        .containsExactly("UNKNOWN_CODE", "NAME_MISSING", "NAME_MISSING");
  }

  @Test
  void cellsThatHoldNoNumberOrTooMuchAreFindings() {
    Map<String, PeopleInNeed> needs =
        NeedFile.read(
            CsvSource.ofText(
                "n.csv", "area,people_in_need,source\nA,1.5,x\n" + "B".repeat(201) + ",5,x\n"),
            rules);

    assertThat(needs).isEmpty();
    assertThat(rules.log().findings())
        .extracting(Finding::code)
        .containsExactly("DECIMAL_COUNT", "NAME_MISSING", "NAME_TOO_LONG", "NAME_MISSING");
  }
}

package org.nutricoverage.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.deskreview.need.PeopleInNeed;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.examples.csv.ColumnMap;
import org.nutricoverage.examples.csv.CsvSource;
import org.nutricoverage.examples.csv.UnusableInputException;

class RoutineFileTest {

  private final ReadingRules rules = ReadingRules.usual();

  private RoutineFile read(String map, String text) {
    return RoutineFile.read(
        CsvSource.ofBytes("r.csv", text.getBytes(StandardCharsets.UTF_8)),
        ColumnMap.parse(map, RoutineFile.fields()),
        rules);
  }

  @Test
  void readsCountsOfBothSexesAndOfEach() {
    MonthlyReport report =
        read(
                "site=Locality,area=State,month=M,year=Y,new_admissions=A,new_admissions_male=Boys,"
                    + "non_response=NR",
                "State,Locality,M,Y,A,Boys,NR\nGazera,El Qurashi,Apr,2016,24,11,\n")
            .reports()
            .get(0);

    assertThat(report.site().code()).isEqualTo("Gazera/El Qurashi");
    assertThat(report.site().area().code()).isEqualTo("Gazera");
    assertThat(report.month()).isEqualTo(YearMonth.of(2016, 4));
    assertThat(report.count(ReportItem.NEW_ADMISSIONS)).hasValue(24);
    assertThat(report.count(ReportItem.NEW_ADMISSIONS, Sex.MALE)).hasValue(11);
    assertThat(report.count(ReportItem.NON_RESPONSE)).isEmpty();
    assertThat(report.row()).hasValue(2);
    assertThat(report.file()).isEqualTo("r.csv");
  }

  @Test
  void sitesOfTwoAreasMayShareAName() {
    assertThat(
            read(
                    "site=S,area=A,month=M,recovered=R",
                    "S,A,M,R\nHabila,West Darfur,2016-01,1\nHabila,South Kordofan,2016-01,2\n")
                .series()
                .sites())
        .extracting(Site::code)
        .containsExactly("South Kordofan/Habila", "West Darfur/Habila");
  }

  @Test
  void withoutAreasThereIsOne() {
    RoutineFile file = read("site=S,month=M,recovered=R", "S,M,R\nA,2016-01,1\n");

    assertThat(file.reports().get(0).site().code()).isEqualTo("A");
    assertThat(file.reports().get(0).site().area().label()).isEqualTo("all sites (ALL)");
    assertThat(file.has(ReportItem.RECOVERED, Sex.ALL)).isTrue();
    assertThat(file.has(ReportItem.RECOVERED, Sex.MALE)).isFalse();
    assertThat(file.rows()).isEqualTo(1);
  }

  @Test
  void rowsWithoutSiteOrAreaAreFindings() {
    RoutineFile file =
        read(
            "site=S,site_code=C,area=A,month=M,recovered=R",
            "S,C,A,M,R\nA,1,X,2016-01,1\nB,,X,2016-01,1\nC,3,,2016-01,1\n,4,X,2016-01,1\n");

    assertThat(file.reports()).hasSize(2);
    assertThat(file.reports().get(1).site().label()).isEqualTo("4");
    assertThat(rules.log().findings().stream().map(Finding::toString))
        .containsExactly(
            "ERROR NAME_MISSING (file r.csv, row 3, column C): the row names no site and was not"
                + " used",
            "ERROR NAME_MISSING (file r.csv, row 4, column A): the row has no area and was not"
                + " used");
  }

  @Test
  void mapMustNameSiteMonthAndACount() {
    assertThatThrownBy(() -> read("month=M,recovered=R", "S,M,R\n"))
        .isInstanceOf(UnusableInputException.class)
        .hasMessage("the column map must name site or site_code");
    assertThatThrownBy(() -> read("site=S,recovered=R", "S,M,R\n"))
        .hasMessage("the column map must name month");
    assertThatThrownBy(() -> read("site=S,month=M", "S,M,R\n"))
        .hasMessage("the column map must name at least one count, for example new_admissions");
  }

  @Test
  void fieldsAreTheItemsOfReports() {
    assertThat(RoutineFile.fields())
        .contains("site", "opening_stock", "received_transfer_female", "total_discharges_male")
        .hasSize(6 + 3 * ReportItem.values().length);
  }

  @Test
  void needIsReadByArea() {
    Map<String, PeopleInNeed> needs =
        NeedFile.read(
            CsvSource.ofBytes(
                "n.csv",
                "area,people_in_need,source\nA,1000,cluster 2026\nA,2000,x\nB,-1,x\n,5,x\nC,5,\n"
                    .getBytes(StandardCharsets.UTF_8)),
            rules);

    assertThat(needs)
        .containsOnly(
            Map.entry(
                "A", PeopleInNeed.external(1000, TargetGroup.CHILDREN_6_59_MONTHS, "cluster 2026")),
            Map.entry(
                "C",
                PeopleInNeed.external(
                    5, TargetGroup.CHILDREN_6_59_MONTHS, "source not stated in n.csv")));
    assertThat(rules.log().findings()).hasSize(3);
  }
}

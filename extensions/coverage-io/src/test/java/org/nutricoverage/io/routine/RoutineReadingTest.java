package org.nutricoverage.io.routine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.io.csv.CsvLimits;
import org.nutricoverage.io.csv.CsvReading;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.csv.ThousandsSeparator;
import org.nutricoverage.io.csv.UnusableCsvException;

class RoutineReadingTest {

  private static final RoutineColumns LONG =
      RoutineColumns.ofSites("S").area("A").month("M").count(ReportItem.DIED, "D");

  private static RoutineReports read(RoutineReading reading, String text) {
    return reading.read(CsvSource.ofText("r.csv", text));
  }

  private static RoutineReports read(RoutineColumns columns, String text) {
    return read(RoutineReading.of(columns), text);
  }

  private static List<String> texts(RoutineReports reports) {
    return reports.findings().stream().map(Object::toString).toList();
  }

  /** Each report as site, month, row and counts. */
  private static List<String> shown(RoutineReports reports) {
    return reports.reports().stream().map(report -> report.row().orElse(0) + " " + report).toList();
  }

  @Test
  void readsARowForEachSiteAndMonth() {
    RoutineReports reports =
        read(
            RoutineReading.of(
                    RoutineColumns.ofSites("Locality")
                        .area("State")
                        .month("M", "Y")
                        .count(ReportItem.NEW_ADMISSIONS, "A")
                        .count(ReportItem.NEW_ADMISSIONS, Sex.MALE, "Boys")
                        .count(ReportItem.NON_RESPONSE, "NR"))
                .months(MonthFormat.ENGLISH),
            "State,Locality,M,Y,A,Boys,NR,Other\nGazera,El Qurashi,Apr,2016,24,11,,5\n");
    MonthlyReport report = reports.reports().get(0);

    assertThat(report.site().code()).isEqualTo("Gazera/El Qurashi");
    assertThat(report.site().name()).isEqualTo("El Qurashi");
    assertThat(report.site().area().code()).isEqualTo("Gazera");
    assertThat(report.month()).isEqualTo(YearMonth.of(2016, 4));
    assertThat(report.count(ReportItem.NEW_ADMISSIONS)).hasValue(24);
    assertThat(report.count(ReportItem.NEW_ADMISSIONS, Sex.MALE)).hasValue(11);
    assertThat(report.count(ReportItem.NON_RESPONSE)).isEmpty();
    assertThat(report.row()).hasValue(2);
    assertThat(report.file()).isEqualTo("r.csv");
    assertThat(reports.has(ReportItem.NEW_ADMISSIONS, Sex.MALE)).isTrue();
    assertThat(reports.has(ReportItem.NEW_ADMISSIONS, Sex.FEMALE)).isFalse();
    assertThat(reports.rows()).isEqualTo(1);
    assertThat(reports.name()).isEqualTo("r.csv");
    assertThat(reports).hasToString("r.csv: 1 reports from 1 rows");
    assertThat(texts(reports))
        .containsExactly(
            "INFO COLUMNS_NOT_USED (file r.csv): columns that were not read: \"Other\"");
    assertThat(reports.series().sites()).hasSize(1);
  }

  @Test
  void rowWithoutACountIsAReportAllTheSame() {
    assertThat(shown(read(LONG, "S,A,M,D\nS1,X,2020-01,\n")))
        .containsExactly("2 S1 (X/S1) 2020-01: no counts");
  }

  @Test
  void sitesOfTwoAreasMayShareAName() {
    assertThat(read(LONG, "S,A,M,D\nH,West,2020-01,1\nH,South,2020-01,2\n").series().sites())
        .extracting(Object::toString)
        .containsExactly("South/H", "West/H");
    RoutineReports whole =
        read(
            RoutineColumns.ofSites("S").month("M").count(ReportItem.DIED, "D"),
            "S,M,D\nH,2020-01,1\n");
    assertThat(whole.reports().get(0).site().code()).isEqualTo("H");
    assertThat(whole.reports().get(0).site().area().label()).isEqualTo("all sites (ALL)");
  }

  @Test
  void codesNamesAndAreasOfSites() {
    RoutineReports reports =
        read(
            RoutineColumns.ofSiteCodes("C")
                .siteName("S")
                .area("A")
                .areaName("AN")
                .month("M")
                .count(ReportItem.DIED, "D"),
            "C,S,A,AN,M,D\nHF1,Moba,CD54,Tanganyika,2020-01,1\nHF2,,CD54,Other,2020-01,1\n");

    assertThat(reports.reports().get(0).site().label()).isEqualTo("Moba (HF1)");
    assertThat(reports.reports().get(0).site().area().label()).isEqualTo("Tanganyika (CD54)");
    assertThat(reports.reports().get(1).site().label()).isEqualTo("HF2");
    assertThat(reports.reports().get(1).site().area().label()).isEqualTo("Tanganyika (CD54)");
  }

  @Test
  void knownAreasAreTakenAndOthersAreFindings() {
    RoutineReports reports =
        read(
            RoutineReading.of(LONG)
                .knownAreas(List.of(Area.of("X", "Ex").atLevel(2), Area.of("Y", "Why"))),
            "S,A,M,D\nS1,X,2020-01,1\nS2,Z,2020-01,1\n");

    assertThat(reports.reports().get(0).site().area().name()).isEqualTo("Ex");
    assertThat(reports.reports().get(1).site().area().label()).isEqualTo("Z");
    assertThat(texts(reports))
        .containsExactly(
            "ERROR UNKNOWN_CODE (file r.csv, row 3, column A): \"Z\" is none of the areas X, Y");
    List<Area> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(Area.parse("A" + i));
    }
    assertThat(texts(read(RoutineReading.of(LONG).knownAreas(many), "S,A,M,D\nS2,Z,2020-01,1\n")))
        .singleElement()
        .asString()
        .endsWith("A18, A19 and 10 more");
  }

  @Test
  void rowsThatCannotBeUsedAreFindings() {
    RoutineReports reports =
        read(
            LONG,
            "S,A,M,D\n,X,2020-01,1\nS1,,2020-01,1\nS1,X,2020-13,1\nS1,X,,1\n"
                + "x".repeat(201)
                + ",X,2020-01,1\n\u200B,X,2020-01,1\nS1,X,2020-01,1,2\n");

    assertThat(reports.reports()).isEmpty();
    assertThat(reports.rows()).isEqualTo(7);
    assertThat(texts(reports))
        .containsExactly(
            "WARNING CONTROL_CHARACTERS (file r.csv, row 7, column S): \"\\u200B\" holds control or"
                + " direction characters, first here; they were taken out",
            "ERROR LONG_ROW (file r.csv, row 8): 5 cells where the header has 4; the row was left"
                + " out",
            "ERROR NAME_MISSING (file r.csv, row 2, column S): the row names no site and was not"
                + " used",
            "ERROR NAME_MISSING (file r.csv, row 3, column A): the row has no area and was not used",
            "ERROR NOT_A_MONTH (file r.csv, row 4, column M): \"2020-13\" is not a month such as"
                + " 2026-03; the row was not used",
            "ERROR NOT_A_MONTH (file r.csv, row 5, column M): \"\" is not a month such as 2026-03;"
                + " the row was not used",
            "ERROR NAME_TOO_LONG (file r.csv, row 6, column S): \""
                + "x".repeat(40)
                + "\" and 161 more characters is longer than 200 characters; the row was not used",
            "ERROR NAME_MISSING (file r.csv, row 7, column S): the row names no site and was not"
                + " used");
  }

  @Test
  void unusableMonthInTwoCells() {
    assertThat(
            texts(
                read(
                    RoutineReading.of(
                            RoutineColumns.ofSites("S").month("M", "Y").count(ReportItem.DIED, "D"))
                        .months(MonthFormat.ENGLISH),
                    "S,M,Y,D\nS1,Foo,2020,1\n")))
        .containsExactly(
            "ERROR NOT_A_MONTH (file r.csv, row 2, column M): \"Foo 2020\" is not a month such as"
                + " Mar or 3 with the year 2026; the row was not used");
  }

  @Test
  void cellsThatAreNoCountsAreMissingWithRowAndColumn() {
    RoutineReports reports =
        read(
            LONG,
            "S,A,M,D\nS1,X,2020-01,x\nS1,X,2020-02,1.5\nS1,X,2020-03,\"1,046\"\nS1,X,2020-04,-3\n");

    assertThat(shown(reports))
        .containsExactly(
            "2 S1 (X/S1) 2020-01: no counts",
            "3 S1 (X/S1) 2020-02: no counts",
            "4 S1 (X/S1) 2020-03: no counts",
            "5 S1 (X/S1) 2020-04: died -3");
    assertThat(texts(reports)).hasSize(4);
    assertThat(texts(reports).get(0))
        .startsWith("ERROR NOT_A_WHOLE_NUMBER (file r.csv, row 2, column D)");
    assertThat(texts(reports).get(1))
        .startsWith("ERROR DECIMAL_COUNT (file r.csv, row 3, column D)");
    assertThat(texts(reports).get(2))
        .startsWith("ERROR AMBIGUOUS_NUMBER (file r.csv, row 4, column D)");
    assertThat(texts(reports).get(3))
        .isEqualTo(
            "ERROR NEGATIVE_COUNT (file r.csv, row 5, column D): -3 people are below 0; the series"
                + " of the reports does not use the count");
    assertThat(reports.series().get("X/S1", YearMonth.of(2020, 4)).orElseThrow().isEmpty())
        .isTrue();
    assertThat(
            read(
                    RoutineReading.of(LONG).thousands(ThousandsSeparator.COMMA),
                    "S,A,M,D\nS1,X,2020-03,\"1,046\"\n")
                .reports()
                .get(0)
                .count(ReportItem.DIED))
        .hasValue(1046);
  }

  @Test
  void zeroIsACount() {
    assertThat(read(LONG, "S,A,M,D\nS1,X,2020-01,0\n").reports().get(0).count(ReportItem.DIED))
        .hasValue(0);
  }

  @Test
  void declaredCodesAreMissingAndCounted() {
    RoutineReports reports =
        read(
            RoutineReading.of(LONG).missing("N/A").missingCounts("99"),
            "S,A,M,D\n99,X,2020-01,99\nS1,X,2020-01,n/a\nS1,X,2020-02,99\nS1,n/a,2020-02,1\n");

    assertThat(shown(reports))
        .containsExactly(
            "2 99 (X/99) 2020-01: no counts",
            "3 S1 (X/S1) 2020-01: no counts",
            "4 S1 (X/S1) 2020-02: no counts");
    assertThat(texts(reports))
        .containsExactly(
            "ERROR NAME_MISSING (file r.csv, row 5, column A): the row has no area and was not used",
            "INFO MISSING_CODES (file r.csv, column A): 1 cell holds \"n/a\", declared as a code for"
                + " a missing value",
            "INFO MISSING_CODES (file r.csv, column D): 2 cells hold \"99\", declared as a code for"
                + " a missing value",
            "INFO MISSING_CODES (file r.csv, column D): 1 cell holds \"n/a\", declared as a code for"
                + " a missing value");
    assertThatThrownBy(() -> RoutineReading.of(LONG).missing(" "))
        .hasMessage("missing code must be a text that is not blank");
    assertThatThrownBy(() -> RoutineReading.of(LONG).missingCounts(" "))
        .hasMessage("missing code must be a text that is not blank");
  }

  @Test
  void repeatedSiteMonthsAndMonthsOutOfOrderAreFindings() {
    RoutineReports reports =
        read(
            LONG,
            """
            S,A,M,D
            S1,X,2020-02,1
            S2,X,2020-01,1
            S1,X,2020-01,1
            S1,X,2020-01,2
            S1,X,2020-03,2
            S1,X,2020-02,1
            """);

    assertThat(reports.reports()).hasSize(6);
    assertThat(texts(reports))
        .containsExactly(
            "WARNING REPEATED_SITE_MONTH (file r.csv, row 5, column M): \"S1 (X/S1)\" has a report"
                + " for 2020-01 in row 4 too",
            "WARNING REPEATED_SITE_MONTH (file r.csv, row 7, column M): \"S1 (X/S1)\" has a report"
                + " for 2020-02 in row 2 too",
            "INFO MONTHS_OUT_OF_ORDER (file r.csv, row 4, column M): 2020-01 of \"S1 (X/S1)\" stands"
                + " behind 2020-02 in row 2; so do 2 more rows");
    assertThat(reports.series().findings())
        .extracting(Object::toString)
        .anySatisfy(text -> assertThat(text).startsWith("ERROR CONFLICTING_REPORTS"));
  }

  @Test
  void readsARowForEachItem() {
    RoutineReports reports =
        read(
            RoutineReading.of(
                    RoutineColumns.ofSites("ou")
                        .month("pe")
                        .itemsInRows("de", "value")
                        .item("NEW", ReportItem.NEW_ADMISSIONS, Sex.ALL)
                        .item("NEW_F", ReportItem.NEW_ADMISSIONS, Sex.FEMALE)
                        .item("Dead", ReportItem.DIED, Sex.ALL))
                .months(MonthFormat.DHIS2),
            """
            ou,pe,de,value
            S1,202601,NEW,10
            S1,202601,new_f,4
            S1,202602,DEAD,0
            S1,202601,NEW,11
            S1,202601,?,1
            S1,202601,,1
            S1,202601,Dead,
            """);

    assertThat(shown(reports))
        .containsExactly(
            "2 S1 2026-01: new admissions female 4, new admissions 10",
            "4 S1 2026-02: died 0",
            "5 S1 2026-01: new admissions 11");
    assertThat(texts(reports))
        .containsExactly(
            "WARNING REPEATED_SITE_MONTH (file r.csv, row 5, column value): \"S1\" has new"
                + " admissions for 2026-01 in row 2 too",
            "ERROR UNKNOWN_ITEM (file r.csv, row 6, column de): \"?\" is no declared item; the row"
                + " was not used",
            "ERROR UNKNOWN_ITEM (file r.csv, row 7, column de): \"\" is no declared item; the row was"
                + " not used",
            "INFO MONTHS_OUT_OF_ORDER (file r.csv, row 5, column pe): 2026-01 of \"S1\" stands"
                + " behind 2026-02 in row 4; so does 1 more row");
    assertThat(reports.has(ReportItem.DIED, Sex.ALL)).isTrue();
    assertThat(reports.has(ReportItem.DIED, Sex.MALE)).isFalse();
  }

  @Test
  void readsColumnsOfMonths() {
    RoutineReports reports =
        read(
            RoutineReading.of(
                    RoutineColumns.ofSites("S")
                        .monthly(ReportItem.NEW_ADMISSIONS, Sex.ALL, "Admitted {month}")
                        .monthly(ReportItem.DIED, Sex.ALL, "{month} dead"))
                .months(MonthFormat.ENGLISH),
            """
            S,Admitted Jan 2020,Admitted Feb 2020,Feb 2020 dead,Admitted total
            S1,5,,1,5
            S1,,7,,7
            S2,,,,
            """);

    assertThat(shown(reports))
        .containsExactly(
            "2 S1 2020-01: new admissions 5", "2 S1 2020-02: new admissions 7, died 1");
    assertThat(reports.rows()).isEqualTo(3);
    assertThat(texts(reports))
        .containsExactly(
            "INFO COLUMNS_NOT_USED (file r.csv): columns that were not read: \"Admitted total\"");
  }

  @Test
  void readsItemsByMonths() {
    RoutineReports reports =
        read(
            RoutineReading.of(
                    RoutineColumns.ofSites("S")
                        .itemsInRows("I", "{month}")
                        .item("Deaths", ReportItem.DIED, Sex.ALL)
                        .item("Cured", ReportItem.RECOVERED, Sex.ALL))
                .months(MonthFormat.ISO),
            "S,I,2020-02,2020-01,2020-03\nS1,Deaths,1,2,\nS1,Cured,3,4,x\n");

    assertThat(shown(reports))
        .containsExactly("2 S1 2020-02: recovered 3, died 1", "2 S1 2020-01: recovered 4, died 2");
    assertThat(texts(reports).get(0))
        .isEqualTo(
            "INFO MONTHS_OUT_OF_ORDER (file r.csv, row 1, column 2020-01): the column of 2020-01"
                + " stands behind that of 2020-02");
    assertThat(texts(reports).get(1))
        .startsWith("ERROR NOT_A_WHOLE_NUMBER (file r.csv, row 3, column 2020-03)");
  }

  @Test
  void twoColumnsOfOneMonthAreRefused() {
    RoutineColumns columns =
        RoutineColumns.ofSites("S").monthly(ReportItem.DIED, Sex.ALL, "{month}");

    assertThatThrownBy(() ->
            read(
                RoutineReading.of(columns).months(MonthFormat.DHIS2), "S,202001,2020-01\nS1,1,2\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("r.csv has two columns for died of 2020-01: \"202001\" and \"2020-01\"");
    assertThatThrownBy(() -> read(columns, "S,Jan 2020\nS1,1\n"))
        .hasMessage(
            "r.csv has no column \"{month}\" with a month such as 2026-03; it has \"S\", \"Jan"
                + " 2020\"");
  }

  @Test
  void columnsAreFoundByNameOrPosition() {
    RoutineReports reports =
        read(
            RoutineReading.parse("site=#2,month=#3,died=#4,area=S\\, really"),
            "\"S, really\",x,x,\nX,S1,2020-01,7\n");

    assertThat(shown(reports)).containsExactly("2 S1 (X/S1) 2020-01: died 7");
    assertThatThrownBy(() -> read(LONG, "S,S,A,M,D\n1,2,3,4,5\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessage("r.csv has 2 columns \"S\"; say which one with site=#1 or site=#2");
    assertThatThrownBy(() -> read(LONG, "S,M,D\n1,2,3\n"))
        .hasMessage("r.csv has no column \"A\" (for area); it has \"S\", \"M\", \"D\"");
    assertThatThrownBy(() -> read(RoutineReading.parse("site=#9,month=M,died=D"), "S,M,D\n1,2,3\n"))
        .hasMessage("r.csv has no column #9 (for site), it has 3");
    assertThatThrownBy(() -> read(RoutineReading.parse("site=#0,month=M,died=D"), "S,M,D\n1,2,3\n"))
        .hasMessage("r.csv has no column #0 (for site), it has 3");
  }

  @Test
  void textFormHasFieldsAndSettings() {
    RoutineReading reading =
        RoutineReading.parse(
            "site=S,month=M,died=D,separator=semicolon,charset=windows-1252,thousands=point,"
                + "missing=NA|-");
    byte[] bytes =
        "S;M;D\nKéma;2020-01;1.234\nB;2020-01;-\nC;2020-01;na\n"
            .getBytes(Charset.forName("windows-1252"));
    RoutineReports reports = reading.read(CsvSource.ofBytes("r.csv", bytes));

    assertThat(shown(reports))
        .containsExactly(
            "2 Kéma 2020-01: died 1234", "3 B 2020-01: no counts", "4 C 2020-01: no counts");
    assertThat(RoutineReading.fields())
        .contains("site", "opening_stock", "received_transfer_female", "total_discharges_male")
        .hasSize(6 + 3 * ReportItem.values().length);
    assertThat(
            shown(
                RoutineReading.ofEntries(
                        Map.of("site_code", "S", "month", "M", "year", "Y", "died_male", "D"))
                    .read(CsvSource.ofText("r.csv", "S,M,Y,D\nx,1,2020,5\n"))))
        .containsExactly("2 x 2020-01: died male 5");
  }

  @ParameterizedTest
  @org.junit.jupiter.params.provider.CsvSource(
      delimiter = '|',
      value = {
        "month=M,died=D|the column map must name site or site_code",
        "site=S,died=D|the column map must name month",
        "site=S,month=M|the column map must name at least one count, for example new_admissions",
        "site=S,month=M,died={month}|the column map must name month or have {month} in the headers"
            + " of counts, not both",
        "site=S,died={month},recovered=R|the column map must have {month} in the headers of all"
            + " counts or of none",
        "site|the column map must hold field=column but has \"site\"",
        "=x|the column map must hold field=column but has \"=x\"",
        "site=|the column map must hold field=column but has \"site=\"",
        "site=S,site=T|the column map gives site twice",
        "site=S,month=M,died=D,separator=colon|separator must be one of comma, semicolon, tab but"
            + " was \"colon\"",
        "site=S,month=M,died=D,thousands=x|thousands must be one of apostrophe, comma, point, space"
            + " but was \"x\"",
        "site=S,month=M,died=D,charset=klingon|charset must be a character set such as UTF-8 but was"
            + " \"klingon\""
      })
  void impossibleMapsAreRefused(String map, String message) {
    assertThatThrownBy(() -> RoutineReading.parse(map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void unknownFieldIsRefusedWithTheFieldsThereAre() {
    assertThatThrownBy(() -> RoutineReading.parse("village=S"))
        .hasMessageStartingWith("the column map names \"village\"; the fields are area, area_name,")
        .hasMessageEndingWith("year and the settings charset, missing, separator, thousands");
  }

  @Test
  void itemsNeedACodeBookAndNoOtherColumns() {
    RoutineColumns columns = RoutineColumns.ofSites("S").month("M").itemsInRows("I", "V");

    assertThatThrownBy(() -> RoutineReading.of(columns))
        .hasMessage("the column map must name the items of the rows, and no columns of counts");
    assertThatThrownBy(() ->
            RoutineReading.of(
                columns.item("x", ReportItem.DIED, Sex.ALL).count(ReportItem.RECOVERED, "R")))
        .hasMessage("the column map must name the items of the rows, and no columns of counts");
    assertThatThrownBy(() ->
            columns.item("x", ReportItem.DIED, Sex.ALL).item(" X ", ReportItem.DIED, Sex.MALE))
        .hasMessage("text must be an item with one meaning but was X for died and died male");
    assertThatThrownBy(() -> RoutineColumns.ofSites("S").monthly(ReportItem.DIED, Sex.ALL, "Died"))
        .hasMessage(
            "headerPattern must be a header with {month} once in place of the month but was Died");
    assertThatThrownBy(
            () -> RoutineColumns.ofSites("S").monthly(ReportItem.DIED, Sex.ALL, "{month}{month}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> RoutineColumns.ofSites(" "))
        .hasMessage("site must be a text that is not blank");
  }

  @Test
  void strictAndLimitsAreThoseOfTheFile() {
    RoutineReading strict = RoutineReading.of(LONG).csv(CsvReading.DEFAULT.strict());

    assertThatThrownBy(() -> read(strict, "S,A,M,D\nS1,X,2020-01,x\n"))
        .isInstanceOf(UnusableCsvException.class)
        .hasMessageStartingWith("ERROR NOT_A_WHOLE_NUMBER (file r.csv, row 2, column D)");
    assertThatThrownBy(() ->
            read(
                RoutineReading.of(LONG).limits(CsvLimits.DEFAULT.withRows(1)),
                "S,A,M,D\nS1,X,2020-01,1\nS1,X,2020-02,1\n"))
        .hasMessage("r.csv has more than 1 rows; raise the limit to read it");
    RoutineReports few =
        read(
            RoutineReading.of(LONG).limits(CsvLimits.DEFAULT.withFindings(2)),
            "S,A,M,D\n" + "S1,X,2020-01,x\n".repeat(5));
    assertThat(few.findings()).hasSize(3);
    assertThat(few.findings().get(2).code()).isEqualTo("FINDING_LIMIT_REACHED");
  }

  @Test
  void hostileTextsAreNamesAndFindingsOnOneLine() {
    RoutineReports reports =
        read(
            LONG,
            "S,A,M,D\n\"\u001B[31mS\n1\",=cmd(),2020-01,1\n#site,#adm,#date,#died\n"
                + "S1,X,\"\u202E"
                + "2".repeat(900_000)
                + "\",1\n");

    assertThat(reports.reports().get(0).site().name()).isEqualTo("[31mS 1");
    assertThat(texts(reports))
        .allSatisfy(text -> assertThat(text).hasSizeLessThan(400).doesNotContain("\n", "\u001B"));
    assertThat(texts(reports)).anySatisfy(text -> assertThat(text).startsWith("INFO HASHTAG_ROW"));
    assertThat(reports.rows()).isEqualTo(2);
  }

  @Property(tries = 50)
  void longAndWideTablesGiveTheSameSeries(@ForAll Random random) {
    StringBuilder rows = new StringBuilder("S,M,D,R\n");
    StringBuilder wide =
        new StringBuilder("S,D 2020-01,D 2020-02,D 2020-03,R 2020-01,R 2020-02,R 2020-03\n");
    List<String> lines = new ArrayList<>();
    for (int site = 0; site < 4; site++) {
      List<String> died = new ArrayList<>();
      List<String> recovered = new ArrayList<>();
      for (int month = 1; month <= 3; month++) {
        died.add(Integer.toString(random.nextInt(50)));
        recovered.add(random.nextBoolean() ? "" : Integer.toString(random.nextInt(50)));
        lines.add(
            String.format(
                Locale.ROOT,
                "S%d,2020-%02d,%s,%s%n",
                site,
                month,
                died.get(month - 1),
                recovered.get(month - 1)));
      }
      wide.append('S')
          .append(site)
          .append(',')
          .append(String.join(",", died))
          .append(',')
          .append(String.join(",", recovered))
          .append('\n');
    }
    Collections.shuffle(lines, random);
    lines.forEach(rows::append);
    RoutineReports fromRows =
        read(RoutineReading.parse("site=S,month=M,died=D,recovered=R"), rows.toString());
    RoutineReports fromColumns =
        read(RoutineReading.parse("site=S,died=D {month},recovered=R {month}"), wide.toString());

    assertThat(counts(fromColumns)).isEqualTo(counts(fromRows));
  }

  private static List<String> counts(RoutineReports reports) {
    return reports.series().reports().stream().map(MonthlyReport::toString).toList();
  }
}

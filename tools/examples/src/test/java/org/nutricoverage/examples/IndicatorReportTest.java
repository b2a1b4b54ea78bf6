package org.nutricoverage.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nutricoverage.examples.synthetic.SyntheticDistricts;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class IndicatorReportTest {

  private static final String MAP =
      "site=Site,area=State,month=Month,year=Year,opening_stock=Start,new_admissions=In,"
          + "new_admissions_female=Girls,new_admissions_male=Boys,recovered=Cured,died=Dead,"
          + "defaulted=Gone,non_response=NR";
  private static final String HEADER =
      "State,Site,Month,Year,Start,In,Girls,Boys,Cured,Dead,Gone,NR\n";

  @TempDir private Path folder;

  private Command run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--out", folder.resolve("rows.csv").toString()));
    return Command.run(all.toArray(String[]::new));
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private Command foreign(String rows, String... more) throws IOException {
    List<String> args =
        new ArrayList<>(List.of("--routine", file("foreign.csv", HEADER + rows), "--map", MAP));
    args.addAll(List.of(more));
    return run(args.toArray(String[]::new));
  }

  @Test
  void helpNamesTheOptionsAndFits() {
    Command command = run("--help");

    assertThat(command.status()).isZero();
    assertThat(command.out()).contains("--data", "--routine", "--map", "--strict", "Exit status");
    assertThat(command.out().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nonsense|there is no option --nonsense; see --help",
        "--period|--period must be followed by a value; see --help",
        "--strict --strict|--strict must be given once",
        "--data a --routine b --map c|--data and --routine cannot be given together",
        "--routine a|--routine needs --map; see --help",
        "--map site=a|--map needs --routine",
        "--need a|--need needs --routine",
        "--routine a --map site=b --condition X|--condition must be MAM or SAM but was X",
        "--max-rows 0|--max-rows must be a whole number from 1 to 500000000 but was 0",
        "--max-line x|--max-line must be a whole number from 16 to 16777216 but was x",
        "--period 2000-01/2010-01|--period must be at most 120 months but was 2000-01/2010-01",
        "--period 2031|no report is from the period 2031; the reports are from 2024-01 to 2025-12",
        "--explain 9:XT0101|--explain must be INDICATOR:AREA or INDICATOR:AREA:SEX with indicator"
            + " one of 13, 7, 8, 14, 15, 16, 17 but was \"9:XT0101\"",
        "--explain 7|--explain must be INDICATOR:AREA or INDICATOR:AREA:SEX with indicator one of"
            + " 13, 7, 8, 14, 15, 16, 17 but was \"7\"",
        "--explain 7:XT0101:boys|--explain must be INDICATOR:AREA or INDICATOR:AREA:SEX with sex"
            + " one of female, male, overall but was \"7:XT0101:boys\"",
        "--explain 7:XT9|--explain must be INDICATOR:AREA or INDICATOR:AREA:SEX with an area and"
            + " sex of the report, the areas being XT0101, XT0102, XT0103, XT0201, XT0202, XT0203"
            + " but was \"7:XT9\""
      })
  void unusableOptionsAreOneLineAndStatus2(String options, String message) {
    Command command = Command.run(options.split(" "));

    assertThat(command.err()).isEqualTo("IndicatorReport: " + message + "\n");
    assertThat(command.status()).isEqualTo(2);
    assertThat(command.out()).isEmpty();
  }

  @Test
  void periodThatIsNoneIsOneLine() {
    Command command = run("--period", "spring");

    assertThat(command.status()).isEqualTo(2);
    assertThat(command.err()).startsWith("IndicatorReport: --period: ").hasLineCount(1);
  }

  @Test
  void pageHoldsTheSameFigures() throws Exception {
    Path page = folder.resolve("pages").resolve("report.html");

    Command command = run("--html", page.toString());

    assertThat(command.status()).isZero();
    assertThat(command.out()).endsWith("The report as a page was written to " + page + "\n");
    String html = Files.readString(page);
    NodeList tables = parsed(html).getElementsByTagName("table");
    assertThat(tables.getLength()).isEqualTo(10);
    assertThat(tables.item(1).getTextContent())
        .contains("K\u00e9r\u00e9ma (XT0101)71.2 %* 806 of 1,131.6")
        .contains("Talunda (XT)73.2 %* 4,088 of 5,588.1");
    assertThat(html)
        .contains(">Indicator report: Talunda (XT), 2025<", "<figure>")
        .doesNotContain("<script", "NaN");
  }

  private static Document parsed(String html) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html)));
  }

  @Test
  void pageThatCannotBeWrittenIsOneLine() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path page = file.resolve("report.html");

    Command command = run("--html", page.toString());

    assertThat(command.status()).isEqualTo(2);
    assertThat(command.err()).isEqualTo("IndicatorReport: " + page + " cannot be written\n");
  }

  @Test
  void pageOfAForeignFileSaysThatCoverageIsNotComputable() throws Exception {
    Path page = folder.resolve("foreign.html");

    Command command =
        foreign(
            "North,<b>,1,2025,10,5,3,2,4,0,1,0\nSouth,B,1,2025,10,5,3,2,1,1,3,0\n",
            "--html",
            page.toString(),
            "--condition",
            "SAM",
            "--all-findings");

    assertThat(command.err()).isEmpty();
    String text = parsed(Files.readString(page)).getDocumentElement().getTextContent();
    assertThat(text)
        .contains("Coverage is not computable: the file says how many children were treated")
        .contains("Judged as treatment of severe acute malnutrition (--condition SAM)")
        .contains("less than 10 %", "North");
  }

  @Test
  void blankCountryIsRefused() throws IOException {
    assertThat(foreign("", "--country", " ").err())
        .isEqualTo("IndicatorReport: --country must not be blank\n");
  }

  @Test
  void strictStopsAtTheFirstProblem() {
    Command command = run("--strict");

    assertThat(command.status()).isEqualTo(2);
    assertThat(command.out()).isEmpty();
    assertThat(command.err())
        .isEqualTo(
            "IndicatorReport: ERROR UNKNOWN_CODE (file prevention.csv, row 592, column area):"
                + " \"XT0210\" is none of the areas XT0101, XT0102, XT0103, XT0201, XT0202,"
                + " XT0203\n");
  }

  @Test
  void outputThatCannotBeWrittenIsOneLine() {
    Command command = Command.run("--out", folder.toString());

    assertThat(command.status()).isEqualTo(2);
    assertThat(command.err()).endsWith(" cannot be written\n").hasLineCount(1);
  }

  @Test
  void allFindingsArePrintedOnRequest() {
    String some = run().out();
    String all = run("--all-findings").out();

    assertThat(some).contains("--all-findings shows all");
    assertThat(all).doesNotContain("--all-findings shows all");
    assertThat(all.lines().count()).isGreaterThan(some.lines().count());
  }

  @Test
  void figureIsExplainedOnRequest() {
    assertThat(run("--explain", "7:XT0103:female").out())
        .contains("Coverage = 522 / 730.5 = 71.5 %");
    assertThat(run("--explain", "16:XT0203").out()).contains("Indicator 16. ");
    assertThat(run().out()).contains("Indicator 13. Percentage of moderate acute malnutrition");
  }

  @Test
  void otherPeriodsAreComputedFromTheirOwnMonths() {
    Command quarter = run("--period", "2025Q1");

    assertThat(quarter.out()).startsWith("Indicator report: Talunda (XT), 2025Q1\n");
    assertThat(quarter.line("Indicator 13", "Baraté-Ville")).endsWith(" 18/18");
    // 211,300 x 0.1625 x 0.069 x (1 + 1.6 x 3 / 12) = 3,316.9
    assertThat(quarter.line("Indicator 13", "Baraté-Ville")).contains("/3,317 ");
  }

  @Test
  void monthOfAStrangeYearDoesNotDecideThePeriod() throws IOException {
    assertThat(
            foreign(
                    """
                    North,A,Jan,1950,1,5,2,3,3,1,0,0
                    North,A,Jan,2020,1,5,2,3,3,1,0,0
                    North,A,Feb,2020,1,5,2,3,3,1,0,0
                    North,A,Jan,2999,1,5,2,3,3,1,0,0
                    """)
                .out())
        .startsWith("Treatment report: foreign.csv, 2020-01/2020-02\n");
  }

  @Test
  void missingMonthsMayRefuseTheFigure() {
    Command command = run("--refuse-missing");

    assertThat(command.line("option 1", "Kéréma")).contains("none none none - ");
    assertThat(command.line("option 1", "Gandé")).contains(" 70.9 ");
    // Of three districts, and by sex of four: neither judged nor compared.
    assertThat(command.line("option 1", "3 of 6 areas"))
        .isEqualTo("3 of 6 areas - - 72.6* 3,914/5,389 - - 475/480");
    assertThat(command.out().replaceAll("\\s+", " "))
        .contains("(3,914 of 5,389 children, in 3 of 6 areas)", "no figure in 3.");
  }

  @Test
  void folderOfTheSameShapeGivesTheSameFigures() throws IOException {
    for (Map.Entry<String, String> file :
        SyntheticDistricts.files(SyntheticDistricts.SEED).entrySet()) {
      file(file.getKey(), file.getValue());
    }

    Command command = run("--data", folder.toString());

    assertThat(command.status()).isZero();
    String from = "Indicator 7";
    assertThat(afterFirst(command.out(), from)).isEqualTo(afterFirst(run().out(), from));
  }

  private static String afterFirst(String text, String mark) {
    return text.substring(text.indexOf(mark));
  }

  @Test
  void rowsAreWrittenForEveryAreaIndicatorAndSex() throws IOException {
    run();
    List<String> lines = Files.readAllLines(folder.resolve("rows.csv"));

    assertThat(lines.get(0)).startsWith("sub_activity,country,target_group,location_code");
    // 13 plans of 7 values, 6 districts x 7 indicators x 3
    assertThat(lines).hasSize(1 + 13 * 7 + 6 * 7 * 3);
    assertThat(lines)
        .anySatisfy(line ->
            assertThat(line)
                .startsWith("PREV,XT,CHILDREN_6_23_MONTHS,XT0103,Baraté-Ville,7,FOLLOW_UP,2025")
                .contains(",OVERALL,REPORTED,1058,1488.75,"));
  }

  @Test
  void foreignFileWithoutNeedSaysThatCoverageIsNotComputable() throws IOException {
    Command command =
        foreign("North,A,Jan,2020,10,5,2,3,3,1,0,0\nSouth,B,Jan,2020,20,6,3,3,4,0,0,1\n");

    assertThat(command.status()).isZero();
    assertThat(command.out())
        .contains(
            "Coverage is not computable: the file says how many children were treated, and nothing"
                + " says how");
    assertThat(command.line("Indicator 13", "North")).isEqualTo("North 10 5 2 3 15 1/1");
    assertThat(command.line("Indicators 14-17", "North"))
        .isEqualTo("North 4 75.0 ! 25.0 ! 0.0 0.0 1/1");
    assertThat(command.line("Indicators 14-17", "South"))
        .isEqualTo("South 5 80.0 0.0 0.0 20.0 ! 1/1");
    assertThat(command.line("Indicators 14-17", "All areas"))
        .isEqualTo("All areas 9 77.8 11.1 ! 0.0 11.1 2/2");
  }

  @Test
  void foreignFileWithNeedGivesCoverage() throws IOException {
    String need = file("need.csv", "area,people_in_need,source\nNorth,60,cluster 2020\n");

    Command command =
        foreign(
            "North,A,Jan,2020,10,5,2,3,3,1,0,0\nSouth,B,Jan,2020,20,6,3,3,4,0,0,1\n",
            "--need",
            need);

    assertThat(command.line("Indicator 13", "North")).isEqualTo("North - - 25.0 15/60 - - 1/1");
    assertThat(command.line("Indicator 13", "South")).isEqualTo("South - - undefined - - - 1/1");
    assertThat(command.out()).contains("ANNUAL_NEED_FOR_PART_YEAR");
  }

  @Test
  void severeMalnutritionHasOtherStandardsAndNoReportingRows() throws IOException {
    Command command = foreign("North,A,Jan,2020,10,5,2,3,19,1,0,4\n", "--condition", "SAM");

    // 1 of 24 = 4.2 %: above the 3 % for moderate, below the 10 % for severe malnutrition
    assertThat(command.line("Treatment performance", "North"))
        .isEqualTo("North 24 79.2 4.2 0.0 16.7 1/1");
    assertThat(Files.readAllLines(folder.resolve("rows.csv"))).hasSize(1);
  }

  @Test
  void countryGoesIntoTheRows() throws IOException {
    foreign("North,A,Jan,2020,10,5,2,3,3,1,0,0\n", "--country", "XT");

    assertThat(Files.readAllLines(folder.resolve("rows.csv")).get(1)).startsWith("MAM,XT,");
  }

  @Test
  void foreignFileFullOfFaultsIsSurvived() throws IOException {
    Command command =
        foreign(
            """
            North,A,Jan,2020,10,5,2,3,3,1,0,0
            North,A,Jan,2020,10,6,2,3,3,1,0,0
            North,A,Feb,2020,-10,99999999,x,1.5,"1,000",,,
            North,A,Foo,2020,1,1,1,1,1,1,1,1
            \u001B[31mNorth,=cmd(),Mar,2020,1,1,1,1,1,1,1,1
            North,"A,Apr
            """);

    assertThat(command.status()).isZero();
    assertThat(command.err()).isEmpty();
    assertThat(command.out())
        .contains(
            "CONFLICTING_REPORTS: 1",
            "NEGATIVE_COUNT: 1",
            "IMPLAUSIBLE_COUNT: 1",
            "DECIMAL_COUNT: 1",
            "AMBIGUOUS_NUMBER: 1",
            "NOT_A_MONTH: 1",
            "CONTROL_CHARACTERS: 1",
            "BROKEN_QUOTES: 1")
        .doesNotContain("\u001B");
  }
}

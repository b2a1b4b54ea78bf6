package org.nutricoverage.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nutricoverage.report.Figures.NORTH;
import static org.nutricoverage.report.Figures.SOUTH;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.Uncertainty;
import org.nutricoverage.core.interval.BinomialInterval;
import org.nutricoverage.core.standard.Comparison;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Threshold;
import org.nutricoverage.core.table.CoverageCrossTable;
import org.nutricoverage.core.table.CoverageTable;
import org.nutricoverage.core.table.Dimension;
import org.nutricoverage.report.picture.ForestPlot;
import org.nutricoverage.report.picture.Picture;
import org.w3c.dom.Element;

class CoverageReportTest {

  private static final Standard WFP = Standard.wfpMinimumCoverage();
  private static final String HOSTILE = "<script>alert('x')</script> & \"North\"";
  private static final String ARABIC = "\u0634\u0645\u0627\u0644 (1)";

  private static CoverageReport.Builder report() {
    return CoverageReport.of("Coverage in 2026");
  }

  private static Picture picture(CoverageEstimate... estimates) {
    return ForestPlot.of(List.of(estimates)).standard(WFP).draw();
  }

  /** A report with something of everything. */
  private static CoverageReport full() {
    return report()
        .note("Made for the cluster.\nSecond paragraph.")
        .estimate(Figures.counted(NORTH, Sex.FEMALE, 40, 60), WFP)
        .estimate(Figures.counted(NORTH, Sex.MALE, 36, 40), WFP)
        .estimate(Figures.counted(NORTH, 76, 100), WFP)
        .estimate(Figures.partial(SOUTH, 50, 100), WFP)
        .estimate(Figures.sampled(SOUTH, 62, 100), Standard.sphereCoverage(Setting.RURAL))
        .table(
            "By sex",
            CoverageTable.of(
                Dimension.SEX,
                List.of(
                    Figures.counted(NORTH, Sex.FEMALE, 40, 60),
                    Figures.counted(NORTH, Sex.MALE, 36, 40))),
            WFP)
        .table(
            "By area and sex",
            CoverageCrossTable.of(
                Dimension.AREA,
                Dimension.SEX,
                List.of(
                    Figures.counted(NORTH, Sex.FEMALE, 40, 60),
                    Figures.counted(NORTH, Sex.MALE, 36, 40),
                    Figures.counted(SOUTH, Sex.FEMALE, 10, 40))))
        .survey("Enrolled children", Figures.enrolled("enrolled").estimate())
        .survey("Enrolled by sex", Figures.enrolled("enrolled").by("sex"))
        .picture(picture(Figures.counted(NORTH, 76, 100)))
        .findings(
            List.of(Finding.of(CoverageFinding.SOURCE_NOT_STATED, "no source").at("file", "a.csv")))
        .build();
  }

  @Test
  void thePageHasLandmarksHeadingsInOrderAndNoScript() {
    String html = full().toHtml();
    StrictPage page = StrictPage.of(html);
    assertThat(html).startsWith("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" ");
    assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo("en");
    for (String landmark : List.of("header", "nav", "main", "footer", "h1", "head")) {
      assertThat(page.all(landmark)).as(landmark).hasSize(1);
    }
    assertThat(page.texts("h1")).containsExactly("Coverage in 2026");
    assertThat(page.texts("h2"))
        .containsExactly(
            "Contents",
            "Summary",
            "Tables",
            "Survey results",
            "Pictures",
            "Findings",
            "Methods and sources",
            "How each figure came about");
    int before = 0;
    for (Element element : page.all("*")) {
      if (element.getTagName().matches("h[1-6]")) {
        int level = element.getTagName().charAt(1) - '0';
        assertThat(level).isLessThanOrEqualTo(before + 1);
        before = level;
      }
    }
    for (String tag : List.of("script", "link", "iframe", "object", "form", "img")) {
      assertThat(page.all(tag)).as(tag).isEmpty();
    }
    assertThat(page.all("meta").get(1).getAttribute("content"))
        .startsWith("default-src 'none'; style-src 'unsafe-inline'");
    Element skip = page.all("a").get(0);
    assertThat(skip.getAttribute("href")).isEqualTo("#main");
    assertThat(page.byId("main").getTagName()).isEqualTo("main");
    assertThat(html).doesNotContain("NaN", "Infinity", "null", "Optional[");
  }

  @Test
  void everyTableHasACaptionAndScopesAndEveryLinkLeadsSomewhere() {
    StrictPage page = StrictPage.of(full().toHtml());
    assertThat(page.all("table")).hasSizeGreaterThan(5);
    for (Element table : page.all("table")) {
      assertThat(StrictPage.within(table, "caption")).hasSize(1);
      assertThat(StrictPage.text(StrictPage.within(table, "caption").get(0))).isNotEmpty();
      int width = -1;
      for (Element row : StrictPage.within(table, "tr")) {
        int cells = StrictPage.within(row, "th").size() + StrictPage.within(row, "td").size();
        assertThat(width == -1 || width == cells).as("rows of equal width").isTrue();
        width = cells;
      }
    }
    for (Element header : page.all("th")) {
      assertThat(header.getAttribute("scope")).isIn("col", "row");
    }
    List<String> ids = new ArrayList<>();
    page.all("*").stream()
        .map(element -> element.getAttribute("id"))
        .filter(id -> !id.isEmpty())
        .forEach(ids::add);
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> known = new HashSet<>(ids);
    for (Element link : page.all("a")) {
      assertThat(link.getAttribute("href")).startsWith("#");
      assertThat(known).contains(link.getAttribute("href").substring(1));
    }
    for (Element section : page.all("section")) {
      assertThat(known).contains(section.getAttribute("aria-labelledby"));
    }
  }

  @Test
  void aTableOfFemaleMaleAndOverall() {
    CoverageReport report =
        report()
            .estimate(Figures.counted(NORTH, Sex.FEMALE, 40, 60), WFP)
            .estimate(Figures.counted(NORTH, Sex.MALE, 36, 40), WFP)
            .estimate(Figures.counted(NORTH, 76, 100), WFP)
            .estimate(Figures.partial(SOUTH, 650, 1000), WFP)
            .total(Figures.counted(Area.of("ALL", "all areas"), 726, 1100), WFP)
            .build();
    StrictPage page = StrictPage.of(report.toHtml());
    assertThat(page.rows(page.table(1)))
        .containsExactly(
            "Area | Female | Male | Overall | Standard | Verdict, overall | Monthly reports",
            "North (N) | 66.7 % 40 of 60 | 90.0 % 36 of 40 | 76.0 % 76 of 100 | at least 70 % |"
                + " met | none",
            "South (S) | none | none | 65.0 %* 650 of 1,000 | at least 70 % | not met* | 11 of 12",
            "all areas (ALL) | none | none | 66.0 % 726 of 1,100 | at least 70 % | not met | none");
    assertThat(StrictPage.text(StrictPage.within(page.table(1), "caption").get(0)))
        .isEqualTo(
            "Indicator 7. Proportion of eligible population reached by nutrition preventive"
                + " programme (coverage) (prevention of wasting); children 6-23 months, 2026Q1;"
                + " desk review (proxy): stated counts. Judged by: WFP minimum coverage of"
                + " prevention, at least 70 %.");
    assertThat(page.rows(page.table(0)))
        .containsExactly(
            "Table | Parts with a figure | Lowest to highest | Total | Verdicts on the parts",
            "Indicator 7, coverage: prevention of wasting, children 6-23 months; desk review"
                + " (proxy): stated counts | 2 of 2 | 65.0 % (South (S)) to 76.0 % (North (N)) |"
                + " 66.0 % 726 of 1,100 | met in 1, not met in 1 (1 of them with monthly reports"
                + " missing*)");
    assertThat(page.texts("p")).contains(SummarySection.PARTIAL);
    assertThat(report).hasToString("Coverage in 2026: 5 figures");
  }

  @Test
  void anAreaThatOthersLieWithinIsTheirTotal() {
    Area land = Area.of("L", "Land");
    StrictPage page =
        StrictPage.of(
            report()
                .estimates(
                    List.of(
                        Figures.counted(land, 1, 2),
                        Figures.counted(NORTH.within(land), 3, 4),
                        Figures.counted(SOUTH.within(land), 1, 5)))
                .build()
                .toHtml());
    assertThat(page.rows(page.table(1)))
        .containsExactly(
            "Area | Overall",
            "North (N) | 75.0 % 3 of 4",
            "South (S) | 20.0 % 1 of 5",
            "Land (L) | 50.0 % 1 of 2");
    assertThat(page.rows(page.table(0)).get(1))
        .endsWith(
            "2 of 2 | 20.0 % (South (S)) to 75.0 % (North (N)) | 50.0 % 1 of 2 | no standard given");
  }

  @Test
  void severalPeriodsHaveAColumn() {
    CoverageEstimate first = Figures.counted(NORTH, 1, 2);
    CoverageEstimate second =
        new CoverageEstimate(
            first.scope().with(ReportingPeriod.quarter(2026, 2)),
            first.method(),
            first.reachDefinition(),
            first.eligibleSource(),
            first.evidence(),
            first.outcome(),
            first.findings(),
            first.calculation());
    StrictPage page = StrictPage.of(report().estimates(List.of(first, second)).build().toHtml());
    assertThat(page.rows(page.table(1)))
        .containsExactly(
            "Area | Period | Overall",
            "North (N) | 2026Q1 | 50.0 % 1 of 2",
            "North (N) | 2026Q2 | 50.0 % 1 of 2");
    assertThat(page.rows(page.table(0)).get(1))
        .contains("50.0 % (North (N), 2026Q1) to 50.0 % (North (N), 2026Q2)");
  }

  @Test
  void nothingIsLostWhenTwoFiguresHaveOnePlace() {
    CoverageEstimate one = Figures.counted(NORTH, 1, 2);
    CoverageEstimate other = Figures.counted(NORTH, 2, 3);
    StrictPage page = StrictPage.of(report().estimates(List.of(one, other, one)).build().toHtml());
    assertThat(page.rows(page.table(1)))
        .containsExactly(
            "Area | Overall", "North (N) | 50.0 % 1 of 2", "North (N), figure 2 | 66.7 % 2 of 3");
    assertThat(page.texts("h4"))
        .contains(
            "North (N), 2026Q1, children 6-23 months, overall: 50.0 %",
            "North (N), 2026Q1, children 6-23 months, overall: 66.7 %");
  }

  @Test
  void severalStandardsAreNamed() {
    CoverageEstimate north = Figures.sampled(NORTH, 62, 100);
    CoverageReport report =
        report()
            .estimates(List.of(north), Standard.sphereCoverage(Setting.RURAL))
            .estimate(north, Standard.sphereCoverage(Setting.CAMP))
            .estimate(north, Standard.sphereCoverage(Setting.URBAN))
            .build();
    StrictPage page = StrictPage.of(report.toHtml());
    assertThat(page.rows(page.table(1)).get(1))
        .isEqualTo(
            "North (N) | 62.0 % 52.2 % to 70.9 % (95 %) 62 of 100 |"
                + " more than 50 % Sphere coverage, ruralmore than 90 % Sphere coverage, camp"
                + "more than 70 % Sphere coverage, urban | metnot metunclear");
    assertThat(page.rows(page.table(0)).get(1)).endsWith("met in 1, not met in 1, unclear in 1");
    assertThat(page.texts("p"))
        .contains(
            "Judged by Sphere coverage, rural: > 50 %: met",
            "Judged by Sphere coverage, camp: > 90 %: not met");
    assertThat(page.texts("li"))
        .contains(
            "Sphere coverage, camp: > 90 %. Source: "
                + Standard.sphereCoverage(Setting.CAMP).source(),
            "95 % confidence interval, Wilson score (1 figure)",
            "the people of the sample (1 figure)",
            "a sample; its size stands with each figure (1 figure)");
  }

  @Test
  void thresholdsInWords() {
    StrictPage page =
        StrictPage.of(
            report()
                .estimate(Figures.counted(NORTH, 1, 2), Standard.sphereMortality())
                .estimate(
                    Figures.counted(SOUTH, 1, 2),
                    new Standard("own", Threshold.ofPercent(Comparison.AT_MOST, 12.5), "us"))
                .build()
                .toHtml());
    assertThat(page.rows(page.table(1)).get(1)).contains("less than 3 % Sphere mortality, MAM");
    assertThat(page.rows(page.table(1)).get(2)).contains("at most 12.5 % own");
  }

  @Test
  void anEmptyReportSaysSo() {
    CoverageReport report = report().build();
    StrictPage page = StrictPage.of(report.toHtml());
    assertThat(page.texts("h2")).containsExactly("Contents", "Summary", "Findings");
    assertThat(page.texts("p"))
        .containsExactly(
            "This report holds no figures, no tables and no pictures: nothing was added to it.",
            "About data and figures 0 errors, 0 warnings and 0 notes are listed under Findings.",
            "Nothing was noted about the data or the figures.",
            "Made with nutricoverage.");
    assertThat(page.all("table")).isEmpty();
    assertThat(report).hasToString("Coverage in 2026: 0 figures");
    StrictPage.fragment(report.toHtmlFragment());
  }

  @Test
  void onlyPictures() {
    CoverageReport report = report().picture(picture(Figures.counted(NORTH, 1, 2))).build();
    StrictPage page = StrictPage.of(report.toHtml());
    assertThat(page.texts("p").get(0)).isEqualTo("This report holds no figures, only pictures.");
    assertThat(page.texts("h2")).containsExactly("Contents", "Summary", "Pictures", "Findings");
    assertThat(report).hasToString("Coverage in 2026: 0 figures, 1 picture");
  }

  @ParameterizedTest
  @EnumSource(Outcome.Reason.class)
  void aFigureThatIsNotThereSaysWhy(Outcome.Reason reason) {
    CoverageReport report = report().estimate(Figures.without(NORTH, reason), WFP).build();
    StrictPage page = StrictPage.of(report.toHtml());
    String shown =
        switch (reason) {
          case NO_ELIGIBLE_PEOPLE -> "no figure: eligible people none or not known";
          case NO_DATA -> "no figure: no data";
          case INCOMPLETE_PERIOD -> "no figure: months are missing";
          case ALL_UNDETERMINED -> "no figure: no answer could be used";
          case NOT_ADDITIVE -> "no figure: the parts may not be added up";
          case TOO_FEW_CLUSTERS -> "no figure: too few clusters";
          case SUPPRESSED -> "hidden: small numbers of people";
          case NOT_APPLICABLE -> "does not apply";
        };
    assertThat(page.rows(page.table(1)).get(1))
        .isEqualTo("North (N) | " + shown + " | at least 70 % | not assessed");
    assertThat(page.rows(page.table(0)).get(1))
        .endsWith("| 0 of 1 | none | none | not assessed in 1");
    assertThat(page.texts("li"))
        .contains("Result: not computable, " + reason + ": because of " + reason);
    assertThat(page.texts("p").get(0))
        .isEqualTo(
            "This report holds 1 figure of coverage or performance: 0 computed, 1 "
                + (reason == Outcome.Reason.SUPPRESSED
                    ? "hidden to protect people in small groups."
                    : "that could not be computed."));
  }

  @Test
  void hiddenCellsStayHidden() {
    CoverageTable table =
        CoverageTable.of(
                Dimension.SEX,
                List.of(
                    Figures.counted(NORTH, Sex.FEMALE, 3, 607),
                    Figures.counted(NORTH, Sex.MALE, 386, 449)))
            .suppressBelow(5);
    String html = report().table("By sex", table).build().toHtml();
    StrictPage page = StrictPage.of(html);
    assertThat(page.rows(page.table(1)))
        .containsExactly(
            "Sex | Coverage",
            "female | hidden: small numbers of people",
            "male | hidden: small numbers of people",
            "Total | 36.8 % 389 of 1,056");
    assertThat(html).doesNotContain("607", "449", "386");
    assertThat(page.texts("p").get(0))
        .endsWith("1 computed, 2 hidden to protect people in small groups.");
  }

  @Test
  void aboveOneHundredPercentIsSaid() {
    StrictPage page =
        StrictPage.of(report().estimate(Figures.counted(NORTH, 124, 100), WFP).build().toHtml());
    assertThat(page.rows(page.table(1)).get(1))
        .isEqualTo(
            "North (N) | 124.0 % 124 of 100 above 100 %: reached and eligible do not match | at"
                + " least 70 % | met by a figure above 100 %, which cannot be");
    assertThat(page.texts("p"))
        .contains(
            "1 figure is above 100 %: the people reached and the eligible people do not come from"
                + " one population.",
            "1 figure comes from a desk review, which WFP calls a proxy: a coverage survey is"
                + " recommended.");
    assertThat(page.texts("h3")).contains("Warnings: the figure may be off (1)");
  }

  @Test
  void aTotalWithoutSomePartsSaysSo() {
    CoverageTable table =
        CoverageTable.of(
            Dimension.AREA,
            List.of(Figures.counted(NORTH, 1, 2), Figures.without(SOUTH, Outcome.Reason.NO_DATA)));
    StrictPage page = StrictPage.of(report().table("By area", table).build().toHtml());
    assertThat(page.rows(page.table(1)).get(3))
        .isEqualTo("Total | 50.0 % 1 of 2 without some parts, which have no figure");
  }

  @Test
  void aTableOfTwoDimensions() {
    StrictPage page = StrictPage.of(full().toHtml());
    Element table =
        page.all("table").stream()
            .filter(candidate -> page.rows(candidate).get(0).equals("Area | female | male | Total"))
            .findFirst()
            .orElseThrow();
    assertThat(page.rows(table))
        .containsExactly(
            "Area | female | male | Total",
            "North (N) | 66.7 % 40 of 60 | 90.0 % 36 of 40 | 76.0 % 76 of 100",
            "South (S) | 25.0 % 10 of 40 | none | 25.0 % 10 of 40 without some parts, which have no"
                + " figure",
            "Total | 50.0 % 50 of 100 | 90.0 % 36 of 40 without some parts, which have no figure |"
                + " 61.4 % 86 of 140 without some parts, which have no figure");
  }

  @Test
  void figuresLeadToHowTheyCameAbout() {
    CoverageEstimate north = Figures.counted(NORTH, 76, 100);
    StrictPage page = StrictPage.of(report().estimate(north, WFP).build().toHtml());
    Element link = StrictPage.within(page.table(1), "a").get(0);
    assertThat(StrictPage.text(link)).isEqualTo("76.0 %");
    Element heading = page.byId(link.getAttribute("href").substring(1));
    assertThat(StrictPage.text(heading))
        .isEqualTo("North (N), 2026Q1, children 6-23 months, overall: 76.0 %");
    assertThat(page.texts("li")).containsAll(List.of(north.explain().split("\n", -1)));
  }

  /** Ages by village are 19, 32, 36: the variance of the mean is 3/2 (100 + 9 + 49)/36. */
  @Test
  void surveyResults() {
    CoverageReport report =
        report()
            .survey("Enrolled", Figures.enrolled("enrolled").estimate())
            .survey("Age", Figures.meanAge().estimate())
            .survey("Nobody", Figures.enrolled("enrolled").in("sex", "X").estimate())
            .survey("By sex", Figures.enrolled("enrolled").by("sex"))
            .build();
    StrictPage page = StrictPage.of(report.toHtml());
    assertThat(page.rows(page.table(1)))
        .containsExactly(
            "Figure | Estimate | Standard error | Domain | Sample",
            "Enrolled weighted proportion of enrolled | 66.7 % 7.4 % to 98.1 % (95 %) | 16.7 points |"
                + " everybody | 6 observations, 0 answers missing, 3 primary sampling units, 1"
                + " stratum",
            "Age weighted mean of age | 14.5 3.460251 to 25.53975 (95 %) | 2.565801 |"
                + " everybody | 6 observations, 0 answers missing, 3 primary sampling units, 1"
                + " stratum",
            "Nobody weighted proportion of enrolled | no figure: no row of the sample belongs to sex"
                + " X not known | not known | sex X | 0 observations, 0 answers missing, 0 primary"
                + " sampling units, 0 strata");
    assertThat(page.rows(page.table(0)).get(4)).startsWith("By sex | 2 of 2 | none | 66.7 % 7.4 %");
    assertThat(page.texts("h3")).contains("By sex, F", "By sex, M", "By sex, total", "Surveys");
    assertThat(page.texts("p").get(0))
        .isEqualTo("This report holds 3 survey figures and 1 survey table.");
    assertThat(report).hasToString("Coverage in 2026: 0 figures, 4 survey results");
  }

  @Test
  void findingsBySeverityAndKind() {
    List<Finding> many = new ArrayList<>();
    for (int row = 1; row <= 23; row++) {
      many.add(
          new Finding("BAD_NUMBER", Severity.ERROR, "not a number", Map.of())
              .at("row", Integer.toString(row)));
    }
    many.add(new Finding("ODD", Severity.ERROR, "odd", Map.of()));
    CoverageReport.Builder builder =
        report()
            .findings(many)
            .estimate(Figures.counted(NORTH, 1, 2))
            .estimate(Figures.counted(SOUTH, 1, 2));
    StrictPage page = StrictPage.of(builder.build().toHtml());
    assertThat(page.texts("h3"))
        .contains(
            "Errors: contradictory or unusable data that were left out (24)",
            "Notes: worth knowing when the figures are read (1)");
    assertThat(page.texts("h4"))
        .containsSubsequence("BAD_NUMBER (23)", "ODD (1)", "PROXY_ESTIMATE (1)");
    assertThat(page.texts("p")).contains("And 3 more of this kind.");
    assertThat(page.texts("li"))
        .contains("row 20: not a number")
        .doesNotContain("row 21: not a number")
        .contains(
            "a desk review is a proxy; a coverage survey is recommended; about North (N), 2026Q1,"
                + " children 6-23 months, overall; about South (S), 2026Q1, children 6-23 months,"
                + " overall");
    assertThat(StrictPage.of(builder.findingsOfEachKind(23).build().toHtml()).texts("li"))
        .contains("row 23: not a number");
    builder
        .estimate(Figures.counted(Area.of("E", "East"), 1, 2))
        .estimate(Figures.counted(Area.of("W", "West"), 1, 2));
    assertThat(StrictPage.of(builder.build().toHtml()).texts("li"))
        .contains("a desk review is a proxy; a coverage survey is recommended; about 4 figures");
  }

  @Test
  void methodsAndSources() {
    CoverageEstimate propagated =
        Figures.builder(Figures.scope(SOUTH, Sex.ALL))
            .eligibleFrom("")
            .computed(
                Proportion.of(1, 2),
                new Uncertainty.Propagated(
                    BinomialInterval.WILSON.of(1, 2, 0.9),
                    List.of(),
                    new Uncertainty.DeltaMethod()));
    StrictPage page =
        StrictPage.of(
            report().estimate(Figures.counted(NORTH, 1, 2)).estimate(propagated).build().toHtml());
    assertThat(page.texts("li"))
        .contains(
            "census projection 2025 (1 figure)",
            "not stated (1 figure)",
            "counts as stated, partner reports (2 figures)",
            "No interval: it is not a sample. (1 figure)",
            "90 % confidence interval, Wilson score; delta method on the log scale (1 figure)");
    assertThat(page.rows(page.table(2)).get(1))
        .isEqualTo(
            "7. Proportion of eligible population reached by nutrition preventive programme"
                + " (coverage) (prevention of wasting, children 6-23 months); handbook V5.0 2026.03 |"
                + " desk review (proxy): stated counts | received at least one transfer | 2");
  }

  @Test
  void picturesAreInThePageWithTheirWords() {
    Picture north = picture(Figures.counted(NORTH, 1, 2));
    Picture south = picture(Figures.counted(SOUTH, 1, 2));
    StrictPage page =
        StrictPage.of(report().picture(north).picture(south).picture(north).build().toHtml());
    assertThat(page.all("figure")).hasSize(2);
    assertThat(page.all("svg")).hasSize(2);
    Element svg = page.all("svg").get(0);
    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("aria-labelledby")).isEqualTo("picture1-title picture1-desc");
    assertThat(page.texts("figcaption").get(0)).startsWith(north.title());
  }

  @Test
  void textFromDataIsEscapedAndKeepsToItsDirection() {
    Area hostile = Area.of(HOSTILE, ARABIC);
    String longName = "x".repeat(199) + "<";
    CoverageReport report =
        CoverageReport.of(HOSTILE)
            .note(HOSTILE + "\u202E\u0000")
            .estimate(
                Figures.counted(hostile, 1, 2), new Standard(HOSTILE, WFP.threshold(), HOSTILE))
            .estimate(Figures.counted(Area.of("L", longName), 1, 2))
            .table(
                HOSTILE, CoverageTable.of(Dimension.AREA, List.of(Figures.counted(hostile, 3, 4))))
            .survey(HOSTILE, Figures.enrolled(HOSTILE).estimate())
            .survey(HOSTILE, Figures.enrolled(HOSTILE).by("sex"))
            .picture(picture(Figures.counted(hostile, 1, 2)))
            .findings(List.of(Finding.of(CoverageFinding.SUPPRESSED, HOSTILE).at(HOSTILE, HOSTILE)))
            .build();
    String html = report.toHtml();
    StrictPage page = StrictPage.of(html);
    assertThat(html).doesNotContain("<script", "alert('x')", "\u202E", "\u0000");
    assertThat(page.texts("h1")).containsExactly(HOSTILE);
    assertThat(page.texts("title")).contains(HOSTILE);
    assertThat(page.texts("p")).contains(HOSTILE + "\\u202e\\u0000");
    assertThat(page.texts("bdi")).contains(hostile.label(), HOSTILE);
    assertThat(page.texts("th")).contains(longName + " (L)");
    assertThat(
            page.all("th").stream()
                .filter(header -> header.getAttribute("scope").equals("row"))
                .filter(header -> StrictPage.text(header).startsWith(ARABIC)))
        .isNotEmpty()
        .allMatch(header -> header.getAttribute("dir").equals("auto"));
    StrictPage.fragment(report.toHtmlFragment());
  }

  @Test
  void theSameReportIsTheSameTextInEveryLocale() {
    String expected = full().toHtml();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(full().toHtml()).isEqualTo(expected);
      Locale.setDefault(Locale.forLanguageTag("hi-IN-u-nu-deva"));
      assertThat(full().toHtml()).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void twoHundredFiguresAreSmallerThanTwoMegabytes() {
    CoverageReport.Builder builder = report();
    for (int i = 0; i < 200; i++) {
      Area area = Area.of("D" + i, "District " + i);
      builder.estimate(
          Figures.counted(area, 100 + i, 1000)
              .noting(Finding.of(CoverageFinding.SOURCE_NOT_STATED, "for " + i)),
          WFP);
    }
    String html = builder.build().toHtml();
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
    StrictPage page = StrictPage.of(html);
    assertThat(page.rows(page.table(1))).hasSize(201);
    assertThat(page.rows(page.table(0)).get(1))
        .contains("200 of 200 | 10.0 % (District 0 (D0)) to 29.9 % (District 199 (D199))");
  }

  @Test
  void theFileIsThePage(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    full().writeTo(file);
    assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(full().toHtml());
    assertThatThrownBy(() -> full().writeTo(folder.resolve("no").resolve("report.html")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void theFragmentHasTablesWithoutLinks() {
    StrictPage page = StrictPage.fragment(full().toHtmlFragment());
    assertThat(page.texts("h3")).containsExactly("Coverage in 2026");
    assertThat(page.all("table")).hasSize(5);
    assertThat(page.all("a")).isEmpty();
    assertThat(page.texts("p")).contains("Second paragraph.", SummarySection.PARTIAL);
  }

  @Test
  void wrongCallsAreRefused() {
    assertThatThrownBy(() -> CoverageReport.of(" \u200B"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("title must be a text that is not blank");
    assertThatThrownBy(() -> report().note(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("note must be a text that is not blank");
    assertThatThrownBy(() -> report().survey("", Figures.enrolled("y").estimate()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("title must be a text that is not blank");
    assertThatThrownBy(() -> report().findingsOfEachKind(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("most must be a number of findings from 1 to 1000000 but was 0");
    assertThat(report().estimate(Figures.counted(NORTH, 1, 2)))
        .hasToString("Coverage in 2026: 1 estimate added");
    assertThat(full().title()).isEqualTo("Coverage in 2026");
  }
}

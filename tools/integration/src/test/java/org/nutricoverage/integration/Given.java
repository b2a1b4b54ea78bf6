package org.nutricoverage.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Variables that examples may name without making them. */
final class Given {

  /** Reports of one site from 2016 to 2026; 99 in the stock and 294 admitted in every year. */
  private static final String REPORTS =
      """
      List<MonthlyReport> reports = new ArrayList<>();
      for (int month = 0; month < 132; month++) {
        reports.add(
            MonthlyReport.of(
                    Site.of("HF-017", "Kalemie", Area.of("CD54", "Tanganyika")),
                    YearMonth.of(2016, 1).plusMonths(month))
                .with(ReportItem.OPENING_STOCK, 99)
                .with(ReportItem.OPENING_STOCK, Sex.FEMALE, 49)
                .with(ReportItem.OPENING_STOCK, Sex.MALE, 50)
                .with(ReportItem.NEW_ADMISSIONS, month % 2 == 0 ? 24 : 25)
                .with(ReportItem.NEW_ADMISSIONS, Sex.FEMALE, 12)
                .with(ReportItem.NEW_ADMISSIONS, Sex.MALE, month % 2 == 0 ? 12 : 13)
                .with(ReportItem.RECOVERED, 20)
                .with(ReportItem.DIED, 1)
                .with(ReportItem.DEFAULTED, 2)
                .with(ReportItem.NON_RESPONSE, 1)
                .with(ReportItem.TRANSFERRED_OUT, 0)
                .with(ReportItem.RECEIVED_TRANSFER, month % 12 == 9 ? 90 : 80)
                .with(ReportItem.RECEIVED_TRANSFER, Sex.FEMALE, 40)
                .with(ReportItem.RECEIVED_TRANSFER, Sex.MALE, month % 12 == 9 ? 50 : 40));
      }
      """;

  private static final String ROW =
      """
      ReportingRow row =
          ReportingRows.followUp("CD", LocalDate.of(2026, 4, 20), overall).rows().rows().stream()
              .filter(r -> r.value(ReportingColumn.SEX).equalsIgnoreCase("overall"))
              .findFirst()
              .orElseThrow();
      """;

  private static final String PLAN =
      """
      TargetPlan plan =
          TargetPlan.of(SubActivity.PREVENTION_OF_WASTING)
              .targetGroup(TargetGroup.CHILDREN_6_23_MONTHS)
              .area(Area.of("CD54", "Tanganyika"))
              .years(2026, 2028)
              .newProgramme()
              .baseline(Baseline.newProgramme(2026))
              .annual(AnnualTarget.of(2026, Threshold.atLeastPercent(70)))
              .endOfPlan(EndOfPlanTarget.of(Threshold.atLeastPercent(70)))
              .build();
      """;

  static final Map<String, String> VARIABLES = variables();

  private Given() {}

  /** The variables that the code names and does not declare, each after those that it needs. */
  static List<String> needed(String code) {
    StringBuilder all = new StringBuilder(code);
    List<String> names = List.copyOf(VARIABLES.keySet());
    List<String> needed = new java.util.ArrayList<>();
    for (int i = names.size() - 1; i >= 0; i--) {
      String name = names.get(i);
      boolean named = Pattern.compile("(?<![.\\w])" + name + "(?![\\w(])").matcher(all).find();
      boolean declared =
          Pattern.compile("\\b\\w+(?:<[^=;]*>)? " + name + "\\s*=").matcher(code).find();
      if (named && !declared) {
        needed.add(0, name);
        all.append('\n').append(VARIABLES.get(name));
      }
    }
    return needed;
  }

  private static Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put(
        "site", "Site site = Site.of(\"S1\", \"Kalemie\", Area.of(\"CD54\", \"Tanganyika\"));");
    variables.put(
        "allSites",
        "List<Site> allSites = List.of(Site.of(\"HF-017\", \"Kalemie\", Area.of(\"CD54\", \"Tanganyika\")));");
    variables.put("reports", REPORTS);
    variables.put("series", "RoutineSeries series = RoutineSeries.of(reports);");
    variables.put(
        "records",
        """
        List<AdherenceRecord> records =
            List.of(AdherenceRecord.withCard(3, 2), AdherenceRecord.withoutCard(4, 1));
        """);
    variables.put(
        "scope",
        """
        org.nutricoverage.core.Scope scope =
            new org.nutricoverage.core.Scope(
                SubActivity.MAM_MANAGEMENT,
                Indicator.RECOVERY_RATE,
                Area.of("CD54", "Tanganyika"),
                ReportingPeriod.year(2018),
                TargetGroup.CHILDREN_6_59_MONTHS,
                Sex.ALL);
        """);
    estimate(variables, "overall", "CD54", "Tanganyika", "ALL", 29_760, 48_000);
    estimate(variables, "femaleEstimate", "CD54", "Tanganyika", "FEMALE", 14_700, 23_520);
    estimate(variables, "maleEstimate", "CD54", "Tanganyika", "MALE", 15_060, 24_480);
    variables.put("row", ROW);
    variables.put("plan", PLAN);
    estimate(variables, "female", "CD54", "Tanganyika", "FEMALE", 14_700, 23_520);
    estimate(variables, "male", "CD54", "Tanganyika", "MALE", 15_060, 24_480);
    estimate(variables, "northFemale", "SD02", "North", "FEMALE", 40, 80);
    estimate(variables, "northMale", "SD02", "North", "MALE", 50, 90);
    estimate(variables, "southFemale", "SD03", "South", "FEMALE", 60, 70);
    estimate(variables, "baseline", "CD54", "Tanganyika", "ALL", 45, 100);
    estimate(variables, "endline", "CD54", "Tanganyika", "ALL", 62, 100);
    estimate(variables, "estimate", "CD54", "Tanganyika", "ALL", 29_760, 48_000);
    return variables;
  }

  private static void estimate(
      Map<String, String> variables,
      String name,
      String code,
      String area,
      String sex,
      long reached,
      long eligible) {
    variables.put(
        name,
        String.format(
            Locale.ROOT,
            """
            CoverageEstimate %s =
                DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
                    .area(Area.of("%s", "%s"))
                    .period(ReportingPeriod.quarter(2026, 1))
                    .eligible(
                        EligiblePopulation.of(%d, TargetGroup.CHILDREN_6_23_MONTHS, Sex.%s)
                            .from("census projection 2025"))
                    .reached(ReachedPopulation.of(%d, ReachDefinition.REGISTERED, Sex.%s))
                    .estimate();
            """,
            name,
            code,
            area,
            eligible,
            sex,
            reached,
            sex));
  }
}

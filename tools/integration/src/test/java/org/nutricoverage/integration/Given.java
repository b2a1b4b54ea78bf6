package org.nutricoverage.integration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Variables that examples may name without making them. */
final class Given {

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
      boolean declared = Pattern.compile("\\b\\w+(?:<[^=;]*>)? " + name + "\\s*=").matcher(code).find();
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
        """
            .formatted(name, code, area, eligible, sex, reached, sex));
  }
}

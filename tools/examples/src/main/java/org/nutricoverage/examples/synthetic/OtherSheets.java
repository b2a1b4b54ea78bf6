package org.nutricoverage.examples.synthetic;

import java.util.Locale;
import java.util.Random;

/** Populations, targets and answers on adherence. */
final class OtherSheets {

  private static final int PEOPLE_ASKED = 70;

  private OtherSheets() {}

  static Sheet population() {
    Sheet sheet =
        new Sheet(
            "admin0_pcode",
            "admin0_name",
            "admin1_pcode",
            "admin1_name",
            "admin2_pcode",
            "admin2_name",
            "setting",
            "population",
            "population_source",
            "food_assistance_beneficiaries",
            "food_assistance_source",
            "share_6_23_months_female",
            "share_6_23_months_male",
            "share_6_59_months_female",
            "share_6_59_months_male",
            "share_source",
            "mam_prevalence",
            "mam_prevalence_lower",
            "mam_prevalence_upper",
            "mam_prevalence_source");
    for (Places.District district : Places.DISTRICTS) {
      int mam = district.mamPerThousand();
      sheet.add(
          Places.COUNTRY,
          "Talunda",
          district.province(),
          district.provinceName(),
          district.code(),
          district.name(),
          district.setting(),
          district.people(),
          "census 2019, projected to 2025",
          district.assisted(),
          "food assistance register 2025",
          "0.0184",
          "0.0191",
          "0.0797",
          "0.0828",
          "IFE Operational Guidance shares, split by census sex ratio",
          thousandths(mam),
          thousandths(mam - 14),
          thousandths(mam + 17),
          "SMART survey, June 2025");
    }
    return sheet;
  }

  private static String thousandths(int number) {
    return String.format(Locale.ROOT, "0.%03d", number);
  }

  static Sheet targets() {
    Sheet sheet =
        new Sheet(
            "sub_activity", "target_group", "area", "value_type", "year", "value", "evidence");
    for (Places.District district : Places.DISTRICTS) {
      plan(sheet, "PREV", "CHILDREN_6_23_MONTHS", district.code(), "58.0 %", ">= 70 %", ">= 70 %");
      String sphere =
          switch (district.setting()) {
            case "urban" -> "> 70 %";
            case "camp" -> "> 90 %";
            default -> "> 50 %";
          };
      plan(sheet, "MAM", "CHILDREN_6_59_MONTHS", district.code(), "41.5 %", sphere, sphere);
    }
    plan(sheet, "PREV", "CHILDREN_6_23_MONTHS", Places.COUNTRY, "58.0 %", ">= 70 %", ">= 70 %");
    return sheet;
  }

  private static void plan(
      Sheet sheet,
      String activity,
      String group,
      String area,
      String baseline,
      String annual,
      String end) {
    sheet.add(activity, group, area, "BASELINE", 2023, baseline, "desk review 2023");
    for (int year = 2024; year <= 2028; year++) {
      sheet.add(activity, group, area, "ANNUAL_TARGET", year, annual, "");
    }
    sheet.add(activity, group, area, "END_OF_PLAN_TARGET", 2028, end, "");
  }

  static Sheet adherence(Random random) {
    Sheet sheet =
        new Sheet(
            "person",
            "area",
            "sex",
            "card",
            "planned_on_card",
            "attended_on_card",
            "planned_as_said",
            "attended_as_said");
    int number = 0;
    for (Places.District district : Places.DISTRICTS) {
      double attendance = 0.64 + 0.22 * random.nextDouble();
      for (int i = 0; i < PEOPLE_ASKED; i++) {
        number++;
        String sex = random.nextBoolean() ? "female" : "male";
        boolean card = random.nextInt(100) < 72;
        int planned = 3 + random.nextInt(4);
        int attended = 0;
        for (int distribution = 0; distribution < planned; distribution++) {
          attended += random.nextDouble() < attendance ? 1 : 0;
        }
        sheet.add(
            String.format(Locale.ROOT, "P-%04d", number),
            district.code(),
            sex,
            card ? "1" : "0",
            card ? planned : "",
            card ? attended : "",
            card ? "" : planned,
            card ? "" : attended);
      }
    }
    return sheet;
  }

  /** Answers as they come: missing, don't know (888), and more received than planned. */
  static String withOddAnswers(Sheet sheet) {
    String[] lines = sheet.toCsv().split("\n", -1);
    lines[9] = "P-0009,XT0101,female,,,,4,3";
    lines[23] = "P-0023,XT0101,male,888,5,4,,";
    lines[41] = "P-0041,XT0101,female,1,4,6,,";
    lines[77] = "P-0077,XT0102,male,1,5,888,,";
    lines[102] = "P-0102,XT0102,,1,5,4,,";
    lines[150] = "P-0150,XT0103,female,0,,,0,0";
    lines[151] = "P-0151,XT0103,female,0,,,,";
    lines[222] = "P-0222,XT0201,male,1,4,-1,,";
    lines[255] = "P-0255,XT0201,unknown,1,4,3,,";
    lines[301] = "P-0301,XT0202,male,1,2,2,,";
    lines[302] = "P-0302,XT0202,female,1,12,9,,";
    lines[377] = "P-0377,XT0203,female,yes,4,4,,";
    lines[401] = "P-0401,XT0299,female,1,4,4,,";
    return String.join("\n", lines);
  }
}

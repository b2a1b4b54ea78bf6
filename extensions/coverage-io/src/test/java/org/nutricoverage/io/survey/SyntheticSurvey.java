package org.nutricoverage.io.survey;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.TargetGroup;

/**
 * Writes invented exports in the layout of the form of indicator 7, of any size.
 *
 * <p>{@link #main} measures how fast one is read: an export of 1,000,000 people (161 MB in two
 * files) was read and joined at 136 to 214 MB for each second of processor time of one thread, once
 * it was warm, with JDK 17 on a machine that others used too.
 */
final class SyntheticSurvey {

  private static final String GROUP = "Nutrition_module/NutProg_submodule/";
  private static final String REPEAT = GROUP + "RepeatNutProg/";
  private static final String META =
      "_id,_uuid,_submission_time,_index,_parent_table_name,_parent_index,_tags,_notes,_version,"
          + "_duration,_submitted_by,_xform_id\n";

  /** People who are eligible by their age and said yes, or no. */
  record Expected(long enrolled, long notEnrolled) {}

  private SyntheticSurvey() {}

  /** Writes {@code data.csv} and {@code RepeatNutProg.csv}; the same seed gives the same files. */
  static Expected write(Path folder, int people, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    long[] answers = new long[2];
    try (Writer data = Files.newBufferedWriter(folder.resolve("data.csv"), StandardCharsets.UTF_8);
        Writer repeat =
            Files.newBufferedWriter(folder.resolve("RepeatNutProg.csv"), StandardCharsets.UTF_8)) {
      data.write(
          "today,village,"
              + GROUP
              + "EligNutProgNb,"
              + GROUP
              + "RepeatNutProg_count,"
              + "meta/instanceID,"
              + META);
      repeat.write(header());
      int written = 0;
      for (int household = 1; written < people; household++) {
        int members = Math.min(random.nextInt(4), people - written);
        data.write(
            "2023-03-20,Village "
                + random.nextInt(500)
                + ","
                + members
                + ","
                + members
                + ",uuid:"
                + household
                + ","
                + (70_000_000 + household)
                + ","
                + household
                + ",2023-03-20 10:00:00,"
                + household
                + ",,-1,,,202303200900,,collector,501\n");
        for (int member = 1; member <= members; member++) {
          written++;
          int months = random.nextInt(72);
          int answer = random.nextInt(20) == 0 ? 888 : random.nextInt(2);
          if (months >= 6 && months <= 59 && answer != 888) {
            answers[answer]++;
          }
          repeat.write(person(member, random.nextInt(2), months, answer, written, household));
        }
      }
    }
    return new Expected(answers[1], answers[0]);
  }

  private static String header() {
    StringBuilder header = new StringBuilder();
    for (String question :
        new String[] {
          "position_nut7",
          "PNutProgParticName",
          "PNutProgParticSex",
          "PNutProgParticBDproof",
          "PNutProgParticBDknow",
          "PNutProgParticBD",
          "PNutProgParticAge_calc_years",
          "PNutProgParticAge_calc_months",
          "PNutProgPartic_yn",
          "PNutProgCard",
          "PNoNutProgReason"
        }) {
      header.append(REPEAT).append(question).append(',');
    }
    return header + META;
  }

  private static String person(
      int position, int sex, int months, int answer, int index, int household) {
    int born = 2023 * 12 + 2 - months;
    return position
        + ",\"Surname, given name "
        + index
        + "\","
        + sex
        + ",1,,"
        + born / 12
        + String.format(Locale.ROOT, "-%02d-15,", born % 12 + 1)
        + months / 12
        + ","
        + months
        + ","
        + answer
        + (answer == 1 ? ",1," : ",,")
        + (answer == 0 ? "3" : "")
        + ",,,,"
        + index
        + ",data,"
        + household
        + ",,,,,,\n";
  }

  static SurveyTables read(Path folder) {
    return Surveys.reading()
        .columns(ColumnMap.WFP.keeping("village"))
        .parent(folder.resolve("data.csv"))
        .repeat(folder.resolve("RepeatNutProg.csv"))
        .read();
  }

  static CoverageEstimate estimate(SurveyTables tables) {
    return SurveyCoverage.of(tables)
        .scope(Surveys.coverage(TargetGroup.CHILDREN_6_59_MONTHS))
        .estimate();
  }

  /** Measures the reading of an export of so many people, 1,000,000 unless given, ten times. */
  public static void main(String[] args) throws IOException {
    int people = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
    Path folder = Files.createTempDirectory("survey");
    System.out.println(write(folder, people, 1));
    double megabytes =
        (Files.size(folder.resolve("data.csv")) + Files.size(folder.resolve("RepeatNutProg.csv")))
            / 1e6;
    for (int i = 0; i < 10; i++) {
      long start = System.nanoTime();
      SurveyTables tables = read(folder);
      double reading = (System.nanoTime() - start) / 1e9;
      CoverageEstimate estimate = estimate(tables);
      double all = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%.0f MB: read and joined in %.2f s (%.0f MB/s), estimated after %.2f s:" + " %s%n",
          megabytes,
          reading,
          megabytes / reading,
          all,
          estimate);
    }
    Files.delete(folder.resolve("data.csv"));
    Files.delete(folder.resolve("RepeatNutProg.csv"));
    Files.delete(folder);
  }
}

package org.nutricoverage.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.survey.CodeBook;
import org.nutricoverage.io.survey.SurveyTables;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading and joining a survey export of two tables; a person takes about 110 bytes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class SurveyExportBenchmark {

  private static final int PEOPLE_OF_HOUSEHOLD = 2;

  /** People in the repeat table. */
  @Param("1000000")
  public int people;

  private byte[] households = {};
  private byte[] members = {};

  /** Makes the two tables. */
  @Setup
  public void make() {
    StringBuilder parent = new StringBuilder("today,village,meta/instanceID,_id,_uuid,_index\n");
    StringBuilder repeat =
        new StringBuilder(
            "R/PNutProgParticName,R/PNutProgParticSex,R/PNutProgParticBD,"
                + "R/PNutProgParticAge_calc_months,R/PNutProgPartic_yn,R/PNutProgCard,"
                + "R/PNoNutProgReason,_index,_parent_table_name,_parent_index,_submitted_by\n");
    for (int person = 1; person <= people; person++) {
      int household = (person - 1) / PEOPLE_OF_HOUSEHOLD + 1;
      if (person % PEOPLE_OF_HOUSEHOLD == 1) {
        parent
            .append("2023-03-20,Village ")
            .append(household % 500)
            .append(",uuid:")
            .append(household)
            .append(',')
            .append(70_000_000 + household)
            .append(',')
            .append(household)
            .append(',')
            .append(household)
            .append('\n');
      }
      int months = person * 37 % 72;
      int born = 2023 * 12 + 2 - months;
      int answer = person * 7 % 5 < 3 ? 1 : 0;
      repeat
          .append("\"Surname, given name ")
          .append(person)
          .append("\",")
          .append(person % 2)
          .append(',')
          .append(born / 12)
          .append(born % 12 < 9 ? "-0" : "-")
          .append(born % 12 + 1)
          .append("-15,")
          .append(months)
          .append(',')
          .append(answer)
          .append(answer == 1 ? ",1,," : ",,3,")
          .append(person)
          .append(",data,")
          .append(household)
          .append(",collector\n");
    }
    households = parent.toString().getBytes(StandardCharsets.UTF_8);
    members = repeat.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How many bytes are read. */
  int bytes() {
    return households.length + members.length;
  }

  /**
   * Reads and joins the tables.
   *
   * @return the tables
   */
  @Benchmark
  public SurveyTables read() {
    return SurveyTables.reading()
        .codes(CodeBook.WFP)
        .parent("data", CsvSource.ofBytes("data.csv", households))
        .repeat("repeat", CsvSource.ofBytes("repeat.csv", members))
        .read();
  }
}

package org.nutricoverage.io.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.survey.SurveySample;

/**
 * Takes columns of an export table over into a {@link SurveySample}, which a design then estimates
 * from.
 *
 * <pre>{@code
 * ExportSample columns =
 *     SurveyTables.reading()
 *         .columns(ColumnMap.WFP.keeping("village", "weight"))
 *         .codes(CodeBook.WFP)
 *         .parent("data", "village,weight,_index\nA,2.5,1\nB,1,2\n")
 *         .repeat("children", "PNutProgPartic_yn,_parent_index\n1,1\n0,1\n888,2\n1,2\n")
 *         .read()
 *         .table("children")
 *         .toSample()
 *         .category("village", "village")
 *         .number("weight", "weight")
 *         .answer("enrolled", "PNutProgPartic_yn");
 * SurveySample sample = columns.build();
 * sample.missing("enrolled");   // 1
 * SurveyDesign.of(sample).clusters("village").weights("weight").build()
 *     .proportion("enrolled").estimate().observations();   // 3
 * }</pre>
 *
 * <p>The sample has a row for each row of the table, in its order. Not thread-safe.
 *
 * @since 0.1.0
 */
public final class ExportSample {

  private final ExportTable table;
  private final SurveySample.Builder sample = SurveySample.builder();
  private final FindingLog log;

  ExportSample(ExportTable table) {
    this.table = table;
    this.log = table.settings().log();
  }

  /**
   * A column as categories or ids.
   *
   * @param name the name in the sample
   * @param column the name of the column of the table or of its parents
   * @return this builder
   * @throws IllegalArgumentException if there is no such column, or several, or the name is blank
   *     or taken
   */
  public ExportSample category(String name, String column) {
    ExportColumn<String> texts = noted(table.text(column));
    @Nullable String[] values = new @Nullable String[table.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = texts.get(row).orElse(null);
    }
    sample.category(name, values);
    return this;
  }

  /**
   * A column as numbers; the nearest double of each.
   *
   * @param name the name in the sample
   * @param column the name of the column of the table or of its parents
   * @return this builder
   * @throws IllegalArgumentException if there is no such column, or several, or the name is blank
   *     or taken
   */
  public ExportSample number(String name, String column) {
    ExportColumn<BigDecimal> numbers = noted(table.number(column));
    double[] values = new double[table.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] = numbers.get(row).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }
    sample.number(name, values);
    return this;
  }

  /**
   * A column as answers; do not know and refusals are missing answers.
   *
   * @param name the name in the sample
   * @param column the name of the column of the table or of its parents
   * @return this builder
   * @throws IllegalArgumentException if there is no such column, or several, or the name is blank
   *     or taken
   * @throws IllegalStateException if the export was read without a code book
   */
  public ExportSample answer(String name, String column) {
    ExportColumn<Answer> answers = noted(table.answer(column));
    byte[] values = new byte[table.rows()];
    for (int row = 0; row < values.length; row++) {
      values[row] =
          DesignedSample.coded(
              answers.get(row).filter(Answer::isYesOrNo).map(given -> given == Answer.YES));
    }
    sample.answer(name, values);
    return this;
  }

  /**
   * A column as sexes: the categories {@code female} and {@code male}.
   *
   * @param name the name in the sample
   * @param column the name of the column of the table or of its parents
   * @return this builder
   * @throws IllegalArgumentException if there is no such column, or several, or the name is blank
   *     or taken
   * @throws IllegalStateException if the export was read without a code book
   */
  public ExportSample sex(String name, String column) {
    ExportColumn<Sex> sexes = noted(table.sex(column));
    List<@Nullable String> values = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      Optional<Sex> sex = sexes.get(row);
      values.add(sex.map(Sex::label).orElse(null));
    }
    sample.category(name, values);
    return this;
  }

  /**
   * The ages in completed months, as recorded or from the birth date.
   *
   * @param name the name in the sample
   * @return this builder
   * @throws IllegalArgumentException if there is neither a column of ages nor one of birth dates,
   *     or the name is blank or taken
   */
  public ExportSample agesMonths(String name) {
    int[] ages = Ages.of(table, log);
    double[] values = new double[ages.length];
    for (int row = 0; row < values.length; row++) {
      values[row] = ages[row] == Ages.UNKNOWN ? Double.NaN : ages[row];
    }
    sample.number(name, values);
    return this;
  }

  private <T> ExportColumn<T> noted(ExportColumn<T> column) {
    log.addAll(column.findings());
    return column;
  }

  /**
   * What was noticed when the columns were read.
   *
   * @return findings with {@code file}, {@code row} and {@code column}
   */
  public List<Finding> findings() {
    return log.findings();
  }

  /**
   * The sample.
   *
   * @return the sample of the columns that were taken over so far
   * @throws IllegalArgumentException if there is none
   */
  public SurveySample build() {
    return sample.build();
  }
}

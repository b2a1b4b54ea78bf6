package org.nutricoverage.io.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.FindingLog;

/** Ages in completed months: as recorded, else from birth date and interview date. */
final class Ages {

  static final int UNKNOWN = -1;

  private static final int GREATEST_AGE_MONTHS = 1440;
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,9}(\\.[0-9]{1,18})?");

  private final ExportTable table;
  private final FindingLog log;

  private Ages(ExportTable table, FindingLog log) {
    this.table = table;
    this.log = log;
  }

  /**
   * The ages of the people in the rows of a table.
   *
   * @return completed months, {@link #UNKNOWN} where they are not known
   * @throws IllegalArgumentException if there is neither a column of ages nor one of birth dates
   */
  static int[] of(ExportTable table, FindingLog log) {
    return new Ages(table, log).read();
  }

  static boolean areThere(ExportTable table) {
    return table.find(SurveyField.AGE_MONTHS).isPresent()
        || (table.find(SurveyField.BIRTH_DATE).isPresent()
            && table.find(SurveyField.INTERVIEW_DATE).isPresent());
  }

  private int[] read() {
    Optional<FoundColumn> recorded = table.find(SurveyField.AGE_MONTHS);
    if (!areThere(table)) {
      throw new IllegalArgumentException(
          "table "
              + table.name()
              + " must have a column for AGE_MONTHS, or for BIRTH_DATE and INTERVIEW_DATE, where"
              + " ages decide who is eligible, but has none under the names of the column map");
    }
    int[] ages = new int[table.rows()];
    Arrays.fill(ages, UNKNOWN);
    recorded.ifPresent(found -> addRecorded(found, ages));
    dates(SurveyField.BIRTH_DATE)
        .ifPresent(birth ->
            dates(SurveyField.INTERVIEW_DATE)
                .ifPresent(interview -> addComputed(birth, interview, ages)));
    return ages;
  }

  private Optional<ExportColumn<LocalDate>> dates(SurveyField field) {
    Optional<String> address = table.address(field);
    Optional<ExportColumn<LocalDate>> dates = address.map(table::date);
    dates.ifPresent(column -> log.addAll(column.findings()));
    return dates;
  }

  private void addRecorded(FoundColumn found, int[] ages) {
    CodeBook codes = table.settings().codes();
    ExportColumn<Integer> months =
        table.read(
            found,
            text -> codes != null && codes.isMissingNumber(text) ? null : completed(text),
            ExportFinding.NOT_A_NUMBER,
            "is not an age in months; the age is missing");
    log.addAll(months.findings());
    for (int row = 0; row < ages.length; row++) {
      Optional<Integer> age = months.get(row);
      if (age.isPresent()) {
        if (age.get() < 0 || age.get() > GREATEST_AGE_MONTHS) {
          log.add(
              at(
                  row,
                  found.column().header(),
                  ExportFinding.AGE_NOT_POSSIBLE,
                  age.get() + " months is the age of no person; the age is missing"));
        } else {
          ages[row] = age.get();
        }
      }
    }
  }

  private static @Nullable Integer completed(String text) {
    return NUMBER.matcher(text).matches()
        ? new BigDecimal(text).setScale(0, RoundingMode.FLOOR).intValueExact()
        : null;
  }

  private void addComputed(
      ExportColumn<LocalDate> birthDates, ExportColumn<LocalDate> interviews, int[] ages) {
    long computed = 0;
    for (int row = 0; row < ages.length; row++) {
      Optional<LocalDate> birth = birthDates.get(row);
      Optional<LocalDate> interview = interviews.get(row);
      if (birth.isEmpty() || interview.isEmpty()) {
        continue;
      }
      if (birth.get().isAfter(interview.get())) {
        log.add(
            at(
                row,
                birthDates.header(),
                ExportFinding.BIRTH_AFTER_INTERVIEW,
                "born " + birth.get() + ", interviewed " + interview.get()));
        continue;
      }
      long months = ChronoUnit.MONTHS.between(birth.get(), interview.get());
      if (ages[row] == UNKNOWN) {
        if (months > GREATEST_AGE_MONTHS) {
          log.add(
              at(
                  row,
                  birthDates.header(),
                  ExportFinding.AGE_NOT_POSSIBLE,
                  months + " months is the age of no person; the age is missing"));
        } else {
          ages[row] = Math.toIntExact(months);
          computed++;
        }
      } else if (Math.abs(ages[row] - months) > 1) {
        log.add(
            at(
                row,
                birthDates.header(),
                ExportFinding.AGE_DISAGREES,
                ages[row]
                    + " months recorded, "
                    + months
                    + " from the birth date "
                    + birth.get()
                    + " to the interview "
                    + interview.get()
                    + "; the recorded age is used"));
      }
    }
    if (computed > 0) {
      log.add(
          Finding.of(
                  ExportFinding.AGE_FROM_BIRTH_DATE,
                  Numbers.counted(computed, "age was", "ages were")
                      + " computed from birth date and interview date")
              .at("file", table.data().name()));
    }
  }

  private Finding at(int row, String column, ExportFinding kind, String message) {
    return Finding.of(kind, message)
        .at("file", table.data().name())
        .at("row", Integer.toString(table.line(row)))
        .at("column", column);
  }
}

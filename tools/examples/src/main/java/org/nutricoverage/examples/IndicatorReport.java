package org.nutricoverage.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.nutricoverage.deskreview.PlaceholderDeskReview;
import org.nutricoverage.survey.PlaceholderSurvey;

/** Placeholder of the main example: keeps its name and its place in the jar. */
public final class IndicatorReport {

  private IndicatorReport() {}

  /**
   * Prints one line of a table.
   *
   * @param args not used yet
   */
  public static void main(String[] args) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(
          String.format(Locale.ROOT, "%.1f", PlaceholderDeskReview.percentOf(20, 11, 50)),
          String.format(Locale.ROOT, "%.3f", PlaceholderSurvey.lowerLimit(31, 50)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    System.out.print(text);
  }
}

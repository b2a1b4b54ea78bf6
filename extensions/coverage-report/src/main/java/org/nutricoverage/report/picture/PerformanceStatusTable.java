package org.nutricoverage.report.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.coordination.instrument.CoordinationFunction;
import org.nutricoverage.coordination.performance.PerformanceResult;
import org.nutricoverage.coordination.performance.PerformanceStatus;
import org.nutricoverage.coordination.performance.RowResult;
import org.nutricoverage.coordination.performance.RowScore;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;

/**
 * The status table of cluster coordination performance monitoring (CCPM): each row of each core
 * function with its score and status.
 *
 * <p>The status is written as a word and as one to four boxes besides its shade, for the traffic
 * light of the official report cannot be told apart by every reader. A row without an answer or
 * with a hidden score says so and has no box.
 *
 * <pre>{@code
 * PerformanceInstrument instrument =
 *     PerformanceInstrument.sixPlusOne(
 *         "iasc-survey",
 *         "2016",
 *         List.of(new InstrumentItem("q114", "1.1", SurveyForm.PARTNER, AnswerScale.zeroToFour())));
 * PerformanceResult result =
 *     CoordinationScoring.of(ScoringPolicy.PRIME_RESPONDENT_MEAN_MEDIAN)
 *         .score(
 *             instrument,
 *             List.of(
 *                 CoordinationResponse.partner(
 *                     OrganisationType.INGO, CoordinationLevel.NATIONAL, Map.of("q114", 3))));
 * PerformanceStatusTable.of(result).draw().title(); // "Cluster coordination performance"
 * }</pre>
 *
 * @since 0.1.0
 */
public final class PerformanceStatusTable {

  private static final int LEFT = 24;
  private static final int SCORE = 700;
  private static final int BOXES = 716;
  private static final int WORD = 796;
  private static final int LINE = 22;
  private static final int LETTERS = 62;

  private final PerformanceResult result;
  private final String title;

  private PerformanceStatusTable(PerformanceResult result, String title) {
    this.result = result;
    this.title = title;
  }

  /**
   * A table of a scored survey.
   *
   * @param result the scores
   * @return the table
   */
  public static PerformanceStatusTable of(PerformanceResult result) {
    return new PerformanceStatusTable(result, "");
  }

  /**
   * The same table with a title of its own.
   *
   * @param newTitle the title, not blank
   * @return a copy
   * @throws IllegalArgumentException if the title is blank
   */
  public PerformanceStatusTable title(String newTitle) {
    return new PerformanceStatusTable(result, Arguments.text(newTitle, "newTitle"));
  }

  /**
   * Draws the table.
   *
   * @return the picture; without rows, one that says so
   */
  public Picture draw() {
    String heading = title.isEmpty() ? "Cluster coordination performance" : title;
    if (result.rows().isEmpty()) {
      return Sheet.message(heading, "There is nothing to draw: the survey has no rows.");
    }
    Sheet sheet = new Sheet();
    double y = sheet.heading(heading) + LINE;
    sheet.text(SCORE, y, 15, "end", "normal", Palette.FAINT, "score (%)");
    sheet.text(BOXES, y, 15, "start", "normal", Palette.FAINT, "status");
    List<String> words = new ArrayList<>();
    for (CoordinationFunction function : result.functions()) {
      y = section(sheet, y + 1.4 * LINE, function.label(), rowsOf(function.id()), words);
    }
    List<String> known = result.functions().stream().map(CoordinationFunction::id).toList();
    List<RowResult> others =
        result.rows().stream().filter(row -> !known.contains(row.row().functionId())).toList();
    if (!others.isEmpty()) {
      y = section(sheet, y + 1.4 * LINE, "Other rows", others, words);
    }
    y += 1.6 * LINE;
    for (String line : Label.wrap(legend(), 110)) {
      sheet.text(LEFT, y, 14, "start", "normal", Palette.TEXT, line);
      y += 18;
    }
    int height = (int) Math.ceil(y + 10);
    return Picture.of(
        heading,
        Figure.lines("Table: " + heading + ".", words),
        Plot.WIDTH,
        height,
        sheet.content());
  }

  private List<RowResult> rowsOf(String functionId) {
    return result.rows().stream().filter(row -> row.row().functionId().equals(functionId)).toList();
  }

  private static double section(
      Sheet sheet, double top, String name, List<RowResult> rows, List<String> words) {
    double y = top;
    for (String line : Label.wrap(name, LETTERS + 14)) {
      sheet.text(LEFT, y, 17, "start", "bold", Palette.TEXT, line);
      y += LINE;
    }
    words.add(Label.name(name) + ":");
    for (RowResult row : rows) {
      sheet.box(LEFT, y - 16, Plot.WIDTH - 2.0 * LEFT, 0.8, Palette.GRID, "none");
      figures(sheet, y, row.score());
      for (String line : Label.wrap(Label.cut(row.row().label(), 200), LETTERS)) {
        sheet.text(LEFT + 12.0, y, 16, "start", "normal", Palette.TEXT, line);
        y += LINE;
      }
      y += 4;
      words.add(
          Label.name(row.row().label())
              + ": "
              + row.score()
              + ", "
              + Numbers.counted(row.respondentCount(), "respondent", "respondents")
              + ".");
    }
    return y;
  }

  private static void figures(Sheet sheet, double y, RowScore score) {
    Optional<PerformanceStatus> status = score.status();
    if (status.isEmpty()) {
      sheet.text(BOXES, y, 16, "start", "normal", Palette.FAINT, score.toString());
      return;
    }
    int level = status.get().level();
    String shade = Palette.SEQUENCE.get(level);
    score
        .percent()
        .ifPresent(percent ->
            sheet.text(
                SCORE, y, 16, "end", "normal", Palette.TEXT, percent.rounded(1).toPlainString()));
    for (int box = 1; box <= 4; box++) {
      String fill = box <= level ? shade : Palette.WHITE;
      sheet.box(BOXES + 18.0 * (box - 1), y - 13, 15, 15, fill, Palette.TEXT);
    }
    sheet.text(WORD, y, 16, "start", "normal", Palette.TEXT, status.get().label());
  }

  private String legend() {
    long people = result.responses().values().stream().mapToLong(Long::longValue).sum();
    return "Boxes: 1 weak (to 25 %), 2 unsatisfactory (to 50 %), 3 satisfactory (to 75 %), 4 good."
        + " Answered by "
        + Numbers.counted(people, "respondent", "respondents")
        + ". Instrument "
        + result.instrumentId()
        + " "
        + result.instrumentVersion()
        + ".";
  }
}

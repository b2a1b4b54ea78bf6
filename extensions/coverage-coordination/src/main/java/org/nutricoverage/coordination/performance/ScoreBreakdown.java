package org.nutricoverage.coordination.performance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;

/**
 * The scores by group of respondents, with small groups hidden so that subtraction from the total
 * does not bring them back.
 *
 * <p>Coordinators are a group of their own in the breakdown by type, because the total holds their
 * voice: what remains when the partners are taken from it is theirs. Publish one breakdown of a
 * survey only: two breakdowns of the same people, by type and by level, may give away together what
 * neither does alone.
 *
 * <pre>{@code
 * ScoreBreakdown byType =
 *     ScoreBreakdown.of(
 *         CoordinationScoring.of(ScoringPolicy.PRIME_POOLED),
 *         PerformanceInstrument.sixPlusOne("iasc-survey", "2016", List.of()),
 *         List.of(),
 *         ScoreBreakdown.By.ORGANISATION_TYPE,
 *         SmallGroups.DEFAULT);
 * byType.lines().size();   // 13
 * }</pre>
 *
 * @param by by what respondents are grouped
 * @param lines one line a row of the status table
 * @since 0.1.0
 */
public record ScoreBreakdown(By by, List<Line> lines) implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String COORDINATORS = "coordinators";

  /**
   * By what respondents are grouped.
   *
   * @since 0.1.0
   */
  public enum By {
    /** The type of organisation; coordinators are a group of their own. */
    ORGANISATION_TYPE,
    /** Partners and coordinators. */
    FORM,
    /** The level of the cluster. */
    LEVEL;

    private List<String> groups() {
      List<String> groups = new ArrayList<>();
      switch (this) {
        case ORGANISATION_TYPE -> {
          for (OrganisationType type : OrganisationType.values()) {
            groups.add(type.label());
          }
          groups.add(COORDINATORS);
        }
        case FORM -> groups.addAll(List.of("partners", COORDINATORS));
        case LEVEL -> {
          for (CoordinationLevel level : CoordinationLevel.values()) {
            groups.add(level.label());
          }
        }
      }
      return groups;
    }

    private String group(CoordinationResponse response) {
      boolean coordinator = response.form() == SurveyForm.COORDINATOR;
      return switch (this) {
        case ORGANISATION_TYPE -> coordinator ? COORDINATORS : response.organisationType().label();
        case FORM -> coordinator ? COORDINATORS : "partners";
        case LEVEL -> response.level().label();
      };
    }
  }

  /** Copies the lines. */
  public ScoreBreakdown {
    Objects.requireNonNull(by, "by");
    lines = List.copyOf(lines);
  }

  /**
   * Scores each group of respondents and hides the small ones.
   *
   * @param scoring the scoring
   * @param instrument the questionnaire
   * @param responses the responses in any order
   * @param by by what respondents are grouped
   * @param smallGroups what is small
   * @return the breakdown, ready to be published
   * @throws org.nutricoverage.coordination.CoordinationDataException if an answer does not fit the
   *     instrument
   */
  public static ScoreBreakdown of(
      CoordinationScoring scoring,
      PerformanceInstrument instrument,
      Collection<CoordinationResponse> responses,
      By by,
      SmallGroups smallGroups) {
    PerformanceResult total = scoring.score(instrument, responses);
    Map<String, PerformanceResult> results = new LinkedHashMap<>();
    for (String group : by.groups()) {
      results.put(
          group,
          scoring.score(
              instrument,
              responses.stream().filter(response -> by.group(response).equals(group)).toList()));
    }
    List<Line> lines = new ArrayList<>();
    for (RowResult row : total.rows()) {
      Map<String, Long> respondents = new LinkedHashMap<>();
      Map<String, RowScore> scores = new LinkedHashMap<>();
      results.forEach((group, result) -> {
        RowResult own = result.row(row.row().id()).orElseThrow();
        respondents.put(group, own.respondentCount());
        scores.put(group, own.score());
      });
      SmallGroups.Hidden hidden = smallGroups.hiddenIn(respondents);
      hidden.groups().forEach(group -> scores.put(group, new RowScore.Suppressed()));
      List<Cell> cells = new ArrayList<>();
      scores.forEach(
          (group, score) -> cells.add(new Cell(group, respondents.getOrDefault(group, 0L), score)));
      lines.add(
          new Line(
              row.row().id(),
              cells,
              new Cell(
                  "all",
                  row.respondentCount(),
                  hidden.total() ? new RowScore.Suppressed() : row.score())));
    }
    return new ScoreBreakdown(by, lines);
  }

  /**
   * A row of the status table.
   *
   * @param rowId its identifier
   * @param cells one cell a group
   * @param total all respondents
   * @since 0.1.0
   */
  public record Line(String rowId, List<Cell> cells, Cell total) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Copies the cells. */
    public Line {
      Objects.requireNonNull(rowId, "rowId");
      cells = List.copyOf(cells);
      Objects.requireNonNull(total, "total");
    }
  }

  /**
   * A group of respondents.
   *
   * @param group the words that a report prints
   * @param respondents how many there are
   * @param score their score, possibly hidden
   * @since 0.1.0
   */
  public record Cell(String group, long respondents, RowScore score) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Checks that the parts are there. */
    public Cell {
      Objects.requireNonNull(group, "group");
      Objects.requireNonNull(score, "score");
    }
  }
}

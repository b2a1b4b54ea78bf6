package org.nutricoverage.report.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.CoverageFinding;
import org.nutricoverage.core.standard.Standard;
import org.nutricoverage.core.standard.Verdict;

/** A figure in a cell of a table: itself, its interval, its counts, and what is to be known. */
public final class EstimateCell {

  private static final String NONE = "none";

  private final Function<CoverageEstimate, Optional<String>> link;

  /**
   * The cells of one page.
   *
   * @param link where in the page a figure is explained; empty if it is not
   */
  public EstimateCell(Function<CoverageEstimate, Optional<String>> link) {
    this.link = link;
  }

  /**
   * Cells without links.
   *
   * @return the cells
   */
  public static EstimateCell plain() {
    return new EstimateCell(estimate -> Optional.empty());
  }

  /**
   * Writes the cell of a figure.
   *
   * @param page where it is written
   * @param estimate the figure
   */
  public void figure(Markup page, CoverageEstimate estimate) {
    page.open("td", "class", estimate.proportion().isPresent() ? "figure" : "none");
    linked(page, estimate);
    estimate.interval().ifPresent(interval -> counted(page, Words.interval(interval)));
    Words.counts(estimate).ifPresent(counts -> counted(page, counts));
    if (Words.isAboveOne(estimate)) {
      small(page, "above 100 %: reached and eligible do not match");
    }
    if (estimate.has(CoverageFinding.CELLS_LEFT_OUT)) {
      small(page, "without some parts, which have no figure");
    }
    page.close("td");
  }

  private void linked(Markup page, CoverageEstimate estimate) {
    String figure = Words.figure(estimate) + (Words.isPartial(estimate) ? "*" : "");
    link.apply(estimate)
        .ifPresentOrElse(
            id -> page.element("a", figure, "href", "#" + id), () -> page.element("span", figure));
  }

  /** Numbers that belong on one line. */
  private static void counted(Markup page, String text) {
    page.text(" ").element("small", text, "class", "numbers");
  }

  private static void small(Markup page, String text) {
    page.text(" ").element("small", text);
  }

  /**
   * Writes the cell of a missing figure.
   *
   * @param page where it is written
   */
  public static void missing(Markup page) {
    page.element("td", NONE, "class", "none");
  }

  /**
   * Writes two cells, of the standards and the verdicts by them.
   *
   * @param page where they are written
   * @param standards the standards; empty if there is none
   * @param estimate the figure that is judged
   * @param isNamed whether each standard is named
   */
  public static void judged(
      Markup page, Collection<Standard> standards, CoverageEstimate estimate, boolean isNamed) {
    if (standards.isEmpty()) {
      missing(page);
      missing(page);
      return;
    }
    page.open("td");
    for (Standard standard : standards) {
      page.open("div").text(Words.threshold(standard.threshold()));
      if (isNamed) {
        small(page, standard.name());
      }
      page.close("div");
    }
    page.close("td").open("td");
    for (Standard standard : standards) {
      page.open("div");
      verdict(page, standard.verdict(estimate), Words.isPartial(estimate));
      if (Words.isAboveOne(estimate)) {
        small(page, "by a figure above 100 %, which cannot be");
      }
      page.close("div");
    }
    page.close("td");
  }

  /**
   * Writes a verdict.
   *
   * @param page where it is written
   * @param verdict the verdict
   * @param isPartial whether monthly reports are missing, which a star says
   */
  public static void verdict(Markup page, Verdict verdict, boolean isPartial) {
    page.element(
        "strong",
        Words.verdict(verdict) + (isPartial ? "*" : ""),
        "class",
        Words.verdictClass(verdict));
  }
}

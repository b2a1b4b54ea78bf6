package org.nutricoverage.io.phase;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.need.ReferencePeriod;

/** Puts the figures of one area and period together, wherever in the file they stand. */
final class PhaseAssembly {

  /**
   * What a figure is about.
   *
   * @param analysed when the analysis was made
   * @param area the area
   * @param validity current or a projection
   * @param period the days
   */
  record Key(String analysed, PhaseArea area, ValidityPeriod validity, ReferencePeriod period) {}

  /** The figures of one kind, numbers or fractions. */
  private static final class Figures {

    private final Map<PhaseCategory, Rational> values = new EnumMap<>(PhaseCategory.class);
    private final Set<PhaseCategory> conflicting = EnumSet.noneOf(PhaseCategory.class);
  }

  /** The figures of an area and period. */
  private static final class Analysis {

    private final Supplier<Finding> first;
    private final Figures numbers = new Figures();
    private final Figures fractions = new Figures();

    Analysis(Supplier<Finding> first) {
      this.first = first;
    }
  }

  private final String source;
  private final FindingLog log;
  private final Map<Key, Analysis> analyses = new LinkedHashMap<>();
  private long rowsLeftOut;

  PhaseAssembly(String source, FindingLog log) {
    this.source = source;
    this.log = log;
  }

  FindingLog log() {
    return log;
  }

  void leaveOut(Finding finding) {
    rowsLeftOut++;
    log.add(finding);
  }

  void analysis(Key key, Supplier<Finding> here) {
    of(key, here);
  }

  private Analysis of(Key key, Supplier<Finding> here) {
    return analyses.computeIfAbsent(key, unused -> new Analysis(here));
  }

  void number(Key key, PhaseCategory phase, Rational value, Supplier<Finding> here) {
    take(of(key, here).numbers, phase, value, here, PhaseChecks::shown, " people");
  }

  void fraction(Key key, PhaseCategory phase, Rational value, Supplier<Finding> here) {
    take(of(key, here).fractions, phase, value, here, Rational::toString, " of the people");
  }

  private void take(
      Figures figures,
      PhaseCategory phase,
      Rational value,
      Supplier<Finding> here,
      Function<Rational, String> text,
      String unit) {
    if (figures.conflicting.contains(phase)) {
      return;
    }
    Rational known = figures.values.putIfAbsent(phase, value);
    if (known == null) {
      return;
    }
    String shown = text.apply(value) + unit + " in " + phase.label();
    if (known.equals(value)) {
      log.add(
          PhaseChecks.at(
              here.get(),
              PhaseTableFinding.REPEATED_FIGURE,
              shown + " stand twice and count once"));
      return;
    }
    figures.values.remove(phase);
    figures.conflicting.add(phase);
    log.add(
        PhaseChecks.at(
            here.get(),
            PhaseTableFinding.CONFLICTING_FIGURES,
            shown + " here and " + text.apply(known) + " before; neither was used"));
  }

  PhaseTable finish(List<Finding> before) {
    List<PhaseAnalysis> finished = new ArrayList<>();
    analyses.forEach((key, analysis) -> {
      Map<PhaseCategory, PhaseFigure> figures = new EnumMap<>(PhaseCategory.class);
      for (PhaseCategory category : PhaseCategory.values()) {
        Rational number = analysis.numbers.values.get(category);
        Rational share = analysis.fractions.values.get(category);
        if (number != null || share != null) {
          figures.put(category, new PhaseFigure(number, share));
        }
      }
      PhaseAnalysis plain =
          new PhaseAnalysis(
              source, key.analysed(), key.area(), key.validity(), key.period(), figures, List.of());
      List<Finding> findings = new PhaseChecks(plain, analysis.first.get()).findings();
      findings.forEach(log::add);
      finished.add(
          new PhaseAnalysis(
              source, key.analysed(), key.area(), key.validity(), key.period(), figures, findings));
    });
    List<Finding> all = new ArrayList<>(before);
    all.addAll(log.findings());
    return new PhaseTable(source, finished, all, rowsLeftOut);
  }
}

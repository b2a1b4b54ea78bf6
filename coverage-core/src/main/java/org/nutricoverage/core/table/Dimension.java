package org.nutricoverage.core.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.ReportingPeriod;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;

/**
 * By what a {@link CoverageTable} breaks figures down.
 *
 * @since 0.1.0
 */
public enum Dimension {
  /** By area. */
  AREA("area") {
    @Override
    public String key(Scope scope) {
      return scope.area().code();
    }

    @Override
    public String label(Scope scope) {
      return scope.area().label();
    }

    @Override
    Scope total(List<Scope> scopes) {
      Set<Optional<String>> parents =
          scopes.stream().map(scope -> scope.area().parentCode()).collect(Collectors.toSet());
      Area whole =
          parents.size() == 1
              ? parents.iterator().next().map(Area::parse).orElse(ALL_AREAS)
              : ALL_AREAS;
      return scopes.get(0).with(whole);
    }

    @Override
    boolean overlap(Scope first, Scope second) {
      return first.area().parentCode().filter(second.area().code()::equals).isPresent()
          || second.area().parentCode().filter(first.area().code()::equals).isPresent();
    }
  },
  /** By sex. */
  SEX("sex") {
    @Override
    public String key(Scope scope) {
      return scope.sex().name();
    }

    @Override
    public String label(Scope scope) {
      return scope.sex().label();
    }

    @Override
    Scope total(List<Scope> scopes) {
      return scopes.get(0).with(Sex.ALL);
    }

    @Override
    boolean overlap(Scope first, Scope second) {
      return first.sex() == Sex.ALL || second.sex() == Sex.ALL;
    }
  },
  /** By target group, and so by age band. */
  TARGET_GROUP("target group") {
    @Override
    public String key(Scope scope) {
      return scope.targetGroup().code();
    }

    @Override
    public String label(Scope scope) {
      return scope.targetGroup().label();
    }

    @Override
    Scope total(List<Scope> scopes) {
      return scopes.get(0).with(TargetGroup.union(scopes.stream().map(Scope::targetGroup).toList()));
    }

    @Override
    boolean overlap(Scope first, Scope second) {
      Optional<AgeBand> one = first.targetGroup().ageBand();
      Optional<AgeBand> other = second.targetGroup().ageBand();
      return one.isPresent()
          && other.isPresent()
          && one.get().fromMonths() <= other.get().toMonths()
          && other.get().fromMonths() <= one.get().toMonths();
    }
  },
  /** By period. People who stay in a programme are in several periods. */
  PERIOD("period") {
    @Override
    public String key(Scope scope) {
      return scope.period().toString();
    }

    @Override
    public String label(Scope scope) {
      return scope.period().toString();
    }

    @Override
    Scope total(List<Scope> scopes) {
      ReportingPeriod whole =
          scopes.stream()
              .map(Scope::period)
              .reduce(
                  (one, other) ->
                      ReportingPeriod.between(
                          one.first().isBefore(other.first()) ? one.first() : other.first(),
                          one.last().isAfter(other.last()) ? one.last() : other.last()))
              .orElseThrow();
      return scopes.get(0).with(whole);
    }

    @Override
    boolean overlap(Scope first, Scope second) {
      return first.period().overlaps(second.period());
    }
  };

  private static final Area ALL_AREAS = Area.of("ALL", "all areas");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code target group}
   */
  public String label() {
    return label;
  }

  /**
   * The text by which a cell is found.
   *
   * @param scope the scope of a figure
   * @return the code of the area or group, the name of the sex, or the text form of the period
   */
  public abstract String key(Scope scope);

  /**
   * The words for a cell.
   *
   * @param scope the scope of a figure
   * @return the label of the area, group, sex or period
   */
  public abstract String label(Scope scope);

  /** The scope of all cells together. */
  abstract Scope total(List<Scope> scopes);

  /** Whether one person may be in both cells. */
  abstract boolean overlap(Scope first, Scope second);
}

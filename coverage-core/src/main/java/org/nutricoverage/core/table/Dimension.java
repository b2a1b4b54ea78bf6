package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    Scope spanning(Scope scope, List<Scope> parts) {
      Set<Optional<String>> parents =
          parts.stream().map(part -> part.area().parentCode()).collect(Collectors.toSet());
      Area whole =
          parents.size() == 1
              ? parents.iterator().next().map(Area::parse).orElse(ALL_AREAS)
              : ALL_AREAS;
      return scope.with(whole);
    }

    @Override
    List<Overlap> overlaps(List<Scope> scopes) {
      Map<String, Integer> byCode = new HashMap<>();
      for (int i = 0; i < scopes.size(); i++) {
        byCode.put(scopes.get(i).area().code(), i);
      }
      List<Overlap> overlaps = new ArrayList<>();
      for (int i = 0; i < scopes.size(); i++) {
        Optional<Integer> parent = scopes.get(i).area().parentCode().map(byCode::get);
        if (parent.isPresent()) {
          overlaps.add(new Overlap(Math.min(i, parent.get()), Math.max(i, parent.get())));
        }
      }
      return overlaps;
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
    Scope spanning(Scope scope, List<Scope> parts) {
      Sex first = parts.get(0).sex();
      boolean same = parts.stream().allMatch(part -> part.sex() == first);
      return scope.with(same ? first : Sex.ALL);
    }

    @Override
    List<Overlap> overlaps(List<Scope> scopes) {
      return pairs(scopes, (one, other) -> one.sex() == Sex.ALL || other.sex() == Sex.ALL);
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
    Scope spanning(Scope scope, List<Scope> parts) {
      return scope.with(TargetGroup.union(parts.stream().map(Scope::targetGroup).toList()));
    }

    @Override
    List<Overlap> overlaps(List<Scope> scopes) {
      return pairs(scopes, (one, other) -> one.targetGroup().overlaps(other.targetGroup()));
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
    Scope spanning(Scope scope, List<Scope> parts) {
      ReportingPeriod whole =
          parts.stream()
              .map(Scope::period)
              .reduce((one, other) ->
                  ReportingPeriod.between(
                      one.first().isBefore(other.first()) ? one.first() : other.first(),
                      one.last().isAfter(other.last()) ? one.last() : other.last()))
              .orElseThrow();
      return scope.with(whole);
    }

    @Override
    List<Overlap> overlaps(List<Scope> scopes) {
      return pairs(scopes, (one, other) -> one.period().overlaps(other.period()));
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

  /** The scope with what this dimension says of all the parts together. */
  abstract Scope spanning(Scope scope, List<Scope> parts);

  /**
   * Pairs of cells that are known to hold the same people: enough of them to join all cells that
   * overlap, straight or by way of others.
   */
  abstract List<Overlap> overlaps(List<Scope> scopes);

  private static List<Overlap> pairs(List<Scope> scopes, BiPredicate<Scope, Scope> overlap) {
    List<Overlap> overlaps = new ArrayList<>();
    int[] group = IntStream.range(0, scopes.size()).toArray();
    for (int i = 0; i < scopes.size(); i++) {
      for (int j = i + 1; j < scopes.size(); j++) {
        if (group[i] != group[j] && overlap.test(scopes.get(i), scopes.get(j))) {
          int kept = group[i];
          int joined = group[j];
          Arrays.setAll(group, k -> group[k] == joined ? kept : group[k]);
          overlaps.add(new Overlap(i, j));
        }
      }
    }
    return overlaps;
  }

  /** Two cells, by their places in a list, the first before the second. */
  record Overlap(int first, int second) {}
}

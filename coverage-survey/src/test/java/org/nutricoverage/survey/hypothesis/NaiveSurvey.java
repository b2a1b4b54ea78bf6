package org.nutricoverage.survey.hypothesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.nutricoverage.survey.interval.EstimatedProportion;

/** A stratified cluster sample with weights, estimated as plainly as possible. */
final class NaiveSurvey {

  private final List<String> names;
  private final List<String[]> rows;
  private final String stratum;

  private NaiveSurvey(List<String> names, List<String[]> rows, String stratum) {
    this.names = names;
    this.rows = rows;
    this.stratum = stratum;
  }

  static NaiveSurvey read(Path file, String stratum) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return new NaiveSurvey(
        Arrays.asList(lines.get(0).split(",", -1)),
        lines.subList(1, lines.size()).stream().map(line -> line.split(",", -1)).toList(),
        stratum);
  }

  NaiveSurvey only(Predicate<String[]> predicate) {
    return new NaiveSurvey(names, rows.stream().filter(predicate).toList(), stratum);
  }

  String cell(String[] row, String column) {
    return row[names.indexOf(column)];
  }

  int size() {
    return rows.size();
  }

  double weight(String[] row) {
    return Double.parseDouble(cell(row, "w"));
  }

  double degreesOfFreedom() {
    Set<String> clusters = new HashSet<>();
    Set<String> strata = new HashSet<>();
    for (String[] row : rows) {
      strata.add(cell(row, stratum));
      clusters.add(cluster(row));
    }
    return clusters.size() - strata.size();
  }

  /** The covariance matrix of totals: sums over strata of the spread of cluster sums. */
  double[][] covariance(List<double[]> weightedInfluences) {
    int size = weightedInfluences.get(0).length;
    Map<String, Map<String, double[]>> sums = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      double[] sum =
          sums.computeIfAbsent(cell(row, stratum), key -> new LinkedHashMap<>())
              .computeIfAbsent(cluster(row), key -> new double[size]);
      for (int a = 0; a < size; a++) {
        sum[a] += weightedInfluences.get(i)[a];
      }
    }
    double[][] covariance = new double[size][size];
    for (Map<String, double[]> clusters : sums.values()) {
      double n = clusters.size();
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < size; b++) {
          double meanA = mean(clusters, a);
          double meanB = mean(clusters, b);
          double products = 0;
          for (double[] sum : clusters.values()) {
            products += (sum[a] - meanA) * (sum[b] - meanB);
          }
          covariance[a][b] += n / (n - 1) * products;
        }
      }
    }
    return covariance;
  }

  private static double mean(Map<String, double[]> clusters, int index) {
    return clusters.values().stream().mapToDouble(sum -> sum[index]).average().orElseThrow();
  }

  /** Shares of y in the groups, with their covariance. */
  Groups groups(List<Predicate<String[]>> groups) {
    int size = groups.size();
    double[] weights = new double[size];
    double[] covered = new double[size];
    long[] observations = new long[size];
    for (String[] row : rows) {
      for (int g = 0; g < size; g++) {
        if (groups.get(g).test(row)) {
          weights[g] += weight(row);
          covered[g] += weight(row) * y(row);
          observations[g]++;
        }
      }
    }
    List<double[]> influences = new ArrayList<>();
    for (String[] row : rows) {
      double[] influence = new double[size];
      for (int g = 0; g < size; g++) {
        if (groups.get(g).test(row)) {
          influence[g] = weight(row) * (y(row) - covered[g] / weights[g]) / weights[g];
        }
      }
      influences.add(influence);
    }
    double[][] covariance = covariance(influences);
    List<EstimatedProportion> shares = new ArrayList<>();
    for (int g = 0; g < size; g++) {
      shares.add(
          EstimatedProportion.of(
              covered[g] / weights[g], covariance[g][g], observations[g], degreesOfFreedom()));
    }
    return new Groups(shares, covariance);
  }

  EstimatedProportion share() {
    return groups(List.of(row -> true)).shares().get(0);
  }

  WeightedTable table(String rowColumn, String columnColumn) {
    List<String> rowLevels = levels(rowColumn);
    List<String> columnLevels = levels(columnColumn);
    int size = rowLevels.size() * columnLevels.size();
    double[][] totals = new double[rowLevels.size()][columnLevels.size()];
    double total = 0;
    List<double[]> ofTotals = new ArrayList<>();
    for (String[] row : rows) {
      int i = rowLevels.indexOf(cell(row, rowColumn));
      int j = columnLevels.indexOf(cell(row, columnColumn));
      totals[i][j] += weight(row);
      total += weight(row);
      double[] influence = new double[size];
      influence[i * columnLevels.size() + j] = weight(row);
      ofTotals.add(influence);
    }
    List<double[]> ofShares = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      double[] influence = new double[size];
      for (int cell = 0; cell < size; cell++) {
        double share = totals[cell / columnLevels.size()][cell % columnLevels.size()] / total;
        influence[cell] = (ofTotals.get(k)[cell] - weight(rows.get(k)) * share) / total;
      }
      ofShares.add(influence);
    }
    return WeightedTable.of(
        totals, covariance(ofTotals), covariance(ofShares), rows.size(), degreesOfFreedom());
  }

  private List<String> levels(String column) {
    return rows.stream().map(row -> cell(row, column)).distinct().sorted().toList();
  }

  private double y(String[] row) {
    return Double.parseDouble(cell(row, "y"));
  }

  private String cluster(String[] row) {
    return cell(row, stratum) + "/" + cell(row, "psu");
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Groups(List<EstimatedProportion> shares, double[][] covariance) {}
}

package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Scope;
import org.nutricoverage.core.table.SmallCells.Cell;
import org.nutricoverage.core.table.SmallCells.Showing;

/**
 * The cells and totals of a table of two dimensions, each with the lines it is in: the rows, the
 * columns, the totals of the rows and the totals of the columns.
 */
final class CrossTableCells {

  /** Stands for the total in the place of a row or a column. */
  private static final String TOTAL = "";

  private final Dimension rowDimension;
  private final Dimension columnDimension;
  private final CoverageTable rowTotals;
  private final CoverageTable columnTotals;
  private final List<String> rowKeys;
  private final List<String> columnKeys;
  private final List<Place> places = new ArrayList<>();
  private final List<CoverageEstimate> estimates = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  CrossTableCells(
      Map<String, CoverageTable> rows, CoverageTable rowTotals, CoverageTable columnTotals) {
    this.rowDimension = rowTotals.dimension();
    this.columnDimension = columnTotals.dimension();
    this.rowTotals = rowTotals;
    this.columnTotals = columnTotals;
    TreeMap<String, CoverageTable> sortedRows = new TreeMap<>(rows);
    this.rowKeys = List.copyOf(sortedRows.keySet());
    this.columnKeys = columnTotals.keys().stream().sorted().toList();
    int row = 0;
    for (CoverageTable table : sortedRows.values()) {
      for (int column = 0; column < columnKeys.size(); column++) {
        Optional<CoverageEstimate> cell = table.cell(columnKeys.get(column));
        if (cell.isPresent()) {
          add(row, column, cell.get());
        }
      }
      row++;
    }
    addTotals();
  }

  private void add(int row, int column, CoverageEstimate cell) {
    places.add(new Place(rowKeys.get(row), columnKeys.get(column)));
    estimates.add(cell);
    cells.add(Cell.of(cell, rowLine(row), columnLine(column), 0));
  }

  private void addTotals() {
    int rowMargin = rowKeys.size() + columnKeys.size();
    int rowMarginLine = lineIfShown(rowTotals.total(), rowMargin);
    int columnMarginLine = lineIfShown(columnTotals.total(), rowMargin + 1);
    for (int row = 0; row < rowKeys.size(); row++) {
      addTotal(new Place(rowKeys.get(row), TOTAL), rowTotal(row), rowMarginLine, rowLine(row), 1);
    }
    for (int column = 0; column < columnKeys.size(); column++) {
      addTotal(
          new Place(TOTAL, columnKeys.get(column)),
          columnTotal(column),
          columnLine(column),
          columnMarginLine,
          1);
    }
    Place grand = new Place(TOTAL, TOTAL);
    if (rowTotals.total().counts().equals(columnTotals.total().counts())) {
      addTotal(grand, rowTotals.total(), columnMarginLine, rowMarginLine, 2);
    } else {
      addTotal(grand, rowTotals.total(), SmallCells.GROUND, rowMarginLine, 2);
      addTotal(grand, columnTotals.total(), columnMarginLine, SmallCells.GROUND, 2);
    }
  }

  private void addTotal(Place place, CoverageEstimate total, int fromLine, int toLine, int totals) {
    places.add(place);
    estimates.add(total);
    cells.add(Cell.of(total, fromLine, toLine, totals));
  }

  private int rowLine(int row) {
    return lineIfShown(rowTotal(row), row);
  }

  private int columnLine(int column) {
    return lineIfShown(columnTotal(column), rowKeys.size() + column);
  }

  private static int lineIfShown(CoverageEstimate total, int line) {
    return total.counts().isPresent() ? line : SmallCells.GROUND;
  }

  private CoverageEstimate rowTotal(int row) {
    return rowTotals.cell(rowKeys.get(row)).orElseThrow();
  }

  private CoverageEstimate columnTotal(int column) {
    return columnTotals.cell(columnKeys.get(column)).orElseThrow();
  }

  /** The places to hide so that no small number can be found. */
  HiddenPlaces hidden(SmallCells smallCells) {
    BitSet hidden = smallCells.hidden(cells, overlaps());
    Set<Place> hiddenPlaces = new HashSet<>();
    hidden.stream().forEach(index -> hiddenPlaces.add(places.get(index)));
    return new HiddenPlaces(hiddenPlaces);
  }

  private List<Dimension.Overlap> overlaps() {
    List<Dimension.Overlap> overlaps = new ArrayList<>();
    addOverlaps(columnDimension, Place::row, Place::column, overlaps);
    addOverlaps(rowDimension, Place::column, Place::row, overlaps);
    return overlaps;
  }

  /** The overlaps of cells, or of totals, that are in one line and differ in a dimension. */
  private void addOverlaps(
      Dimension dimension,
      Function<Place, String> line,
      Function<Place, String> inLine,
      List<Dimension.Overlap> overlaps) {
    Map<String, List<Integer>> byLine =
        IntStream.range(0, places.size())
            .filter(index -> !inLine.apply(places.get(index)).equals(TOTAL))
            .boxed()
            .collect(Collectors.groupingBy(index -> line.apply(places.get(index))));
    for (List<Integer> indices : byLine.values()) {
      List<Scope> scopes = indices.stream().map(index -> estimates.get(index).scope()).toList();
      for (Dimension.Overlap overlap : dimension.overlaps(scopes)) {
        overlaps.add(
            new Dimension.Overlap(indices.get(overlap.first()), indices.get(overlap.second())));
      }
    }
  }

  /** Where a cell stands; a total has no row or no column, and the grand total neither. */
  private record Place(String row, String column) {}

  /** What to do with each cell and total. */
  record HiddenPlaces(Set<Place> places) {

    boolean isEmpty() {
      return places.isEmpty();
    }

    CoverageTable inRow(String row, CoverageTable table) {
      return table.showing(
          column -> cell(new Place(row, column)),
          total(new Place(row, TOTAL), place -> place.row().equals(row)));
    }

    CoverageTable inRowTotals(CoverageTable table) {
      return table.showing(
          row -> total(new Place(row, TOTAL), place -> place.row().equals(row)), grandTotal());
    }

    CoverageTable inColumnTotals(CoverageTable table) {
      return table.showing(
          column -> total(new Place(TOTAL, column), place -> place.column().equals(column)),
          grandTotal());
    }

    private Showing grandTotal() {
      return total(new Place(TOTAL, TOTAL), place -> true);
    }

    private Showing cell(Place place) {
      return places.contains(place) ? Showing.HIDDEN : Showing.AS_IT_IS;
    }

    private Showing total(Place total, Predicate<Place> isPart) {
      if (places.contains(total)) {
        return Showing.HIDDEN;
      }
      return places.stream().anyMatch(isPart) ? Showing.WITHOUT_DETAIL : Showing.AS_IT_IS;
    }
  }
}

package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;

/**
 * A table as a graph: its lines are the nodes, its cells the edges that join the two lines they are
 * in. One more node, the ground, stands for what is in no line.
 *
 * <p>In each line the cells add up to the total, so hidden cells are unknown flows along the edges. A
 * hidden cell is known by subtraction exactly if it is a bridge among the hidden ones.
 */
final class LineGraph {

  private static final int NONE = -1;

  private final int[] from;
  private final int[] to;
  private final List<List<Integer>> edgesAt = new ArrayList<>();

  /** The graph of cells; lines are numbered from 0, and every negative number is the ground. */
  LineGraph(List<SmallCells.Cell> cells) {
    int lines =
        cells.stream()
                .mapToInt(cell -> Math.max(cell.firstLine(), cell.secondLine()))
                .max()
                .orElse(NONE)
            + 1;
    from = cells.stream().mapToInt(cell -> node(cell.firstLine(), lines)).toArray();
    to = cells.stream().mapToInt(cell -> node(cell.secondLine(), lines)).toArray();
    for (int node = 0; node <= lines; node++) {
      edgesAt.add(new ArrayList<>());
    }
    for (int edge = 0; edge < from.length; edge++) {
      edgesAt.get(from[edge]).add(edge);
      edgesAt.get(to[edge]).add(edge);
    }
  }

  private static int node(int line, int ground) {
    return line < 0 ? ground : line;
  }

  private int otherEnd(int edge, int node) {
    return from[edge] == node ? to[edge] : from[edge];
  }

  /** The hidden edges that are the only way between two parts of the hidden graph. */
  BitSet bridges(BitSet hidden) {
    int[] depth = new int[edgesAt.size()];
    Arrays.fill(depth, NONE);
    int[] entry = new int[edgesAt.size()];
    Arrays.fill(entry, NONE);
    BitSet tree = new BitSet();
    for (int root = 0; root < edgesAt.size(); root++) {
      if (depth[root] == NONE) {
        grow(root, hidden, depth, entry, tree);
      }
    }
    BitSet others = (BitSet) hidden.clone();
    others.andNot(tree);
    int[] group = new int[edgesAt.size()];
    Arrays.setAll(group, node -> node);
    BitSet bridges = tree;
    others.stream()
        .forEach(
            edge -> {
              int one = top(group, from[edge]);
              int other = top(group, to[edge]);
              while (one != other) {
                int deeper = depth[one] > depth[other] ? one : other;
                bridges.clear(entry[deeper]);
                group[deeper] = otherEnd(entry[deeper], deeper);
                one = top(group, one);
                other = top(group, other);
              }
            });
    return bridges;
  }

  private void grow(int root, BitSet hidden, int[] depth, int[] entry, BitSet tree) {
    List<Integer> nodes = new ArrayList<>(List.of(root));
    depth[root] = 0;
    for (int i = 0; i < nodes.size(); i++) {
      int node = nodes.get(i);
      for (int edge : edgesAt.get(node)) {
        int next = otherEnd(edge, node);
        if (hidden.get(edge) && depth[next] == NONE) {
          depth[next] = depth[node] + 1;
          entry[next] = edge;
          tree.set(edge);
          nodes.add(next);
        }
      }
    }
  }

  private static int top(int[] group, int node) {
    int top = node;
    while (group[top] != top) {
      group[top] = group[group[top]];
      top = group[top];
    }
    return top;
  }

  /**
   * The edges to hide besides so that the bridge becomes part of a circle: those on the cheapest way
   * around it on which hidden edges cost nothing.
   *
   * @return the edges that are not yet hidden; none if there is no way
   */
  List<Integer> detour(int bridge, BitSet hidden, List<Cost> costs) {
    @Nullable Way[] best = new Way[edgesAt.size()];
    PriorityQueue<Way> open =
        new PriorityQueue<>(Comparator.comparing(Way::cost).thenComparing(Way::node));
    open.add(new Way(from[bridge], Cost.FREE, NONE, null));
    while (!open.isEmpty()) {
      Way way = open.remove();
      if (best[way.node()] != null) {
        continue;
      }
      best[way.node()] = way;
      if (way.node() == to[bridge]) {
        return visibleEdges(way, hidden);
      }
      for (int edge : edgesAt.get(way.node())) {
        if (edge != bridge && (hidden.get(edge) || costs.get(edge).isPayable())) {
          Cost cost = hidden.get(edge) ? way.cost() : way.cost().plus(costs.get(edge));
          open.add(new Way(otherEnd(edge, way.node()), cost, edge, way));
        }
      }
    }
    return List.of();
  }

  private static List<Integer> visibleEdges(Way way, BitSet hidden) {
    List<Integer> edges = new ArrayList<>();
    for (Way step = way; step != null; step = step.previous()) {
      if (step.edge() != NONE && !hidden.get(step.edge())) {
        edges.add(step.edge());
      }
    }
    return edges;
  }

  private record Way(int node, Cost cost, int edge, @Nullable Way previous) {}

  /**
   * What is lost when a cell is hidden: totals first, then people, then cells.
   *
   * @param totals of how many lines the cell is the total
   * @param people eligible people; 0 for a cell without counts, which is of no use to hide another
   * @param cells how many cells
   */
  record Cost(int totals, Rational people, int cells) implements Comparable<Cost> {

    static final Cost FREE = new Cost(0, Rational.ZERO, 0);

    boolean isPayable() {
      return people.signum() > 0;
    }

    Cost plus(Cost other) {
      return new Cost(totals + other.totals, people.plus(other.people), cells + other.cells);
    }

    @Override
    public int compareTo(Cost other) {
      if (totals != other.totals) {
        return Integer.compare(totals, other.totals);
      }
      int byPeople = people.compareTo(other.people);
      return byPeople != 0 ? byPeople : Integer.compare(cells, other.cells);
    }
  }
}

package org.nutricoverage.core.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Rational;

/**
 * A table as a graph: its lines are the nodes, its cells the edges that join the two lines they are
 * in. One more node, the ground, stands for what is in no line.
 *
 * <p>In each line the cells add up to the total. With the edges directed (from the total of the
 * rows to a row, to a column, to the total of the columns, and back) the people are a flow that is
 * kept at each node. A hidden cell is known by subtraction exactly if it is a bridge among the
 * hidden ones. A group of hidden cells is known in sum exactly if they are all the hidden edges
 * that lead out of some part of the graph and none leads into it.
 */
final class LineGraph {

  private static final int NONE = -1;

  private final int[] from;
  private final int[] to;
  private final int[][] edgesAt;

  /** The graph of cells; lines are numbered from 0, and every negative number is the ground. */
  LineGraph(List<SmallCells.Cell> cells) {
    int lines =
        cells.stream().mapToInt(cell -> Math.max(cell.fromLine(), cell.toLine())).max().orElse(NONE)
            + 1;
    from = cells.stream().mapToInt(cell -> node(cell.fromLine(), lines)).toArray();
    to = cells.stream().mapToInt(cell -> node(cell.toLine(), lines)).toArray();
    List<IntStream.Builder> edges = new ArrayList<>();
    for (int node = 0; node <= lines; node++) {
      edges.add(IntStream.builder());
    }
    for (int edge = 0; edge < from.length; edge++) {
      edges.get(from[edge]).add(edge);
      edges.get(to[edge]).add(edge);
    }
    edgesAt = edges.stream().map(builder -> builder.build().toArray()).toArray(int[][]::new);
  }

  private static int node(int line, int ground) {
    return line < 0 ? ground : line;
  }

  private int otherEnd(int edge, int node) {
    return from[edge] == node ? to[edge] : from[edge];
  }

  /** The hidden edges that are the only way between two parts of the hidden graph. */
  BitSet bridges(BitSet hidden) {
    int[] depth = new int[edgesAt.length];
    Arrays.fill(depth, NONE);
    int[] entry = new int[edgesAt.length];
    Arrays.fill(entry, NONE);
    BitSet tree = new BitSet();
    for (int root = 0; root < edgesAt.length; root++) {
      if (depth[root] == NONE) {
        grow(root, hidden, depth, entry, tree);
      }
    }
    BitSet others = (BitSet) hidden.clone();
    others.andNot(tree);
    int[] group = new int[edgesAt.length];
    Arrays.setAll(group, node -> node);
    BitSet bridges = tree;
    others.stream()
        .forEach(edge -> {
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
      for (int edge : edgesAt[node]) {
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
   * The edges to hide besides so that the bridge becomes part of a circle: those on the cheapest
   * way around it on which hidden edges cost nothing.
   *
   * @return the edges that are not yet hidden; none if there is no way
   */
  List<Integer> detour(int bridge, BitSet hidden, List<Cost> costs) {
    BitSet settled = new BitSet();
    PriorityQueue<Way> open =
        new PriorityQueue<>(Comparator.comparing(Way::cost).thenComparingInt(Way::edge));
    open.add(new Way(from[bridge], Cost.FREE, NONE, null));
    while (!open.isEmpty()) {
      Way way = open.remove();
      if (settled.get(way.node())) {
        continue;
      }
      for (Way free : freeWays(way, bridge, hidden, settled)) {
        if (free.node() == to[bridge]) {
          return visibleEdges(free, hidden);
        }
        for (int edge : edgesAt[free.node()]) {
          int next = otherEnd(edge, free.node());
          if (!hidden.get(edge) && costs.get(edge).isPayable() && !settled.get(next)) {
            open.add(new Way(next, free.cost().plus(costs.get(edge)), edge, free));
          }
        }
      }
    }
    return List.of();
  }

  /** The way itself and its continuations along hidden edges, whose ends are settled with it. */
  private List<Way> freeWays(Way way, int bridge, BitSet hidden, BitSet settled) {
    List<Way> ways = new ArrayList<>(List.of(way));
    settled.set(way.node());
    for (int i = 0; i < ways.size(); i++) {
      Way last = ways.get(i);
      for (int edge : edgesAt[last.node()]) {
        int next = otherEnd(edge, last.node());
        if (edge != bridge && hidden.get(edge) && !settled.get(next)) {
          settled.set(next);
          ways.add(new Way(next, last.cost(), edge, last));
        }
      }
    }
    return ways;
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

  /**
   * The part of the graph which the lightest group with this edge leads out of, if the group is
   * light.
   *
   * <p>The lightest group is a minimum cut between the ends of the edge, where no edge may be
   * crossed backwards (Ford and Fulkerson 1956: the greatest flow weighs as much).
   *
   * @param edge a hidden edge
   * @param hidden all hidden edges
   * @param weights the weight of each edge, at least 0
   * @param limit the weight from which a group is not light
   * @return the nodes on the side of the beginning of the edge; empty if no group with the edge is
   *     lighter than the limit
   */
  Optional<BitSet> lightGroup(int edge, BitSet hidden, List<Rational> weights, Rational limit) {
    Rational[] free = weights.toArray(Rational[]::new);
    Rational flow = Rational.ZERO;
    while (true) {
      int[] entry = new int[edgesAt.length];
      BitSet reached = flood(from[edge], to[edge], hidden, free, entry);
      if (!reached.get(to[edge])) {
        return Optional.of(reached);
      }
      Rational added = limit.minus(flow);
      for (int node = to[edge]; node != from[edge]; node = otherEnd(entry[node], node)) {
        if (to[entry[node]] == node && free[entry[node]].compareTo(added) < 0) {
          added = free[entry[node]];
        }
      }
      flow = flow.plus(added);
      if (flow.compareTo(limit) >= 0) {
        return Optional.empty();
      }
      for (int node = to[edge]; node != from[edge]; node = otherEnd(entry[node], node)) {
        int step = entry[node];
        free[step] = to[step] == node ? free[step].minus(added) : free[step].plus(added);
      }
    }
  }

  /**
   * The nodes that can be reached forwards where something is free, and backwards without limit.
   */
  private BitSet flood(int start, int end, BitSet hidden, Rational[] free, int[] entry) {
    BitSet reached = new BitSet();
    reached.set(start);
    int[] nodes = new int[edgesAt.length];
    nodes[0] = start;
    int found = 1;
    for (int i = 0; i < found; i++) {
      int node = nodes[i];
      for (int edge : edgesAt[node]) {
        int next = otherEnd(edge, node);
        boolean passable = to[edge] == node || free[edge].signum() > 0;
        if (hidden.get(edge) && passable && !reached.get(next)) {
          reached.set(next);
          entry[next] = edge;
          if (next == end) {
            return reached;
          }
          nodes[found++] = next;
        }
      }
    }
    return reached;
  }

  /** The cheapest visible edge with one end in a part of the graph. */
  Optional<Integer> cheapestLeaving(BitSet part, BitSet hidden, List<Cost> costs) {
    return IntStream.range(0, from.length)
        .filter(edge -> part.get(from[edge]) != part.get(to[edge]))
        .filter(edge -> !hidden.get(edge) && costs.get(edge).isPayable())
        .boxed()
        .min(Comparator.comparing(costs::get));
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

package org.nutricoverage.spatial.geojson;

import java.util.List;

/** The coordinates of a geometry before its type is known. */
sealed interface Node {

  /** A list of nodes. */
  record Nodes(List<Node> nodes) implements Node {}

  /**
   * Numbers: longitude, latitude and what may follow.
   *
   * @param longitude the first number
   * @param latitude the second number
   * @param hasMore whether there are more numbers
   */
  record Position(double longitude, double latitude, boolean hasMore) implements Node {}

  /**
   * Something that has no place in coordinates.
   *
   * @param what what it is
   */
  record Wrong(String what) implements Node {}
}

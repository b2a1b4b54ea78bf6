package org.nutricoverage.spatial.s3m;

/**
 * What is to be looked at in a triangle before the survey begins.
 *
 * @since 0.1.0
 */
public enum TriangleCheck {
  /** Its smallest angle is below the least one: long and thin. Move or add a community. */
  THIN,
  /** Its area is above the greatest one. Add a community, unless nobody lives there. */
  LARGE,
  /** One of its sides is on the outer border of the triangulation. */
  BORDER,
  /** More of it lies outside the area than the rules permit. */
  OUTSIDE
}

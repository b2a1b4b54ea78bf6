package org.nutricoverage.io.survey;

import java.util.List;

/**
 * A pair of columns by which a repeat names its parent.
 *
 * @param column the column of the repeat
 * @param parentColumn the column of the parent table
 * @param namesRow whether it names a row of the parent table; otherwise the whole submission, which
 *     does not tell the row of a repeat within a repeat
 */
record LinkStyle(String column, String parentColumn, boolean namesRow) {

  /** In the order of preference: the row by its number, the submission by number, by identifier. */
  static final List<LinkStyle> KNOWN =
      List.of(
          new LinkStyle(HeaderNames.PARENT_INDEX, HeaderNames.INDEX, true),
          new LinkStyle("_submission__id", HeaderNames.ID, false),
          new LinkStyle("_submission__uuid", HeaderNames.UUID, false),
          new LinkStyle("PARENT_KEY", "KEY", true),
          new LinkStyle(HeaderNames.UUID, HeaderNames.UUID, false),
          new LinkStyle(HeaderNames.UUID, "meta/instanceID", false),
          new LinkStyle("meta/instanceID", "meta/instanceID", false),
          new LinkStyle("instanceID", "instanceID", false));

  static boolean isMatch(String header, String column) {
    return HeaderNames.path(header).equals(HeaderNames.path(column));
  }
}

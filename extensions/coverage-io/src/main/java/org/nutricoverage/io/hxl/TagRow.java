package org.nutricoverage.io.hxl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Texts;

/**
 * A row of tags: every cell that is not blank is a hashtag, and at least one is there.
 *
 * <pre>{@code
 * TagRow.find(List.of("#adm1+code", "", "#inneed")).map(row -> row.tags().size());   // 3
 * TagRow.find(List.of("CD54", "#1", "7000")).isPresent();                            // false
 * }</pre>
 *
 * @since 0.1.0
 */
public final class TagRow {

  private final List<Optional<HxlTag>> tags;

  private TagRow(List<Optional<HxlTag>> tags) {
    this.tags = tags;
  }

  /**
   * Reads a row of cells as tags.
   *
   * @param cells the cells of a row
   * @return the tags; empty if no cell is a hashtag or a cell that is not blank is none
   */
  public static Optional<TagRow> find(List<String> cells) {
    List<Optional<HxlTag>> tags = new ArrayList<>(cells.size());
    boolean any = false;
    for (String cell : cells) {
      if (cell.isBlank()) {
        tags.add(Optional.empty());
        continue;
      }
      Optional<HxlTag> tag = HxlTag.find(cell);
      if (tag.isEmpty()) {
        return Optional.empty();
      }
      tags.add(tag);
      any = true;
    }
    return any ? Optional.of(new TagRow(Collections.unmodifiableList(tags))) : Optional.empty();
  }

  /** Why a row with hashtags in it is no row of tags; null if it has none. */
  static @Nullable String broken(List<String> cells) {
    boolean any = cells.stream().anyMatch(cell -> HxlTag.find(cell).isPresent());
    if (!any) {
      return null;
    }
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (!cell.isBlank() && HxlTag.find(cell).isEmpty()) {
        return "has hashtags, but \"" + Texts.cut(cell) + "\" in column " + (i + 1) + " is none";
      }
    }
    return null;
  }

  /**
   * The tags.
   *
   * @return for each cell its tag, empty where the cell is blank
   */
  public List<Optional<HxlTag>> tags() {
    return tags;
  }
}

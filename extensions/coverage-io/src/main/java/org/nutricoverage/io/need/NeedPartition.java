package org.nutricoverage.io.need;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nutricoverage.core.internal.Arguments;

/**
 * Categories in words that together are all people and share nobody, so that their sum can be
 * compared with the total.
 *
 * <p>Which categories do so only the authors of a file know; the ones here are those of OCHA's
 * standard labels.
 *
 * <pre>{@code
 * NeedPartition.BY_SEX.parts();   // "[Female, Male]"
 * NeedPartition own = NeedPartition.of("residence", List.of("Camp", "Host community"));
 * }</pre>
 *
 * @param name what the people are parted by
 * @param parts categories that must all be there, at least two
 * @param further categories that are added where they are there
 * @since 0.1.0
 */
public record NeedPartition(String name, List<NeedCategory> parts, List<NeedCategory> further)
    implements Serializable {

  /** Female and male. */
  public static final NeedPartition BY_SEX = of("sex", List.of("Female", "Male"));

  /** Children and adults, and the elderly where they are apart from the adults. */
  public static final NeedPartition BY_AGE =
      of("age", List.of("Children", "Adult"), List.of("Elderly"));

  /** Girls, boys, women and men, and the elderly where they are apart. */
  public static final NeedPartition BY_AGE_AND_SEX =
      of(
          "age and sex",
          List.of("Children - Female", "Children - Male", "Adult - Female", "Adult - Male"),
          List.of("Elderly - Female", "Elderly - Male"));

  /** The three above. */
  public static final List<NeedPartition> STANDARD = List.of(BY_SEX, BY_AGE, BY_AGE_AND_SEX);

  /**
   * Checks and copies the parts.
   *
   * @throws IllegalArgumentException if the name is blank, there are fewer than two parts, or a
   *     part is the total or stands twice
   */
  public NeedPartition {
    name = Arguments.text(name, "name");
    parts = List.copyOf(parts);
    further = List.copyOf(further);
    if (parts.size() < 2) {
      throw Arguments.refused("parts", "at least 2 categories", parts.size());
    }
    List<NeedCategory> all = new ArrayList<>(parts);
    all.addAll(further);
    if (all.contains(NeedCategory.TOTAL) || all.stream().distinct().count() != all.size()) {
      throw Arguments.refused("parts", "different categories, none of them the total", all);
    }
  }

  /**
   * Categories that together are all people.
   *
   * @param name what the people are parted by
   * @param parts the categories in words, at least two
   * @return the partition
   * @throws IllegalArgumentException if the name is blank, there are fewer than two parts, or a
   *     part is the total or stands twice
   */
  public static NeedPartition of(String name, List<String> parts) {
    return of(name, parts, List.of());
  }

  /**
   * Categories that together are all people, some of which may be missing.
   *
   * @param name what the people are parted by
   * @param parts the categories that must be there, in words, at least two
   * @param further the categories that are added where they are there, in words
   * @return the partition
   * @throws IllegalArgumentException if the name is blank, there are fewer than two parts, or a
   *     part is the total or stands twice
   */
  public static NeedPartition of(String name, List<String> parts, List<String> further) {
    return new NeedPartition(
        name,
        parts.stream().map(NeedCategory::of).toList(),
        further.stream().map(NeedCategory::of).toList());
  }
}

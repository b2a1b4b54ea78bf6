package org.nutricoverage.deskreview.routine;

import java.io.Serializable;
import java.util.Objects;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.internal.Arguments;

/**
 * A place that reports every month: a health facility, a distribution point or a district.
 *
 * <p>The code identifies the site. Where the same code comes with several names, a {@link
 * RoutineSeries} treats them as one site and says so.
 *
 * <pre>{@code
 * Site site = Site.of("HF-017", "Kalemie", Area.of("CD54", "Tanganyika"));
 * site.label();   // "Kalemie (HF-017)"
 * }</pre>
 *
 * @param code what identifies the site in the data, not blank
 * @param name the name that a report prints, in any script, not blank
 * @param area the area that the site belongs to
 * @since 0.1.0
 */
public record Site(String code, String name, Area area) implements Comparable<Site>, Serializable {

  /**
   * Checks the texts and strips white space at their ends.
   *
   * @throws IllegalArgumentException if the code or the name is blank
   */
  public Site {
    code = Arguments.text(code, "code");
    name = Arguments.text(name, "name");
    Objects.requireNonNull(area, "area");
  }

  /**
   * A site.
   *
   * @param code what identifies the site in the data, not blank
   * @param name the name that a report prints, not blank
   * @param area the area that the site belongs to
   * @return the site
   * @throws IllegalArgumentException if the code or the name is blank
   */
  public static Site of(String code, String name, Area area) {
    return new Site(code, name, area);
  }

  /**
   * A site whose name is its code.
   *
   * @param code what identifies the site in the data, not blank
   * @param area the area that the site belongs to
   * @return the site
   * @throws IllegalArgumentException if the code is blank
   */
  public static Site of(String code, Area area) {
    return new Site(code, code, area);
  }

  /**
   * Name and code for a report.
   *
   * @return {@code Kalemie (HF-017)}, or the code alone where the name says nothing more
   */
  public String label() {
    return name.equals(code) ? code : name + " (" + code + ")";
  }

  /** Orders sites by code, then by name and area. */
  @Override
  public int compareTo(Site other) {
    int byCode = code.compareTo(other.code);
    if (byCode != 0) {
      return byCode;
    }
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : area.compareTo(other.area);
  }

  /** Returns the code. */
  @Override
  public String toString() {
    return code;
  }
}

package org.nutricoverage.io.place;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Countries;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;

/**
 * The areas that are valid on one day, each within its parent.
 *
 * <p>The parent of an area is the one that the parent column names. A parent that is not there,
 * lies in another country, is not of a higher level or is in the end a child of its own child is a
 * finding, and the area is without a parent. The letters of the country, two or three, name the
 * country as a parent, also where it has no row of its own; its area then has the three letters as
 * code and name.
 *
 * <pre>{@code
 * PlaceHierarchy places =
 *     PlaceTable.of(
 *             java.util.List.of(
 *                 Place.of("AFG", 1, "AF01", "Kabul", "AF"),
 *                 Place.of("AFG", 2, "AF0102", "Paghman", "AF01")))
 *         .asOf(java.time.LocalDate.of(2026, 11, 22));
 * places.area("AF0102").parentCode().orElseThrow();   // "AF01"
 * places.path("AF0102").size();                       // 3
 * places.children("AF01").get(0).label();             // "Paghman (AF0102)"
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class PlaceHierarchy {

  private final String name;
  private final LocalDate date;
  private final Map<String, Place> places;
  private final Map<String, Area> areas = new TreeMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, List<Area>> children = new HashMap<>();
  private final Map<String, Area> countries = new HashMap<>();
  private final List<Finding> findings;

  PlaceHierarchy(String name, LocalDate date, Map<String, Place> places, FindingLog log) {
    this.name = name;
    this.date = date;
    this.places = places;
    for (Place place : places.values()) {
      if (place.level() == 0) {
        countries.putIfAbsent(place.countryIso3(), Area.of(place.code(), place.name()).atLevel(0));
      }
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (Place place : places.values()) {
      parentOf(place, log).ifPresent(parent -> named.put(place.code(), parent));
    }
    Set<String> inCircle = circles(named, log);
    for (Place place : places.values()) {
      String parent = named.get(place.code());
      if (parent != null && !inCircle.contains(place.code())) {
        link(place, parent, log);
      }
    }
    build();
    notePrefixes(log);
    this.findings = log.findings();
  }

  private Optional<String> parentOf(Place place, FindingLog log) {
    Optional<String> written = place.parentCode();
    if (place.level() == 0) {
      return Optional.empty();
    }
    if (written.isEmpty()) {
      log.add(at(place, PlaceFinding.PARENT_MISSING, "the place has no parent"));
      return Optional.empty();
    }
    String code = written.get();
    if (places.containsKey(code)) {
      return written;
    }
    String iso3 = place.countryIso3();
    if (code.equals(iso3) || Countries.iso2(iso3).filter(code::equals).isPresent()) {
      Area country =
          countries.computeIfAbsent(iso3, letters -> Area.of(letters, letters).atLevel(0));
      areas.putIfAbsent(country.code(), country);
      return Optional.of(country.code());
    }
    log.add(
        at(
            place,
            PlaceFinding.ORPHAN,
            "the parent " + Shown.of(code) + " is not in the table on " + date));
    return Optional.empty();
  }

  /** The places whose parents run in a circle; iterative, for a chain may be as long as a file. */
  private Set<String> circles(Map<String, String> named, FindingLog log) {
    Set<String> done = new HashSet<>();
    Set<String> inCircle = new HashSet<>();
    for (String start : named.keySet()) {
      List<String> walked = new ArrayList<>();
      Map<String, Integer> position = new HashMap<>();
      String code = start;
      while (code != null && !done.contains(code) && !position.containsKey(code)) {
        position.put(code, walked.size());
        walked.add(code);
        code = named.get(code);
      }
      Integer from = code == null ? null : position.get(code);
      if (from != null) {
        List<String> circle = walked.subList(from, walked.size());
        inCircle.addAll(circle);
        List<String> shown = circle.stream().limit(5).toList();
        Place place = Objects.requireNonNull(places.get(Collections.min(circle)));
        log.add(
            at(
                place,
                PlaceFinding.CIRCLE_OF_PARENTS,
                String.join(" in ", shown)
                    + (circle.size() > shown.size()
                        ? " and " + (circle.size() - shown.size()) + " more"
                        : " in " + shown.get(0))
                    + "; these parents are not used"));
      }
      done.addAll(walked);
    }
    return inCircle;
  }

  private void link(Place place, String parentCode, FindingLog log) {
    Place parent = places.get(parentCode);
    if (parent != null) {
      if (!parent.countryIso3().equals(place.countryIso3())) {
        log.add(
            at(
                place,
                PlaceFinding.PARENT_IN_ANOTHER_COUNTRY,
                "the parent "
                    + parentCode
                    + " is in "
                    + parent.countryIso3()
                    + "; it is not used"));
        return;
      }
      if (parent.level() >= place.level()) {
        log.add(
            at(
                place,
                PlaceFinding.PARENT_NOT_ABOVE,
                "the place is of level "
                    + place.level()
                    + " and its parent "
                    + parentCode
                    + " of level "
                    + parent.level()
                    + "; the parent is not used"));
        return;
      }
    }
    int parentLevel = parent == null ? 0 : parent.level();
    if (parentLevel < place.level() - 1) {
      log.add(
          at(
              place,
              PlaceFinding.LEVEL_SKIPPED,
              "the place is of level "
                  + place.level()
                  + " and its parent "
                  + parentCode
                  + " of level "
                  + parentLevel));
    }
    parents.put(place.code(), parentCode);
  }

  private void build() {
    for (Place place : places.values()) {
      areas.put(place.code(), Area.of(place.code(), place.name()).atLevel(place.level()));
    }
    for (Place place : places.values()) {
      String parent = parents.get(place.code());
      if (parent != null) {
        Area within =
            Objects.requireNonNull(areas.get(place.code()))
                .within(Objects.requireNonNull(areas.get(parent)));
        areas.put(place.code(), within);
      }
    }
    for (Area area : areas.values()) {
      String parent = parents.get(area.code());
      if (parent != null) {
        children.computeIfAbsent(parent, unused -> new ArrayList<>()).add(area);
      }
    }
  }

  private void notePrefixes(FindingLog log) {
    Map<String, List<String>> byCountry = new TreeMap<>();
    for (Place place : places.values()) {
      String parent = parents.get(place.code());
      if (parent != null && places.containsKey(parent) && !place.code().startsWith(parent)) {
        byCountry
            .computeIfAbsent(place.countryIso3(), unused -> new ArrayList<>())
            .add(place.code());
      }
    }
    byCountry.forEach((iso3, codes) ->
        log.add(
            Finding.of(
                    PlaceFinding.PREFIX_NOT_NESTED,
                    codes.size()
                        + (codes.size() == 1 ? " code does" : " codes do")
                        + " not begin with the code of the parent, the first is "
                        + codes.get(0)
                        + " in "
                        + parents.get(codes.get(0))
                        + "; the parent column decides")
                .at("file", name)
                .at("country", iso3)));
  }

  private Finding at(Place place, FindingCode kind, String message) {
    return Finding.of(kind, message).at("file", name).at("place", place.toString());
  }

  /**
   * The day.
   *
   * @return the day on which these areas are valid
   */
  public LocalDate date() {
    return date;
  }

  /**
   * The areas.
   *
   * @return the areas in the order of their codes, countries without a row of their own included
   */
  public List<Area> areas() {
    return List.copyOf(areas.values());
  }

  /**
   * The areas of a level.
   *
   * @param level 0 for countries, 1 for their first subdivision, up to 9
   * @return the areas in the order of their codes
   * @throws IllegalArgumentException if the level is not in its range
   */
  public List<Area> areas(int level) {
    Arguments.inRange(level, 0, Place.GREATEST_LEVEL, "level", "administrative levels");
    return areas.values().stream().filter(area -> area.level().orElse(-1) == level).toList();
  }

  /**
   * An area by its code.
   *
   * @param code the p-code
   * @return the area with its level and parent; empty if no such code is valid on the day
   */
  public Optional<Area> find(String code) {
    return Optional.ofNullable(areas.get(code));
  }

  /**
   * An area by its code.
   *
   * @param code the p-code
   * @return the area with its level and parent
   * @throws IllegalArgumentException if no such code is valid on the day
   */
  public Area area(String code) {
    return find(code)
        .orElseThrow(() ->
            Arguments.refused(
                "code", "a p-code of " + name + " that is valid on " + date, Shown.of(code)));
  }

  /**
   * The country of an area.
   *
   * @param code the p-code
   * @return the three letters of ISO 3166-1; empty if no such code is valid on the day, or for a
   *     country without a row of its own
   */
  public Optional<String> countryIso3(String code) {
    return Optional.ofNullable(places.get(code)).map(Place::countryIso3);
  }

  /**
   * The areas that an area lies in, and the area itself.
   *
   * @param code the p-code
   * @return from the outermost area, the country where no parent is missing, to the area itself
   * @throws IllegalArgumentException if no such code is valid on the day
   */
  public List<Area> path(String code) {
    Deque<Area> path = new ArrayDeque<>();
    @Nullable Area area = area(code);
    while (area != null) {
      path.addFirst(area);
      String parent = parents.get(area.code());
      area = parent == null ? null : areas.get(parent);
    }
    return List.copyOf(path);
  }

  /**
   * Whether the parents of an area lead up to its country.
   *
   * @param code the p-code
   * @return false if a parent on the way is missing or was not used
   * @throws IllegalArgumentException if no such code is valid on the day
   */
  public boolean reachesCountry(String code) {
    return path(code).get(0).level().orElse(-1) == 0;
  }

  /**
   * The areas whose parent an area is.
   *
   * @param code the p-code
   * @return the areas in the order of their codes; none for an area without children
   * @throws IllegalArgumentException if no such code is valid on the day
   */
  public List<Area> children(String code) {
    return List.copyOf(children.getOrDefault(area(code).code(), List.of()));
  }

  /**
   * What was noticed about the parents.
   *
   * @return the findings in the order of the codes
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Returns the name, the day and how many areas there are. */
  @Override
  public String toString() {
    return name + " on " + date + ": " + areas.size() + " areas";
  }
}

package org.nutricoverage.io.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.FindingCode;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.csv.Shown;

/** Puts the cells of a table together by area and year, and compares parts with totals. */
final class PopulationAssembly {

  private static final long GREATEST_COUNT = 20_000_000_000L;

  private final String file;
  private final PopulationYears years;
  private final FindingLog log;
  private final SortedMap<Key, Entry> entries = new TreeMap<>();
  private long totalsFromSexes;

  PopulationAssembly(String file, PopulationYears years, FindingLog log) {
    this.file = file;
    this.years = years;
    this.log = log;
  }

  /**
   * The place and year of a row.
   *
   * @param code the code of the area
   * @param year the reference year, 0 if not known
   */
  record Key(String code, int year) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byCode = code.compareTo(other.code);
      return byCode != 0 ? byCode : Integer.compare(year, other.year);
    }
  }

  /** What a row says of its area. */
  record Place(String name, int level, @Nullable String parentCode, @Nullable String parentName) {}

  /** What all rows say of one area and year. */
  private static final class Entry {
    final SortedMap<String, Place> places = new TreeMap<>();
    final SortedMap<PopulationGroup, Long> counts = new TreeMap<>();
    final Set<PopulationGroup> written = new HashSet<>();
    final Set<PopulationGroup> disputed = new TreeSet<>();
    final SortedMap<String, Integer> sources = new TreeMap<>();
    int line;
  }

  private Entry entry(Key key) {
    return Objects.requireNonNull(entries.computeIfAbsent(key, unused -> new Entry()));
  }

  /** Notes a row of an area; a row of a country file for an area that has one already is odd. */
  void place(Key key, Place place, String source, int line) {
    Entry entry = entry(key);
    entry.places.putIfAbsent(place.name() + '\n' + place.parentCode(), place);
    entry.sources.putIfAbsent(source, line);
    if (entry.line == 0) {
      entry.line = line;
    }
  }

  /** Notes that a cell holds something, whether it can be read or not. */
  void written(Key key, PopulationGroup group) {
    entry(key).written.add(group);
  }

  /** Takes a count that could be read. */
  void count(Key key, PopulationGroup group, long count, int line, String column) {
    if (count < 0) {
      log.add(
          at(
              line,
              column,
              PopulationFinding.NEGATIVE_COUNT,
              Numbers.people(count) + " people are below 0; treated as missing"));
      return;
    }
    if (count > GREATEST_COUNT) {
      log.add(
          at(
              line,
              column,
              PopulationFinding.IMPLAUSIBLE_COUNT,
              Numbers.people(count) + " people are more than live on earth; treated as missing"));
      return;
    }
    Entry entry = entry(key);
    if (entry.disputed.contains(group)) {
      return;
    }
    Long known = entry.counts.putIfAbsent(group, count);
    if (known == null) {
      return;
    }
    boolean equal = known == count;
    if (!equal) {
      entry.disputed.add(group);
      entry.counts.remove(group);
    }
    log.add(
        at(
            line,
            column,
            equal ? PopulationFinding.DUPLICATE_ROW : PopulationFinding.CONFLICTING_ROWS,
            group
                + " of "
                + Shown.of(key.code())
                + (key.year() == 0 ? "" : " in " + key.year())
                + " is given more than once, first in row "
                + entry.line
                + ": "
                + Numbers.people(known)
                + (equal
                    ? "; one is used"
                    : " and " + Numbers.people(count) + "; treated as missing")));
  }

  private Finding at(int line, String column, FindingCode kind, String message) {
    return Finding.of(kind, message)
        .at("file", file)
        .at("row", Integer.toString(line))
        .at("column", column);
  }

  /** All areas, with what is to be noted about each. */
  List<AreaPopulation> finish() {
    Map<String, Odd> overlaps = new TreeMap<>();
    for (Entry entry : entries.values()) {
      addSexes(entry);
    }
    List<AreaPopulation> all = new ArrayList<>();
    Set<Integer> noted = new HashSet<>();
    entries.forEach((key, entry) -> {
      OptionalInt year = key.year() == 0 ? OptionalInt.empty() : OptionalInt.of(key.year());
      List<Finding> findings = new ArrayList<>(years.findings(year));
      if (noted.add(key.year())) {
        findings.forEach(finding -> log.add(finding.at("file", file)));
      }
      Area area = area(key, entry);
      List<Finding> own = new ArrayList<>();
      for (Sex sex : Sex.values()) {
        checkBands(area, sex, entry, own, overlaps);
      }
      checkSexes(area, entry, own);
      own.forEach(finding -> log.add(finding.at("file", file)));
      findings.addAll(own);
      all.add(new AreaPopulation(area, year, source(entry, year), entry.counts, findings));
    });
    overlaps.forEach((bands, odd) ->
        log.add(
            Finding.of(
                    PopulationFinding.OVERLAPPING_BANDS,
                    "the age bands "
                        + bands
                        + " overlap and are not added up; in "
                        + Numbers.counted(odd.areas, "area", "areas")
                        + ", first in "
                        + odd.first)
                .at("file", file)));
    if (totalsFromSexes > 0) {
      log.add(
          Finding.of(
                  PopulationFinding.TOTAL_FROM_SEXES,
                  Numbers.counted(totalsFromSexes, "count", "counts")
                      + " of both sexes are not in the table and were taken as female + male")
              .at("file", file));
    }
    return all;
  }

  /** How often something was found, and where first. */
  private static final class Odd {
    final String first;
    long areas;

    Odd(String first) {
      this.first = first;
    }
  }

  private void addSexes(Entry entry) {
    List<AgeYears> ages =
        entry.counts.keySet().stream().map(PopulationGroup::age).distinct().toList();
    for (AgeYears age : ages) {
      PopulationGroup both = PopulationGroup.of(Sex.ALL, age);
      Long female = entry.counts.get(PopulationGroup.of(Sex.FEMALE, age));
      Long male = entry.counts.get(PopulationGroup.of(Sex.MALE, age));
      if (!entry.written.contains(both) && female != null && male != null) {
        entry.counts.put(both, female + male);
        totalsFromSexes++;
      }
    }
  }

  private Area area(Key key, Entry entry) {
    Place place = entry.places.get(entry.places.firstKey());
    Place chosen = Objects.requireNonNull(place);
    if (entry.places.size() > 1) {
      log.add(
          at(
              entry.line,
              "code",
              PopulationFinding.AREA_DIFFERS,
              "the code "
                  + Shown.of(key.code())
                  + " stands with "
                  + entry.places.size()
                  + " names or parents; "
                  + Shown.of(chosen.name())
                  + " is used"));
    }
    Area area = Area.of(key.code(), chosen.name()).atLevel(chosen.level());
    String parent = chosen.parentCode();
    if (parent == null || parent.equals(key.code())) {
      return area;
    }
    String parentName = chosen.parentName();
    return area.within(Area.of(parent, parentName == null ? parent : parentName));
  }

  private static String source(Entry entry, OptionalInt year) {
    String named = String.join("; ", entry.sources.keySet());
    return year.isPresent() ? named + ", people of " + year.getAsInt() : named;
  }

  private void checkBands(
      Area area, Sex sex, Entry entry, List<Finding> findings, Map<String, Odd> overlaps) {
    List<AgeYears> bands =
        entry.counts.keySet().stream()
            .filter(group -> group.sex() == sex && !group.age().isAll())
            .map(PopulationGroup::age)
            .toList();
    List<AgeYears> overlapping = AreaPopulation.overlapping(bands);
    if (!overlapping.isEmpty()) {
      String text = overlapping.get(0) + " and " + overlapping.get(1) + " (" + sex.label() + ")";
      Odd odd =
          Objects.requireNonNull(overlaps.computeIfAbsent(text, unused -> new Odd(area.label())));
      odd.areas++;
      return;
    }
    Long total = entry.counts.get(PopulationGroup.of(sex, AgeYears.ALL));
    if (bands.isEmpty() || total == null) {
      return;
    }
    long sum =
        bands.stream()
            .mapToLong(
                band -> Objects.requireNonNull(entry.counts.get(PopulationGroup.of(sex, band))))
            .sum();
    long difference = total - sum;
    if (difference != 0) {
      boolean rounding = Math.abs(difference) <= bands.size();
      findings.add(
          Finding.of(
                  rounding
                      ? PopulationFinding.ROUNDING_DIFFERENCE
                      : PopulationFinding.BANDS_NOT_TOTAL,
                  "the age bands "
                      + bands.stream()
                          .limit(30)
                          .map(AgeYears::toString)
                          .collect(Collectors.joining(", "))
                      + " add up to "
                      + Numbers.people(sum)
                      + " where the total is "
                      + Numbers.people(total)
                      + ", a difference of "
                      + Numbers.people(difference))
              .at("area", area.label())
              .at("sex", sex.label()));
    }
  }

  private static void checkSexes(Area area, Entry entry, List<Finding> findings) {
    int differing = 0;
    long greatest = 0;
    String worst = "";
    for (PopulationGroup group : entry.counts.keySet()) {
      Long both = entry.counts.get(group);
      Long female = entry.counts.get(PopulationGroup.of(Sex.FEMALE, group.age()));
      Long male = entry.counts.get(PopulationGroup.of(Sex.MALE, group.age()));
      if (group.sex() != Sex.ALL || both == null || female == null || male == null) {
        continue;
      }
      long difference = both - female - male;
      if (difference != 0) {
        differing++;
        if (Math.abs(difference) > Math.abs(greatest)) {
          greatest = difference;
          worst =
              "ages "
                  + group.age()
                  + ": female "
                  + Numbers.people(female)
                  + " + male "
                  + Numbers.people(male)
                  + " where both are "
                  + Numbers.people(both)
                  + ", a difference of "
                  + Numbers.people(difference);
        }
      }
    }
    if (differing > 0) {
      findings.add(
          Finding.of(
                  Math.abs(greatest) <= 1
                      ? PopulationFinding.ROUNDING_DIFFERENCE
                      : PopulationFinding.SEXES_NOT_TOTAL,
                  worst + (differing > 1 ? "; and " + (differing - 1) + " more age ranges" : ""))
              .at("area", area.label()));
    }
  }
}

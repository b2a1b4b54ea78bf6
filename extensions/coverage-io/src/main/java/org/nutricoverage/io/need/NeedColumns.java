package org.nutricoverage.io.need;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Which columns of a file hold what, known by the headers that HDX and its API use. */
final class NeedColumns {

  /** What a column holds, but for places and figures. */
  enum Field {
    COUNTRY("Country ISO3", "location_code"),
    CLUSTER("Cluster", "Sector", "sector_code"),
    CATEGORY("Category", "category"),
    GENDER("Gender", "gender"),
    AGE_RANGE("Age Range", "age_range"),
    GROUP("Population Group", "population_group"),
    DISABILITY("Disabled", "disabled_marker"),
    STATUS("population_status"),
    FIRST_DAY("reference_period_start"),
    LAST_DAY("reference_period_end"),
    NOTE("Info", "warning"),
    ERROR("error");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> headers;

    Field(String... headers) {
      this.headers = List.of(headers);
    }
  }

  private static final int DEEPEST_LEVEL = 5;
  private static final Map<NeedStatus, String> FIGURES =
      Map.of(
          NeedStatus.POPULATION, "Population",
          NeedStatus.AFFECTED, "Affected",
          NeedStatus.IN_NEED, "In Need",
          NeedStatus.TARGETED, "Targeted",
          NeedStatus.EXPECTED_REACH, "Reached");

  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final Map<NeedStatus, String> figures = new EnumMap<>(NeedStatus.class);
  private final List<@Nullable String> codes = new ArrayList<>();
  private final List<@Nullable String> names = new ArrayList<>();
  private final @Nullable String people;

  private NeedColumns(String file, Collection<String> headers) {
    Map<String, String> exact = new HashMap<>();
    headers.forEach(header -> exact.putIfAbsent(header.toLowerCase(Locale.ROOT), header));
    for (Field field : Field.values()) {
      first(exact, field.headers).ifPresent(header -> fields.put(field, header));
    }
    boolean oneFigureARow = fields.containsKey(Field.STATUS);
    people = oneFigureARow ? first(exact, List.of("population")).orElse(null) : null;
    if (!oneFigureARow) {
      FIGURES.forEach((status, header) ->
          first(exact, List.of(header)).ifPresent(found -> figures.put(status, found)));
    }
    for (int level = 1; level <= DEEPEST_LEVEL; level++) {
      codes.add(
          first(exact, List.of("Admin " + level + " PCode", "admin" + level + "_code"))
              .orElse(null));
      names.add(
          first(
                  exact,
                  List.of(
                      "Admin " + level + " Name",
                      "admin" + level + "_name",
                      "provider_admin" + level + "_name"))
              .orElse(null));
    }
    List<String> missing = new ArrayList<>();
    if (!fields.containsKey(Field.CLUSTER)) {
      missing.add("Cluster or sector_code");
    }
    if (oneFigureARow && people == null) {
      missing.add("population");
    }
    if (!oneFigureARow && figures.isEmpty()) {
      missing.add("one of Population, In Need, Targeted, Affected, Reached, or population_status");
    }
    if (!missing.isEmpty()) {
      throw new UnusableCsvException(
          file
              + " is no table of needs: it lacks the column "
              + String.join(" and ", missing)
              + "; it has "
              + Texts.cut(String.join(", ", headers)));
    }
  }

  static NeedColumns of(String file, Collection<String> headers) {
    return new NeedColumns(file, headers);
  }

  private static Optional<String> first(Map<String, String> exact, List<String> wanted) {
    for (String name : wanted) {
      String found = exact.get(name.toLowerCase(Locale.ROOT));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(fields.values());
    all.addAll(figures.values());
    if (people != null) {
      all.add(people);
    }
    for (List<@Nullable String> columns : List.of(codes, names)) {
      for (String column : columns) {
        if (column != null) {
          all.add(column);
        }
      }
    }
    return all;
  }

  Optional<String> find(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The column of the only figure of a row; empty where each status has a column. */
  Optional<String> people() {
    return Optional.ofNullable(people);
  }

  /** The columns of the figures; empty where each row has one figure. */
  Map<NeedStatus, String> figures() {
    return figures;
  }

  List<@Nullable String> codes() {
    return codes;
  }

  List<@Nullable String> names() {
    return names;
  }
}

package org.nutricoverage.io.phase;

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
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.csv.UnusableCsvException;

/** Which columns of a file hold what, known by the headers that HDX and its API use. */
final class PhaseColumns {

  /** What a column holds. */
  enum Field {
    ANALYSED("Date of analysis"),
    COUNTRY("Country", "location_code"),
    LEVEL_1("Level 1"),
    AREA("Area"),
    ADMIN_1_CODE("admin1_code"),
    ADMIN_1_NAME("admin1_name", "provider_admin1_name"),
    ADMIN_2_CODE("admin2_code"),
    ADMIN_2_NAME("admin2_name", "provider_admin2_name"),
    PROVIDER_1_NAME("provider_admin1_name"),
    PROVIDER_2_NAME("provider_admin2_name"),
    VALIDITY("Validity period", "ipc_type"),
    FIRST_DAY("From", "reference_period_start"),
    LAST_DAY("To", "reference_period_end"),
    PHASE("Phase", "ipc_phase"),
    NUMBER("Number", "population_in_phase"),
    FRACTION("Percentage", "population_fraction_in_phase"),
    NOTE("warning"),
    ERROR("error");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> headers;

    Field(String... headers) {
      this.headers = List.of(headers);
    }
  }

  /**
   * The columns of a validity period in a wide file.
   *
   * @param firstDay the column of the first day
   * @param lastDay the column of the last day
   * @param numbers the columns of numbers
   * @param fractions the columns of fractions
   */
  record Block(
      String firstDay,
      String lastDay,
      Map<PhaseCategory, String> numbers,
      Map<PhaseCategory, String> fractions) {}

  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final Map<ValidityPeriod, Block> blocks = new EnumMap<>(ValidityPeriod.class);

  private PhaseColumns(String file, Collection<String> headers) {
    Map<String, String> exact = new HashMap<>();
    headers.forEach(header -> exact.putIfAbsent(header.toLowerCase(Locale.ROOT), header));
    for (Field field : Field.values()) {
      first(exact, field.headers).ifPresent(header -> fields.put(field, header));
    }
    boolean isLong = fields.containsKey(Field.PHASE);
    List<String> missing = new ArrayList<>();
    require(missing, Field.COUNTRY, "Country or location_code");
    if (isLong) {
      require(missing, Field.VALIDITY, "Validity period or ipc_type");
      require(missing, Field.FIRST_DAY, "From or reference_period_start");
      require(missing, Field.LAST_DAY, "To or reference_period_end");
      boolean anyFigure = fields.containsKey(Field.NUMBER) || fields.containsKey(Field.FRACTION);
      if (!anyFigure) {
        missing.add("Number or population_in_phase");
      }
    } else {
      for (ValidityPeriod validity : ValidityPeriod.values()) {
        block(exact, validity).ifPresent(block -> blocks.put(validity, block));
      }
      if (blocks.isEmpty()) {
        missing.add("Phase, ipc_phase, or Current from, Current to and Phase 3 number current");
      }
    }
    if (!missing.isEmpty()) {
      throw new UnusableCsvException(
          file
              + " is no table of phases: it lacks the column "
              + String.join(" and ", missing)
              + "; it has "
              + Texts.cut(String.join(", ", headers)));
    }
  }

  private void require(List<String> missing, Field field, String name) {
    if (!fields.containsKey(field)) {
      missing.add(name);
    }
  }

  static PhaseColumns of(String file, Collection<String> headers) {
    return new PhaseColumns(file, headers);
  }

  private static Optional<Block> block(Map<String, String> exact, ValidityPeriod validity) {
    for (String name : validity.names()) {
      Optional<String> from = first(exact, List.of(name + " from"));
      Optional<String> to = first(exact, List.of(name + " to"));
      Map<PhaseCategory, String> numbers = new EnumMap<>(PhaseCategory.class);
      Map<PhaseCategory, String> fractions = new EnumMap<>(PhaseCategory.class);
      for (PhaseCategory category : PhaseCategory.values()) {
        String number =
            category == PhaseCategory.ALL
                ? "population analyzed " + name
                : "phase " + category.code() + " number " + name;
        first(exact, List.of(number)).ifPresent(header -> numbers.put(category, header));
        first(exact, List.of("phase " + category.code() + " percentage " + name))
            .ifPresent(header -> fractions.put(category, header));
      }
      if (from.isPresent() && to.isPresent() && numbers.size() + fractions.size() > 0) {
        return Optional.of(new Block(from.get(), to.get(), numbers, fractions));
      }
    }
    return Optional.empty();
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
    blocks
        .values()
        .forEach(block -> {
          all.add(block.firstDay());
          all.add(block.lastDay());
          all.addAll(block.numbers().values());
          all.addAll(block.fractions().values());
        });
    return all;
  }

  Optional<String> find(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /** The validity periods of a wide file; empty for a long one. */
  Map<ValidityPeriod, Block> blocks() {
    return blocks;
  }
}

package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.deskreview.routine.MonthlyReport;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.io.csv.FindingLog;

/**
 * Monthly reports of sites made from data values.
 *
 * <pre>{@code
 * IdSchemes codes = IdSchemes.of(IdScheme.CODE);
 * RoutineCodeBook book =
 *     RoutineCodeBook.builder(codes)
 *         .counts(
 *             ReportItem.NEW_ADMISSIONS,
 *             Sex.ALL,
 *             TargetGroup.CHILDREN_6_59_MONTHS,
 *             DataKey.of("ADMITTED"))
 *         .build();
 * DataValue value =
 *     DataValue.of(DataKey.of("ADMITTED"), Dhis2Period.parse("202603"), "KALEMIE", "17");
 * RoutineImport routine =
 *     RoutineImport.of(
 *         DataValueSet.of(codes, List.of(value)),
 *         book,
 *         Map.of("KALEMIE", Site.of("KALEMIE", Area.of("CD54", "Tanganyika"))),
 *         TargetGroup.CHILDREN_6_59_MONTHS);
 * routine.reports().get(0).count(ReportItem.NEW_ADMISSIONS).getAsLong();   // 17
 * }</pre>
 *
 * <p>For each site, month, item and sex the count is that of the group that was asked for, or the
 * sum of age bands that make it up without gap or overlap: 6-23 and 24-59 months for 6-59 months.
 * Ages that do not make it up, as 0-59 months for 6-59 months, are not counted and are a finding.
 * Where one part of a sum has no value, the count is missing and is a finding: a sum of the rest
 * would be too low.
 *
 * <p>Deletions are not counted. A negative count is kept as it was reported; {@link RoutineSeries}
 * judges it.
 *
 * @since 0.1.0
 */
public final class RoutineImport implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FINDINGS = 1_000;
  private static final Pattern COUNT = Pattern.compile("(-?[0-9]{1,15})(?:\\.0{1,10})?");

  private final List<MonthlyReport> reports;
  private final List<Finding> findings;

  private RoutineImport(List<MonthlyReport> reports, List<Finding> findings) {
    this.reports = reports;
    this.findings = findings;
  }

  /**
   * Makes the reports.
   *
   * @param set the values
   * @param book what they count
   * @param sites the site of each organisation unit by its identifier; values of others are left
   *     out with a finding
   * @param group of whom counts are wanted
   * @return the reports
   * @throws IllegalArgumentException if set and book use other identifiers, or two organisation
   *     units are one site
   */
  public static RoutineImport of(
      DataValueSet set, RoutineCodeBook book, Map<String, Site> sites, TargetGroup group) {
    if (!set.idSchemes().equals(book.idSchemes())) {
      throw new IllegalArgumentException(
          "book must identify as the values do, "
              + set.idSchemes()
              + ", but identifies "
              + book.idSchemes());
    }
    return new Making(book, sites, group).make(set);
  }

  /**
   * The reports.
   *
   * @return for each site and month with a count one report, ordered by site and month
   */
  public List<MonthlyReport> reports() {
    return reports;
  }

  /**
   * What was noticed, the findings of reading included.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * The reports as a series, which judges them.
   *
   * @return the series
   */
  public RoutineSeries series() {
    return RoutineSeries.of(reports);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoutineImport that
        && reports.equals(that.reports)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return Objects.hash(reports, findings);
  }

  /** Returns how many reports and findings there are. */
  @Override
  public String toString() {
    return Numbers.counted(reports.size(), "monthly report", "monthly reports")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }

  /** A site in a month, which reports once. */
  private record Place(Site site, YearMonth month) {}

  /** One making of reports. */
  private static final class Making {

    private final RoutineCodeBook book;
    private final Map<String, Site> sites;
    private final TargetGroup group;
    private final FindingLog log = FindingLog.keeping(MOST_FINDINGS);
    private final Map<Place, Map<DataKey, Long>> counts =
        new TreeMap<>(Comparator.comparing(Place::site).thenComparing(Place::month));

    Making(RoutineCodeBook book, Map<String, Site> sites, TargetGroup group) {
      this.book = book;
      this.sites = Map.copyOf(sites);
      this.group = Objects.requireNonNull(group, "group");
      Set<String> codes = new HashSet<>();
      for (Site site : sites.values()) {
        if (!codes.add(site.code())) {
          throw Arguments.refused(
              "sites", "a different site for each organisation unit", site.code() + " twice");
        }
      }
    }

    RoutineImport make(DataValueSet set) {
      log.addAll(set.findings());
      set.values().forEach(this::take);
      Map<ReportItem, Map<Sex, List<DataKey>>> wanted = wanted();
      List<MonthlyReport> reports = new ArrayList<>();
      counts.forEach((place, byKey) -> {
        MonthlyReport report = report(place, byKey, wanted);
        if (!report.isEmpty()) {
          reports.add(report);
        }
      });
      return new RoutineImport(List.copyOf(reports), log.findings());
    }

    private void take(DataValue value) {
      Finding unusable = unusable(value);
      if (unusable != null) {
        log.add(
            unusable
                .at("orgUnit", Texts.cut(value.orgUnit()))
                .at("period", value.period().toString())
                .at("dataElement", Texts.cut(value.key().toString())));
        return;
      }
      if (book.ignores(value.key())) {
        return;
      }
      Site site = Objects.requireNonNull(sites.get(value.orgUnit()), "site");
      YearMonth month = YearMonth.from(value.period().firstDay());
      counts
          .computeIfAbsent(new Place(site, month), unused -> new LinkedHashMap<>())
          .put(value.key(), count(value.value()).getAsLong());
    }

    private @Nullable Finding unusable(DataValue value) {
      if (book.ignores(value.key())) {
        return null;
      }
      if (value.deleted()) {
        return Finding.of(
            Dhis2Finding.DELETED_VALUE, "the value is marked as deleted; it is not counted");
      }
      if (book.meaning(value.key()).isEmpty()) {
        return Finding.of(
            Dhis2Finding.UNKNOWN_DATA_ELEMENT,
            "the code book does not say what the data element with these categories counts; the"
                + " value was left out");
      }
      if (!value.attributeOptionCombo().equals(book.attributeOptionCombo())) {
        return Finding.of(
            Dhis2Finding.ATTRIBUTE_OPTION_COMBO_DIFFERS,
            "the code book counts values of "
                + shown(book.attributeOptionCombo())
                + ", this one is of "
                + shown(value.attributeOptionCombo())
                + "; it was left out");
      }
      if (!sites.containsKey(value.orgUnit())) {
        return Finding.of(
            Dhis2Finding.UNKNOWN_ORG_UNIT,
            "the organisation unit is none of the sites; the value was left out");
      }
      if (value.period().type() != Dhis2PeriodType.MONTHLY) {
        return Finding.of(
            Dhis2Finding.PERIOD_NOT_MONTHLY,
            "the period is "
                + value.period().type().dhis2Name()
                + " where sites report by month; the value was left out");
      }
      if (count(value.value()).isEmpty()) {
        return Finding.of(
            Dhis2Finding.NOT_A_COUNT,
            "the value must be a whole number of at most 15 digits but was \""
                + Texts.cut(value.value())
                + "\"; it was left out");
      }
      return null;
    }

    private static String shown(String combo) {
      return combo.isEmpty()
          ? "no attribute option combination"
          : "the attribute option combination \"" + Texts.cut(combo) + "\"";
    }

    private static OptionalLong count(String value) {
      Matcher matcher = COUNT.matcher(value);
      return matcher.matches()
          ? OptionalLong.of(Long.parseLong(matcher.group(1)))
          : OptionalLong.empty();
    }

    /** The values that make up the count of the group, for each item and sex of the book. */
    private Map<ReportItem, Map<Sex, List<DataKey>>> wanted() {
      Map<ReportItem, Map<Sex, List<RoutineCodeBook.Meaning>>> all =
          new EnumMap<>(ReportItem.class);
      for (RoutineCodeBook.Meaning meaning : book.keys().keySet()) {
        all.computeIfAbsent(meaning.item(), unused -> new EnumMap<>(Sex.class))
            .computeIfAbsent(meaning.sex(), unused -> new ArrayList<>())
            .add(meaning);
      }
      Map<ReportItem, Map<Sex, List<DataKey>>> wanted = new EnumMap<>(ReportItem.class);
      all.forEach((item, bySex) ->
          bySex.forEach((sex, meanings) -> {
            Optional<List<DataKey>> parts = parts(meanings);
            if (parts.isPresent()) {
              wanted
                  .computeIfAbsent(item, unused -> new EnumMap<>(Sex.class))
                  .put(sex, parts.get());
            } else {
              log.add(notCovered(item, sex, meanings));
            }
          }));
      return wanted;
    }

    private Finding notCovered(ReportItem item, Sex sex, List<RoutineCodeBook.Meaning> meanings) {
      List<String> groups = meanings.stream().map(each -> each.group().label()).toList();
      return Finding.of(
              Dhis2Finding.AGES_NOT_COVERED,
              "the code book has "
                  + String.join(" and ", groups)
                  + ", which do not make up "
                  + group.label()
                  + " without gap or overlap; not counted")
          .at("item", item.label())
          .at("sex", sex.label());
    }

    private Optional<List<DataKey>> parts(List<RoutineCodeBook.Meaning> meanings) {
      for (RoutineCodeBook.Meaning meaning : meanings) {
        if (meaning.group().equals(group)) {
          return Optional.of(keysOf(meaning));
        }
      }
      if (group.ageBand().isEmpty()) {
        return Optional.empty();
      }
      AgeBand band = group.ageBand().get();
      List<RoutineCodeBook.Meaning> within =
          meanings.stream()
              .filter(each ->
                  each.group()
                      .ageBand()
                      .filter(part ->
                          part.fromMonths() >= band.fromMonths()
                              && part.toMonths() <= band.toMonths())
                      .isPresent())
              .sorted(Comparator.comparing(each -> each.group().ageBand().orElseThrow()))
              .toList();
      List<DataKey> keys = new ArrayList<>();
      int next = band.fromMonths();
      for (RoutineCodeBook.Meaning meaning : within) {
        AgeBand part = meaning.group().ageBand().orElseThrow();
        if (part.fromMonths() != next) {
          return Optional.empty();
        }
        next = part.toMonths() + 1;
        keys.addAll(keysOf(meaning));
      }
      return next == band.toMonths() + 1 ? Optional.of(keys) : Optional.empty();
    }

    private List<DataKey> keysOf(RoutineCodeBook.Meaning meaning) {
      return book.keys().getOrDefault(meaning, List.of());
    }

    private MonthlyReport report(
        Place place, Map<DataKey, Long> byKey, Map<ReportItem, Map<Sex, List<DataKey>>> wanted) {
      MonthlyReport report = MonthlyReport.of(place.site, place.month);
      for (Map.Entry<ReportItem, Map<Sex, List<DataKey>>> item : wanted.entrySet()) {
        for (Map.Entry<Sex, List<DataKey>> sex : item.getValue().entrySet()) {
          List<DataKey> parts = sex.getValue();
          List<DataKey> missing =
              parts.stream().filter(key -> !byKey.containsKey(key)).sorted().toList();
          if (missing.isEmpty()) {
            report = report.with(item.getKey(), sex.getKey(), sum(parts, byKey));
          } else if (missing.size() < parts.size()) {
            log.add(partMissing(place, item.getKey(), sex.getKey(), missing, parts.size()));
          }
        }
      }
      return report;
    }

    private static Finding partMissing(
        Place place, ReportItem item, Sex sex, List<DataKey> missing, int parts) {
      return Finding.of(
              Dhis2Finding.PART_MISSING,
              Numbers.people(missing.size())
                  + " of "
                  + Numbers.people(parts)
                  + " parts of the count are missing, "
                  + Texts.cut(missing.toString())
                  + "; the count is taken as missing")
          .at("site", place.site.label())
          .at("month", place.month.toString())
          .at("item", item.label())
          .at("sex", sex.label());
    }

    private static long sum(List<DataKey> parts, Map<DataKey, Long> byKey) {
      long sum = 0;
      for (DataKey key : parts) {
        sum = Math.addExact(sum, Objects.requireNonNull(byKey.get(key), "part"));
      }
      return sum;
    }
  }
}

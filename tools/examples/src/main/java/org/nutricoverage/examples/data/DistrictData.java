package org.nutricoverage.examples.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nutricoverage.core.Area;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.standard.Setting;
import org.nutricoverage.deskreview.adherence.AdherenceRecord;
import org.nutricoverage.deskreview.reporting.TargetPlan;
import org.nutricoverage.deskreview.routine.ReportItem;
import org.nutricoverage.deskreview.routine.RoutineSeries;
import org.nutricoverage.deskreview.routine.Site;
import org.nutricoverage.examples.csv.InputFinding;
import org.nutricoverage.examples.csv.InputTable;
import org.nutricoverage.examples.csv.UnusableInputException;
import org.nutricoverage.io.csv.CsvSource;
import org.nutricoverage.io.routine.MonthFormat;
import org.nutricoverage.io.routine.RoutineReading;
import org.nutricoverage.io.routine.RoutineReports;

/**
 * A set of districts with all that the report needs, in memory.
 *
 * <pre>{@code
 * DistrictData data = DistrictData.shipped();
 * RoutineSeries treatment = data.treatment();   // 40 sites, 24 months
 * }</pre>
 */
public final class DistrictData {

  /** The files of a folder, in the order in which they are read. */
  public static final List<String> FILES =
      List.of("population.csv", "prevention.csv", "treatment.csv", "adherence.csv", "targets.csv");

  /** How the files of this set and foreign ones may write months. */
  public static final MonthFormat MONTHS =
      MonthFormat.ISO.or(MonthFormat.DHIS2).or(MonthFormat.ENGLISH);

  private static final String RESOURCES = "/org/nutricoverage/examples/districts/";

  private final Area country;
  private final List<District> districts;
  private final RoutineReports prevention;
  private final RoutineReports treatment;
  private final List<AdherenceFile.Respondent> respondents;
  private final List<TargetPlan> plans;

  private DistrictData(Function<String, CsvSource> files, ReadingRules rules) {
    PopulationFile population = PopulationFile.read(files.apply("population.csv"), rules);
    this.country = population.country();
    this.districts = List.copyOf(population.districts());
    Map<String, Area> areas = new LinkedHashMap<>();
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (District district : districts) {
      areas.put(district.area().code(), district.area());
      settings.put(district.area().code(), district.setting());
    }
    this.prevention =
        rules.read(
            reading(
                areas,
                ReportItem.OPENING_STOCK,
                ReportItem.NEW_ADMISSIONS,
                ReportItem.RECEIVED_TRANSFER),
            files.apply("prevention.csv"));
    this.treatment =
        rules.read(
            reading(
                areas,
                ReportItem.OPENING_STOCK,
                ReportItem.NEW_ADMISSIONS,
                ReportItem.RECOVERED,
                ReportItem.DIED,
                ReportItem.DEFAULTED,
                ReportItem.NON_RESPONSE,
                ReportItem.TRANSFERRED_OUT),
            files.apply("treatment.csv"));
    this.respondents = AdherenceFile.read(files.apply("adherence.csv"), areas.keySet(), rules);
    noteHomelessSites(rules, areas.keySet());
    areas.put(country.code(), country);
    this.plans = TargetFile.read(files.apply("targets.csv"), areas, settings, rules);
  }

  /** The columns of a routine file: place, counts by sex, and the counts that are not by sex. */
  private static RoutineReading reading(Map<String, Area> areas, ReportItem... bySex) {
    List<String> fields = new ArrayList<>(List.of("site_code", "site", "area", "month"));
    for (ReportItem item : bySex) {
      String name = item.name().toLowerCase(Locale.ROOT);
      fields.addAll(List.of(name, name + "_female", name + "_male"));
    }
    fields.add("total_discharges");
    if (List.of(bySex).contains(ReportItem.RECOVERED)) {
      fields.add("transfers_in");
    }
    Map<String, String> columns = new LinkedHashMap<>();
    fields.forEach(field -> columns.put(field, field));
    return RoutineReading.ofEntries(columns).months(MONTHS).knownAreas(areas.values());
  }

  private void noteHomelessSites(ReadingRules rules, Set<String> areas) {
    for (RoutineReports file : List.of(prevention, treatment)) {
      for (Site site : file.series().sites()) {
        if (!areas.contains(site.area().code())) {
          rules
              .log()
              .add(
                  Finding.of(
                          InputFinding.UNKNOWN_CODE,
                          "the site belongs to no known district and is in no figure")
                      .at("site", site.label())
                      .at("area", site.area().code()));
        }
      }
    }
  }

  /**
   * The synthetic set that is shipped with the examples.
   *
   * @return the set; what was noticed about its files is not kept
   */
  public static DistrictData shipped() {
    return shipped(ReadingRules.usual());
  }

  /**
   * The synthetic set that is shipped with the examples.
   *
   * @param rules how to read it
   * @return the set
   */
  public static DistrictData shipped(ReadingRules rules) {
    return new DistrictData(
        file -> InputTable.resource(DistrictData.class, RESOURCES + file), rules);
  }

  /**
   * A set of files in a folder, of the shape of the shipped ones.
   *
   * @param folder the folder
   * @param rules how to read it
   * @return the set
   * @throws UnusableInputException if a file is missing or cannot be used
   */
  public static DistrictData of(Path folder, ReadingRules rules) {
    if (!Files.isDirectory(folder)) {
      throw new UnusableInputException(folder + " is no folder");
    }
    return new DistrictData(file -> InputTable.file(folder.resolve(file)), rules);
  }

  /**
   * The country.
   *
   * @return the area of level 0
   */
  public Area country() {
    return country;
  }

  /**
   * The districts.
   *
   * @return in the order of the file
   */
  public List<District> districts() {
    return districts;
  }

  /**
   * The monthly reports of the prevention of wasting.
   *
   * @return the series of all sites
   */
  public RoutineSeries prevention() {
    return prevention.series();
  }

  /**
   * The monthly reports of the treatment of moderate acute malnutrition.
   *
   * @return the series of all sites
   */
  public RoutineSeries treatment() {
    return treatment.series();
  }

  /**
   * The answers on adherence of a district.
   *
   * @param area the code of the district
   * @param sex of which sex; overall includes people of unknown sex
   * @return the records in the order of the file
   */
  public List<AdherenceRecord> adherence(String area, Sex sex) {
    return respondents.stream()
        .filter(person -> person.area().equals(area))
        .filter(person -> sex == Sex.ALL || person.sex().filter(known -> known == sex).isPresent())
        .map(AdherenceFile.Respondent::record)
        .toList();
  }

  /**
   * Baselines and targets.
   *
   * @return the plans in the order of the file
   */
  public List<TargetPlan> plans() {
    return plans;
  }
}

package org.nutricoverage.io.dhis2;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.CoverageEstimate;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Proportion;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.Sex;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.csv.FindingLog;

/**
 * Coverage estimates given to DHIS2 as data values: numerator, denominator and percentage.
 *
 * <pre>{@code
 * DataValueSet set =
 *     EstimateExport.of(IdSchemes.of(IdScheme.CODE), TargetGroup.CHILDREN_6_23_MONTHS)
 *         .numerator("COV_NUM")
 *         .denominator("COV_DEN")
 *         .percentage("COV_PCT", 1)
 *         .orgUnit("CD54", "TANGANYIKA")
 *         .write(
 *             List.of(
 *                 DeskReview.of(SubActivity.PREVENTION_OF_WASTING)
 *                     .area(Area.of("CD54", "Tanganyika"))
 *                     .period(ReportingPeriod.quarter(2026, 1))
 *                     .eligible(
 *                         EligiblePopulation.of(48_000, TargetGroup.CHILDREN_6_23_MONTHS))
 *                     .reached(
 *                         ReachedPopulation.of(29_760, ReachDefinition.AT_LEAST_ONE_TRANSFER))
 *                     .estimate()));
 * set.values().get(2).toString();   // "COV_PCT 2026Q1 TANGANYIKA = 62.0"
 * }</pre>
 *
 * <p>What cannot be given is left out with a finding and never written as 0: an estimate that is
 * not computable or suppressed, of another group, of an area without organisation unit, of a sex
 * without category, or of months that are no period of DHIS2. An estimate without counts gives its
 * percentage alone. DHIS2 has no place for findings and intervals; they stay with the estimates.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class EstimateExport {

  private static final int MOST_FINDINGS = 1_000;
  private static final int COUNT_DECIMALS = 4;
  private static final int MOST_DECIMALS = 10;

  private final IdSchemes idSchemes;
  private final TargetGroup targetGroup;
  private final String numerator;
  private final String denominator;
  private final String percentage;
  private final int decimals;
  private final String attributeOptionCombo;
  private final Map<Sex, String> combos;
  private final Map<String, String> orgUnits;

  private EstimateExport(
      IdSchemes idSchemes,
      TargetGroup targetGroup,
      String numerator,
      String denominator,
      String percentage,
      int decimals,
      String attributeOptionCombo,
      Map<Sex, String> combos,
      Map<String, String> orgUnits) {
    this.idSchemes = idSchemes;
    this.targetGroup = targetGroup;
    this.numerator = numerator;
    this.denominator = denominator;
    this.percentage = percentage;
    this.decimals = decimals;
    this.attributeOptionCombo = attributeOptionCombo;
    this.combos = combos;
    this.orgUnits = orgUnits;
  }

  /**
   * An export that writes nothing yet.
   *
   * @param idSchemes what the identifiers that follow are
   * @param targetGroup of which group estimates are written; each group has its own data elements
   * @return the export, with no category for both sexes together and none for one sex
   */
  public static EstimateExport of(IdSchemes idSchemes, TargetGroup targetGroup) {
    Map<Sex, String> combos = new EnumMap<>(Sex.class);
    combos.put(Sex.ALL, "");
    return new EstimateExport(
        Objects.requireNonNull(idSchemes, "idSchemes"),
        Objects.requireNonNull(targetGroup, "targetGroup"),
        "",
        "",
        "",
        0,
        "",
        combos,
        new TreeMap<>());
  }

  /**
   * This export with a data element for the people reached.
   *
   * @param dataElement its identifier; its type must allow decimals if counts are not whole
   * @return a copy
   * @throws IllegalArgumentException if the identifier is blank or none of its scheme
   */
  public EstimateExport numerator(String dataElement) {
    return new EstimateExport(
        idSchemes,
        targetGroup,
        element(dataElement),
        denominator,
        percentage,
        decimals,
        attributeOptionCombo,
        combos,
        orgUnits);
  }

  /**
   * This export with a data element for the eligible people.
   *
   * @param dataElement its identifier; its type must allow decimals if counts are not whole
   * @return a copy
   * @throws IllegalArgumentException if the identifier is blank or none of its scheme
   */
  public EstimateExport denominator(String dataElement) {
    return new EstimateExport(
        idSchemes,
        targetGroup,
        numerator,
        element(dataElement),
        percentage,
        decimals,
        attributeOptionCombo,
        combos,
        orgUnits);
  }

  /**
   * This export with a data element for the percentage.
   *
   * @param dataElement its identifier
   * @param newDecimals to how many decimals the percentage is rounded half up, from 0 to 10
   * @return a copy
   * @throws IllegalArgumentException if the identifier is blank or none of its scheme, or the
   *     number of decimals is not in its range
   */
  public EstimateExport percentage(String dataElement, int newDecimals) {
    Arguments.inRange(newDecimals, 0, MOST_DECIMALS, "decimals", "places");
    return new EstimateExport(
        idSchemes,
        targetGroup,
        numerator,
        denominator,
        element(dataElement),
        newDecimals,
        attributeOptionCombo,
        combos,
        orgUnits);
  }

  private String element(String dataElement) {
    if (!idSchemes.dataElement().fits(dataElement)) {
      throw Arguments.refused(
          "dataElement", "a " + idSchemes.dataElement(), "\"" + dataElement + "\"");
    }
    return dataElement;
  }

  /**
   * This export with the category of a sex.
   *
   * @param sex the sex
   * @param categoryOptionCombo its category option combination; {@code ""} for the default of DHIS2
   * @return a copy
   * @throws IllegalArgumentException if another sex has that category
   */
  public EstimateExport sex(Sex sex, String categoryOptionCombo) {
    Map<Sex, String> more = new EnumMap<>(combos);
    more.put(sex, categoryOptionCombo.strip());
    if (more.values().stream().distinct().count() < more.size()) {
      throw Arguments.refused(
          "categoryOptionCombo", "one that no other sex has", "\"" + categoryOptionCombo + "\"");
    }
    return new EstimateExport(
        idSchemes,
        targetGroup,
        numerator,
        denominator,
        percentage,
        decimals,
        attributeOptionCombo,
        more,
        orgUnits);
  }

  /**
   * This export with the organisation unit of an area.
   *
   * @param areaCode the code of the area
   * @param orgUnit the identifier of its organisation unit
   * @return a copy
   * @throws IllegalArgumentException if the identifier is none of its scheme, or another area has
   *     that organisation unit
   */
  public EstimateExport orgUnit(String areaCode, String orgUnit) {
    if (!idSchemes.orgUnit().fits(orgUnit)) {
      throw Arguments.refused("orgUnit", "a " + idSchemes.orgUnit(), "\"" + orgUnit + "\"");
    }
    Map<String, String> more = new TreeMap<>(orgUnits);
    more.put(Arguments.text(areaCode, "areaCode"), orgUnit);
    if (more.values().stream().distinct().count() < more.size()) {
      throw Arguments.refused("orgUnit", "one that no other area has", "\"" + orgUnit + "\"");
    }
    return new EstimateExport(
        idSchemes,
        targetGroup,
        numerator,
        denominator,
        percentage,
        decimals,
        attributeOptionCombo,
        combos,
        more);
  }

  /**
   * This export for an attribute option combination, such as a partner.
   *
   * @param combo the identifier of the combination; {@code ""} for the default of DHIS2
   * @return a copy
   */
  public EstimateExport attributedTo(String combo) {
    return new EstimateExport(
        idSchemes,
        targetGroup,
        numerator,
        denominator,
        percentage,
        decimals,
        combo.strip(),
        combos,
        orgUnits);
  }

  /**
   * Makes data values of estimates.
   *
   * @param estimates the estimates
   * @return the values, with findings about what was left out or rounded
   * @throws IllegalStateException if there is no data element to write to
   */
  public DataValueSet write(List<CoverageEstimate> estimates) {
    if (numerator.isEmpty() && denominator.isEmpty() && percentage.isEmpty()) {
      throw new IllegalStateException(
          "missing before writing: numerator(dataElement), denominator(dataElement) or"
              + " percentage(dataElement, decimals)");
    }
    FindingLog log = FindingLog.keeping(MOST_FINDINGS);
    List<DataValue> values = new ArrayList<>();
    for (CoverageEstimate estimate : estimates) {
      write(estimate, values, log);
    }
    return DataValueSet.of(idSchemes, values, log);
  }

  private void write(CoverageEstimate estimate, List<DataValue> values, FindingLog log) {
    @Nullable String orgUnit = orgUnits.get(estimate.scope().area().code());
    @Nullable String combo = combos.get(estimate.scope().sex());
    Optional<Dhis2Period> period = Dhis2Period.of(estimate.scope().period());
    if (estimate.outcome() instanceof Outcome.NotComputable not) {
      log.add(left(estimate, "it has no figure, " + not.reason() + ": " + not.explanation()));
    } else if (!estimate.scope().targetGroup().equals(targetGroup)) {
      log.add(left(estimate, "the data elements are for " + targetGroup.label()));
    } else if (orgUnit == null) {
      log.add(
          placed(
              Dhis2Finding.UNKNOWN_ORG_UNIT,
              "the area has no organisation unit; the estimate was left out",
              estimate));
    } else if (combo == null) {
      log.add(left(estimate, "the sex has no category option combination"));
    } else if (period.isEmpty()) {
      log.add(
          placed(
              Dhis2Finding.PERIOD_NOT_EXPRESSIBLE,
              "DHIS2 has no period with exactly these months; the estimate was left out",
              estimate));
    } else {
      figures(estimate, new Cell(orgUnit, combo, period.get()), values, log);
    }
  }

  private record Cell(String orgUnit, String combo, Dhis2Period period) {}

  private void figures(
      CoverageEstimate estimate, Cell cell, List<DataValue> values, FindingLog log) {
    Optional<Proportion.Counted> counts = estimate.counts();
    if (counts.isPresent()) {
      count(numerator, counts.get().numerator(), estimate, cell, values, log);
      count(denominator, counts.get().denominator(), estimate, cell, values, log);
    } else if (!numerator.isEmpty() || !denominator.isEmpty()) {
      log.add(
          placed(
              Dhis2Finding.NOT_EXPORTED,
              "the estimate has no counts; numerator and denominator were left out",
              estimate));
    }
    if (!percentage.isEmpty()) {
      BigDecimal percent = estimate.proportion().orElseThrow().exact().percent(decimals);
      values.add(value(percentage, percent.toPlainString(), cell));
    }
  }

  private void count(
      String dataElement,
      Rational count,
      CoverageEstimate estimate,
      Cell cell,
      List<DataValue> values,
      FindingLog log) {
    if (dataElement.isEmpty()) {
      return;
    }
    BigDecimal rounded = count.rounded(COUNT_DECIMALS);
    if (!Rational.of(rounded).equals(count)) {
      log.add(
          placed(
                  Dhis2Finding.VALUE_ROUNDED,
                  "the count is no decimal of 4 places and was rounded to them",
                  estimate)
              .at("dataElement", dataElement));
    }
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    values.add(value(dataElement, plain.toPlainString(), cell));
  }

  private DataValue value(String dataElement, String value, Cell cell) {
    return DataValue.of(DataKey.of(dataElement, cell.combo), cell.period, cell.orgUnit, value)
        .attributedTo(attributeOptionCombo);
  }

  private static Finding left(CoverageEstimate estimate, String reason) {
    return placed(Dhis2Finding.NOT_EXPORTED, "the estimate was left out: " + reason, estimate);
  }

  private static Finding placed(Dhis2Finding kind, String message, CoverageEstimate estimate) {
    return Finding.of(kind, message)
        .at("area", estimate.scope().area().label())
        .at("period", estimate.scope().period().toString())
        .at("sex", estimate.scope().sex().label());
  }
}

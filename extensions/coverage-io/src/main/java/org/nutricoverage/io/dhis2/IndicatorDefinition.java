package org.nutricoverage.io.dhis2;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.ReachDefinition;
import org.nutricoverage.core.SubActivity;
import org.nutricoverage.core.TargetGroup;
import org.nutricoverage.core.internal.Arguments;

/**
 * What an indicator of DHIS2 means: what its numerator counts and its denominator holds, of whom,
 * and by which rule the value is computed.
 *
 * <p>DHIS2 knows the expressions but not their meaning. The coverage indicators {@code
 * NUT_WM_TX_COV_%} and {@code NUT_WS_TREAT_COV} of the package {@code NUT-AGG-Nutrition} 1.0.0 take
 * children on treatment, a {@linkplain NumeratorKind#STOCK stock}, over estimated wasted children
 * of 0 to 59 months, typed in by hand ({@link DenominatorKind#UNKNOWN}), and annualise the
 * quotient.
 *
 * <pre>{@code
 * IndicatorDefinition definition =
 *     IndicatorDefinition.of(
 *             "NUT_WM_TX_COV_%",
 *             IndicatorRule.of(100).annualized(),
 *             NumeratorKind.STOCK,
 *             DenominatorKind.UNKNOWN)
 *         .about(
 *             SubActivity.MAM_MANAGEMENT,
 *             TargetGroup.CHILDREN_6_59_MONTHS,
 *             ReachDefinition.IN_TREATMENT)
 *         .denominatorOf(TargetGroup.children(AgeBand.ofCompletedMonths(0, 59)));
 * definition.findings(Dhis2Period.parse("202601")).get(0).code();   // "DENOMINATOR_KIND_UNKNOWN"
 * }</pre>
 *
 * @param indicator the identifier of the indicator in DHIS2, not blank
 * @param rule how DHIS2 computes the value
 * @param numeratorKind what the numerator counts
 * @param denominatorKind what the denominator holds
 * @param subActivity the sub-activity under which the estimate is reported
 * @param targetGroup whom the numerator counts and the estimate is about
 * @param denominatorGroup of whom the denominator is
 * @param reached what a person must have received to be counted
 * @param eligibleSource where the denominator comes from; {@code ""} if not stated
 * @since 0.1.0
 */
public record IndicatorDefinition(
    String indicator,
    IndicatorRule rule,
    NumeratorKind numeratorKind,
    DenominatorKind denominatorKind,
    SubActivity subActivity,
    TargetGroup targetGroup,
    TargetGroup denominatorGroup,
    ReachDefinition reached,
    String eligibleSource)
    implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MONTHS_IN_YEAR = 12;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the indicator is blank
   */
  public IndicatorDefinition {
    indicator = Arguments.text(indicator, "indicator");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(numeratorKind, "numeratorKind");
    Objects.requireNonNull(denominatorKind, "denominatorKind");
    Objects.requireNonNull(subActivity, "subActivity");
    Objects.requireNonNull(targetGroup, "targetGroup");
    Objects.requireNonNull(denominatorGroup, "denominatorGroup");
    Objects.requireNonNull(reached, "reached");
    eligibleSource = eligibleSource.strip();
  }

  /**
   * Begins a definition with what is computed.
   *
   * @param indicator the identifier of the indicator in DHIS2
   * @param rule how DHIS2 computes the value
   * @param numeratorKind what the numerator counts
   * @param denominatorKind what the denominator holds
   * @return the next step, what the indicator is about
   * @throws IllegalArgumentException if the indicator is blank
   */
  public static AboutStep of(
      String indicator,
      IndicatorRule rule,
      NumeratorKind numeratorKind,
      DenominatorKind denominatorKind) {
    Arguments.text(indicator, "indicator");
    return (subActivity, targetGroup, reached) ->
        new IndicatorDefinition(
            indicator,
            rule,
            numeratorKind,
            denominatorKind,
            subActivity,
            targetGroup,
            targetGroup,
            reached,
            "");
  }

  /**
   * The step that says what the indicator is about.
   *
   * @since 0.1.0
   */
  @FunctionalInterface
  public interface AboutStep {

    /**
     * What the indicator is about.
     *
     * @param subActivity the sub-activity under which the estimate is reported
     * @param targetGroup whom numerator and denominator count
     * @param reached what a person must have received to be counted
     * @return the definition
     */
    IndicatorDefinition about(
        SubActivity subActivity, TargetGroup targetGroup, ReachDefinition reached);
  }

  /**
   * This definition with a denominator of other people than the numerator counts.
   *
   * @param group of whom the denominator is
   * @return a copy
   */
  public IndicatorDefinition denominatorOf(TargetGroup group) {
    return new IndicatorDefinition(
        indicator,
        rule,
        numeratorKind,
        denominatorKind,
        subActivity,
        targetGroup,
        group,
        reached,
        eligibleSource);
  }

  /**
   * This definition with the source of the denominator.
   *
   * @param source the census, projection or survey, with its year
   * @return a copy
   * @throws IllegalArgumentException if the source is blank
   */
  public IndicatorDefinition eligibleFrom(String source) {
    return new IndicatorDefinition(
        indicator,
        rule,
        numeratorKind,
        denominatorKind,
        subActivity,
        targetGroup,
        denominatorGroup,
        reached,
        Arguments.text(source, "source"));
  }

  /**
   * What is wrong or doubtful with the indicator for a period, before any number is looked at.
   *
   * @param period the period of a value
   * @return findings about the kind of the denominator, the annualisation and the ages; empty if
   *     there is nothing to say. The findings about a numerator that may not be added up need its
   *     number and are in {@link IndicatorCoverage}
   */
  public List<Finding> findings(Dhis2Period period) {
    List<Finding> findings = new ArrayList<>();
    if (denominatorKind == DenominatorKind.UNKNOWN) {
      findings.add(
          Finding.of(
              Dhis2Finding.DENOMINATOR_KIND_UNKNOWN,
              "it is not known whether the denominator of "
                  + indicator
                  + " holds cases at one moment, of the period or of a year; the value can be wrong"
                  + " several times over"));
    }
    if (numeratorKind == NumeratorKind.EVENTS) {
      annualization(period, findings);
    } else if (denominatorKind == DenominatorKind.OF_A_YEAR
        || denominatorKind == DenominatorKind.OF_THE_PERIOD) {
      findings.add(
          Finding.of(
              Dhis2Finding.TIME_DIFFERS,
              numeratorKind.label()
                  + " are divided by "
                  + denominatorKind.label()
                  + ", most of whom need not be cases at that moment"));
    }
    ages(findings);
    return List.copyOf(findings);
  }

  private void annualization(Dhis2Period period, List<Finding> findings) {
    boolean ofYear = denominatorKind == DenominatorKind.OF_A_YEAR;
    boolean wholeYear = period.type().lengthMonths() == MONTHS_IN_YEAR;
    if (ofYear && !rule.isAnnualized() && !wholeYear) {
      findings.add(
          Finding.of(
              Dhis2Finding.TIME_DIFFERS,
              "events of "
                  + period.days()
                  + " days are divided by the cases of a year without annualisation; the value is"
                  + " about "
                  + Rational.of(365, period.days()).rounded(1)
                  + " times too low"));
    }
    boolean known = denominatorKind != DenominatorKind.UNKNOWN;
    if (known && !ofYear && rule.isAnnualized() && !wholeYear) {
      findings.add(
          Finding.of(
              Dhis2Finding.TIME_DIFFERS,
              "events of "
                  + period.days()
                  + " days are annualised but the denominator holds "
                  + denominatorKind.label()
                  + "; the value is "
                  + Rational.of(365, period.days()).rounded(1)
                  + " times that of the period"));
    }
  }

  private void ages(List<Finding> findings) {
    if (targetGroup.equals(denominatorGroup)) {
      return;
    }
    String consequence = "; they are not the same people";
    if (targetGroup.ageBand().isPresent() && denominatorGroup.ageBand().isPresent()) {
      AgeBand counted = targetGroup.ageBand().get();
      AgeBand eligible = denominatorGroup.ageBand().get();
      consequence =
          "; if all ages were equally many, the value would be "
              + Rational.of(counted.widthMonths(), eligible.widthMonths()).rounded(3)
              + " times that of equal ages ("
              + counted.widthMonths()
              + " of "
              + eligible.widthMonths()
              + " months)";
    }
    findings.add(
        Finding.of(
            Dhis2Finding.AGES_DIFFER,
            "the numerator counts "
                + targetGroup.label()
                + " and the denominator "
                + denominatorGroup.label()
                + consequence));
  }
}

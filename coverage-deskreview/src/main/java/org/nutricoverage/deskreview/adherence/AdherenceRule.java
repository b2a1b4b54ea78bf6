package org.nutricoverage.deskreview.adherence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Rational;
import org.nutricoverage.core.internal.Arguments;

/**
 * Decides whether a person took part in an adequate number of distributions.
 *
 * <p>The rule of the indicator: at least 66 % of the distributions planned for the person in the
 * recall window, {@code 100 x attended >= 66 x planned}, in whole numbers. The numbers by the card
 * count if the card was seen, those that were said if there was none. The person is undetermined if
 * it is not known which count, if one of the two is missing or negative, or if none was planned.
 *
 * <pre>{@code
 * AdherenceRule.WFP.classify(AdherenceRecord.withCard(3, 2));          // ADEQUATE
 * AdherenceRule.TWO_THIRDS.classify(AdherenceRecord.withCard(50, 33)); // NOT_ADEQUATE
 * AdherenceTally tally =
 *     AdherenceRule.WFP.tally(
 *         List.of(AdherenceRecord.withCard(3, 2), AdherenceRecord.withoutCard(4, 1)));
 * tally.proportion();   // 50.0 % (1 / 2)
 * }</pre>
 *
 * <p>66/100 and two thirds class every person alike with up to 49 distributions planned; 33 of 50
 * is the first that differs.
 *
 * <p>The three {@code OFFICIAL} rules reproduce what the scripts of the WFP repository {@code
 * RAMResourcesScripts} do with missing answers, so that a published figure can be traced. They
 * always use 0.66 in floating point, as the scripts do. On the same 11 awkward rows they give 5 of
 * 11, 4 of 6 and 9 of 11 people, where {@link #WFP} gives 4 of 4 with 7 undetermined.
 *
 * <p>Immutable and thread-safe. Source: WFP VAM Resource Centre, adherence indicator.
 *
 * @since 0.1.0
 */
public final class AdherenceRule implements Serializable {

  /** At least 66 % of the planned distributions, exactly. */
  public static final AdherenceRule WFP =
      new AdherenceRule(Treatment.EXACT, Rational.of(66, 100), "at least 66 % of distributions");

  /** At least two thirds of the planned distributions, exactly. */
  public static final AdherenceRule TWO_THIRDS =
      new AdherenceRule(Treatment.EXACT, Rational.of(2, 3), "at least two thirds of distributions");

  /**
   * What the R script does: whoever cannot be shown adequate is not adequate.
   *
   * <p>The condition of {@code case_when} is missing where an answer is, and falls through to 0;
   * the later {@code drop_na} finds nothing to drop. Of 0 planned distributions, any attended make
   * the quotient infinite, hence adequate; 0 of 0 is not a number, hence not adequate. The script
   * in Python does the same. Nobody is undetermined. Measured by running the R script.
   */
  public static final AdherenceRule OFFICIAL_R =
      new AdherenceRule(Treatment.R, Rational.of(66, 100), "official R script");

  /**
   * What the SPSS script does: a condition that is missing leaves the person out.
   *
   * <p>{@code DO IF} with a missing condition skips its {@code ELSE} too. A missing answer does not
   * always make the condition missing: {@code missing AND false} is false, so that a person without
   * a card answer is not adequate if neither pair of numbers reaches 0.66. An answer such as 888
   * for the card is neither 1 nor 0, hence not adequate. 0 divided by anything, also by a missing
   * number, is 0 (IBM SPSS reference, missing values in numeric expressions), hence not adequate;
   * any other number divided by 0 is missing. Measured by running GNU PSPP 1.6.2, which takes 0 of
   * 0 as 0; that IBM SPSS does the same with 0 of 0 is unconfirmed.
   */
  public static final AdherenceRule OFFICIAL_SPSS =
      new AdherenceRule(Treatment.SPSS, Rational.of(66, 100), "official SPSS script");

  /**
   * What the Stata script does: a missing number counts as adequate.
   *
   * <p>A missing value is greater than every number in Stata, so that {@code . >= .66} is true. A
   * person with yes or no for the card is therefore adequate whenever a number that counts is
   * missing or none was planned; whoever has neither yes nor no is not adequate. Nobody is
   * undetermined. This is reasoned from the script and Stata's documented treatment of missing
   * values; it was not run.
   */
  public static final AdherenceRule OFFICIAL_STATA =
      new AdherenceRule(Treatment.STATA, Rational.of(66, 100), "official Stata script");

  private static final long serialVersionUID = 1L;
  private static final int LEAST_WINDOW = 3;
  private static final int GREATEST_WINDOW = 6;

  private final Treatment treatment;
  private final Rational minimumShare;
  private final String label;

  private AdherenceRule(Treatment treatment, Rational minimumShare, String label) {
    this.treatment = treatment;
    this.minimumShare = minimumShare;
    this.label = label;
  }

  /**
   * A rule with a higher minimum, compared exactly.
   *
   * @param share the least share of the planned distributions that is adequate, from 66/100 to 1
   * @return the rule
   * @throws IllegalArgumentException if the share is not in the range; the indicator's minimum may
   *     be raised but not lowered
   */
  public static AdherenceRule atLeast(Rational share) {
    if (share.compareTo(WFP.minimumShare) < 0 || share.compareTo(Rational.ONE) > 0) {
      throw Arguments.refused("share", "a share of distributions from 0.66 to 1", share);
    }
    if (share.equals(WFP.minimumShare)) {
      return WFP;
    }
    if (share.equals(TWO_THIRDS.minimumShare)) {
      return TWO_THIRDS;
    }
    return new AdherenceRule(
        Treatment.EXACT,
        share,
        "at least " + share.times(Rational.of(100)) + " % of distributions");
  }

  /**
   * The least share of the planned distributions that is adequate.
   *
   * @return 66/100 for the rule of the indicator and for the official scripts
   */
  public Rational minimumShare() {
    return minimumShare;
  }

  /**
   * Whether the rule reproduces an official script.
   *
   * @return true for the three {@code OFFICIAL} rules
   */
  public boolean isOfficialScript() {
    return treatment != Treatment.EXACT;
  }

  /**
   * The words that name the rule in a report.
   *
   * @return for example {@code at least 66 % of distributions}
   */
  public String label() {
    return label;
  }

  /**
   * Classifies a person.
   *
   * @param record what was recorded about the person
   * @return the class
   */
  public Adherence classify(AdherenceRecord record) {
    return treatment == Treatment.EXACT
        ? exactly(record)
        : OfficialScripts.classify(treatment, record);
  }

  private Adherence exactly(AdherenceRecord record) {
    if (undeterminedReason(record).isPresent()) {
      return Adherence.UNDETERMINED;
    }
    Rational attended = Rational.of(attended(record).orElseThrow());
    Rational least = minimumShare.times(Rational.of(planned(record).orElseThrow()));
    return attended.compareTo(least) >= 0 ? Adherence.ADEQUATE : Adherence.NOT_ADEQUATE;
  }

  /**
   * Why the answers about a person do not tell, whatever an official script makes of them.
   *
   * @param record what was recorded about the person
   * @return the reason; empty if they tell
   */
  public static Optional<UndeterminedReason> undeterminedReason(AdherenceRecord record) {
    if (record.card() != CardAnswer.YES && record.card() != CardAnswer.NO) {
      return Optional.of(UndeterminedReason.CARD_NOT_KNOWN);
    }
    OptionalLong planned = planned(record);
    OptionalLong attended = attended(record);
    if (planned.isEmpty() || attended.isEmpty()) {
      return Optional.of(UndeterminedReason.NUMBER_MISSING);
    }
    if (planned.getAsLong() < 0 || attended.getAsLong() < 0) {
      return Optional.of(UndeterminedReason.NUMBER_NEGATIVE);
    }
    return planned.getAsLong() == 0
        ? Optional.of(UndeterminedReason.NOTHING_PLANNED)
        : Optional.empty();
  }

  private static OptionalLong planned(AdherenceRecord record) {
    return record.card() == CardAnswer.YES ? record.plannedOnCard() : record.plannedAsSaid();
  }

  private static OptionalLong attended(AdherenceRecord record) {
    return record.card() == CardAnswer.YES ? record.attendedOnCard() : record.attendedAsSaid();
  }

  /**
   * What is to be noted about one record.
   *
   * @param record what was recorded about the person
   * @return at most one finding of each kind, in the order of {@link AdherenceFinding}, each with
   *     the place {@code record} where the record has an id
   */
  public List<Finding> findings(AdherenceRecord record) {
    List<Finding> findings = new ArrayList<>();
    Optional<UndeterminedReason> reason = undeterminedReason(record);
    for (AdherenceFinding code : notes(record)) {
      findings.add(placed(Finding.of(code, record.toString()), record));
    }
    if (reason.isPresent()) {
      Adherence adherence = classify(record);
      AdherenceFinding code =
          adherence == Adherence.UNDETERMINED
              ? AdherenceFinding.UNDETERMINED_PEOPLE
              : AdherenceFinding.OFFICIAL_SCRIPT_TREATMENT;
      String message =
          "a person " + reason.get().label() + " is " + adherence + " by the rule: " + label;
      findings.add(placed(Finding.of(code, message), record));
    }
    return List.copyOf(findings);
  }

  private static Finding placed(Finding finding, AdherenceRecord record) {
    return record.id().isEmpty() ? finding : finding.at("record", record.id());
  }

  static List<AdherenceFinding> notes(AdherenceRecord record) {
    Optional<UndeterminedReason> reason = undeterminedReason(record);
    if (reason.isPresent()) {
      return reason.get() == UndeterminedReason.NUMBER_NEGATIVE
          ? List.of(AdherenceFinding.NEGATIVE_NUMBER)
          : List.of();
    }
    long planned = planned(record).orElseThrow();
    List<AdherenceFinding> notes = new ArrayList<>();
    if (attended(record).orElseThrow() > planned) {
      notes.add(AdherenceFinding.ATTENDED_ABOVE_PLANNED);
    }
    if (planned < LEAST_WINDOW) {
      notes.add(AdherenceFinding.FEWER_THAN_THREE_PLANNED);
    }
    if (planned > GREATEST_WINDOW) {
      notes.add(AdherenceFinding.MORE_THAN_SIX_PLANNED);
    }
    return notes;
  }

  /**
   * Counts the classes of many people.
   *
   * @param records what was recorded, one record for each person, in any order
   * @return the tally
   */
  public AdherenceTally tally(Iterable<AdherenceRecord> records) {
    AdherenceTally.Builder tally = AdherenceTally.builder(this);
    records.forEach(tally::add);
    return tally.build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AdherenceRule that
        && treatment == that.treatment
        && minimumShare.equals(that.minimumShare);
  }

  @Override
  public int hashCode() {
    return Objects.hash(treatment, minimumShare);
  }

  /** Returns the label. */
  @Override
  public String toString() {
    return label;
  }

  /** How missing answers are treated. */
  enum Treatment {
    EXACT,
    R,
    SPSS,
    STATA
  }
}

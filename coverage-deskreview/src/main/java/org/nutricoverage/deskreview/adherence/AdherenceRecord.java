package org.nutricoverage.deskreview.adherence;

import java.io.Serializable;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about one person: whether a card was seen, and how many distributions were
 * planned and attended, by the card and as said without one.
 *
 * <pre>{@code
 * AdherenceRecord seen = AdherenceRecord.withCard(3, 2);       // planned 3, attended 2
 * AdherenceRecord said = AdherenceRecord.withoutCard(4, 3);
 * AdherenceRecord row =
 *     AdherenceRecord.builder().id("17").cardCode(1).plannedOnCard(3).build();   // attended missing
 * }</pre>
 *
 * <p>A record takes any whole number, also an impossible one: bad data are noted when they are
 * {@linkplain AdherenceRule#findings(AdherenceRecord) judged}, not refused. Each number may be
 * missing. In the survey form the columns are {@code PNutProgCard}, {@code PNutProgShouldNbrCard},
 * {@code PNutProgDidNbrCard}, {@code PNutProgShouldNbrNoCard} and {@code PNutProgDidNbrNoCard}.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AdherenceRecord implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String id;
  private final CardAnswer card;
  private final @Nullable Long plannedOnCard;
  private final @Nullable Long attendedOnCard;
  private final @Nullable Long plannedAsSaid;
  private final @Nullable Long attendedAsSaid;

  private AdherenceRecord(Builder builder) {
    this.id = builder.id;
    this.card = builder.card;
    this.plannedOnCard = builder.plannedOnCard;
    this.attendedOnCard = builder.attendedOnCard;
    this.plannedAsSaid = builder.plannedAsSaid;
    this.attendedAsSaid = builder.attendedAsSaid;
  }

  /**
   * A person whose card was seen.
   *
   * @param planned distributions planned for the person in the recall window, by the card
   * @param attended distributions that the person took part in, by the card
   * @return the record
   */
  public static AdherenceRecord withCard(long planned, long attended) {
    return builder().card(CardAnswer.YES).plannedOnCard(planned).attendedOnCard(attended).build();
  }

  /**
   * A person without a card to be seen.
   *
   * @param planned distributions planned for the person in the recall window, as said
   * @param attended distributions that the person took part in, as said
   * @return the record
   */
  public static AdherenceRecord withoutCard(long planned, long attended) {
    return builder().card(CardAnswer.NO).plannedAsSaid(planned).attendedAsSaid(attended).build();
  }

  /**
   * Begins a record in which everything is missing.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * This record with codes made missing that stand for no answer in an export, such as 888.
   *
   * <p>A card answer is not touched: {@link CardAnswer#OTHER_CODE} already leaves the person
   * undetermined. 888 stands for "do not know" in sibling modules of the survey forms; the form of
   * this indicator does not declare it, and 777 and 999 are unconfirmed.
   *
   * @param missingCodes the codes, for example {@code Set.of(888L)}; a code that could be a true
   *     number of distributions must not be among them
   * @return a copy in which each number that is one of the codes is missing
   */
  public AdherenceRecord treatingAsMissing(Set<Long> missingCodes) {
    Builder copy = builder().id(id).card(card);
    copy.plannedOnCard = unlessCode(plannedOnCard, missingCodes);
    copy.attendedOnCard = unlessCode(attendedOnCard, missingCodes);
    copy.plannedAsSaid = unlessCode(plannedAsSaid, missingCodes);
    copy.attendedAsSaid = unlessCode(attendedAsSaid, missingCodes);
    return copy.build();
  }

  private static @Nullable Long unlessCode(@Nullable Long number, Set<Long> missingCodes) {
    return number == null || missingCodes.contains(number) ? null : number;
  }

  /**
   * By what a finding names the record.
   *
   * @return a row number or pseudonym; {@code ""} if none was given
   */
  public String id() {
    return id;
  }

  /**
   * Whether the card was seen.
   *
   * @return the answer
   */
  public CardAnswer card() {
    return card;
  }

  /**
   * Distributions planned for the person, by the card.
   *
   * @return the number as recorded; empty if missing
   */
  public OptionalLong plannedOnCard() {
    return optional(plannedOnCard);
  }

  /**
   * Distributions that the person took part in, by the card.
   *
   * @return the number as recorded; empty if missing
   */
  public OptionalLong attendedOnCard() {
    return optional(attendedOnCard);
  }

  /**
   * Distributions planned for the person, as said without a card.
   *
   * @return the number as recorded; empty if missing
   */
  public OptionalLong plannedAsSaid() {
    return optional(plannedAsSaid);
  }

  /**
   * Distributions that the person took part in, as said without a card.
   *
   * @return the number as recorded; empty if missing
   */
  public OptionalLong attendedAsSaid() {
    return optional(attendedAsSaid);
  }

  private static OptionalLong optional(@Nullable Long number) {
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AdherenceRecord that
        && id.equals(that.id)
        && card == that.card
        && Objects.equals(plannedOnCard, that.plannedOnCard)
        && Objects.equals(attendedOnCard, that.attendedOnCard)
        && Objects.equals(plannedAsSaid, that.plannedAsSaid)
        && Objects.equals(attendedAsSaid, that.attendedAsSaid);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, card, plannedOnCard, attendedOnCard, plannedAsSaid, attendedAsSaid);
  }

  /** Returns all parts on one line, {@code card YES: 2 of 3 by the card, ? of ? as said}. */
  @Override
  public String toString() {
    return (id.isEmpty() ? "" : "record " + id + ", ")
        + "card "
        + card
        + ": "
        + shown(attendedOnCard)
        + " of "
        + shown(plannedOnCard)
        + " by the card, "
        + shown(attendedAsSaid)
        + " of "
        + shown(plannedAsSaid)
        + " as said";
  }

  private static String shown(@Nullable Long number) {
    return number == null ? "?" : number.toString();
  }

  /**
   * Builds a record; what is not given is missing.
   *
   * @since 0.1.0
   */
  public static final class Builder {

    private String id = "";
    private CardAnswer card = CardAnswer.MISSING;
    private @Nullable Long plannedOnCard;
    private @Nullable Long attendedOnCard;
    private @Nullable Long plannedAsSaid;
    private @Nullable Long attendedAsSaid;

    private Builder() {}

    /**
     * By what a finding names the record.
     *
     * @param newId a row number or pseudonym, never a person's name
     * @return this builder
     */
    public Builder id(String newId) {
      this.id = newId.strip();
      return this;
    }

    /**
     * Whether the card was seen.
     *
     * @param answer the answer
     * @return this builder
     */
    public Builder card(CardAnswer answer) {
      this.card = Objects.requireNonNull(answer, "answer");
      return this;
    }

    /**
     * Whether the card was seen, as the code of the survey form.
     *
     * @param code 1 for yes, 0 for no, any other number for an answer that is neither
     * @return this builder
     */
    public Builder cardCode(long code) {
      return card(CardAnswer.ofCode(code));
    }

    /**
     * Distributions planned for the person, by the card.
     *
     * @param distributions the number as recorded
     * @return this builder
     */
    public Builder plannedOnCard(long distributions) {
      this.plannedOnCard = distributions;
      return this;
    }

    /**
     * Distributions that the person took part in, by the card.
     *
     * @param distributions the number as recorded
     * @return this builder
     */
    public Builder attendedOnCard(long distributions) {
      this.attendedOnCard = distributions;
      return this;
    }

    /**
     * Distributions planned for the person, as said without a card.
     *
     * @param distributions the number as recorded
     * @return this builder
     */
    public Builder plannedAsSaid(long distributions) {
      this.plannedAsSaid = distributions;
      return this;
    }

    /**
     * Distributions that the person took part in, as said without a card.
     *
     * @param distributions the number as recorded
     * @return this builder
     */
    public Builder attendedAsSaid(long distributions) {
      this.attendedAsSaid = distributions;
      return this;
    }

    /**
     * The record.
     *
     * @return the record
     */
    public AdherenceRecord build() {
      return new AdherenceRecord(this);
    }
  }
}

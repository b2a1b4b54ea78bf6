package org.nutricoverage.io.survey;

import java.util.List;

/**
 * What the estimates need from a survey, with the names that the questions have in WFP forms.
 *
 * @since 0.1.0
 */
public enum SurveyField {
  /** Whether the person is enrolled in the programme: yes or no. */
  ENROLLED("PNutProgPartic_yn", "NutProgPartic_yn"),
  /** The person's sex. */
  SEX("PNutProgParticSex", "NutProgParticSex"),
  /** The person's age in months, as the form computed it. */
  AGE_MONTHS("PNutProgParticAge_calc_months", "NutProgParticAge_calc_months"),
  /** The person's birth date. */
  BIRTH_DATE("PNutProgParticBD", "NutProgParticBD"),
  /** The date of the interview. */
  INTERVIEW_DATE("today"),
  /** Whether a programme card was seen: yes or no. */
  CARD("PNutProgCard", "NutProgCard"),
  /** Distributions planned for the person in the recall window, by the card. */
  PLANNED_ON_CARD("PNutProgShouldNbrCard", "NutProgShouldNbrCard"),
  /** Distributions that the person took part in, by the card. */
  ATTENDED_ON_CARD("PNutProgDidNbrCard", "NutProgDidNbrCard"),
  /** Distributions planned for the person, as said without a card. */
  PLANNED_AS_SAID("PNutProgShouldNbrNoCard", "NutProgShouldNbrNoCard"),
  /** Distributions that the person took part in, as said without a card. */
  ATTENDED_AS_SAID("PNutProgDidNbrNoCard", "NutProgDidNbrNoCard"),
  /** How many people of the household are eligible. */
  ELIGIBLE_IN_HOUSEHOLD("EligNutProgNb");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> names;

  SurveyField(String... names) {
    this.names = List.of(names);
  }

  /**
   * The names that the question has in WFP forms, the present one first.
   *
   * @return at least one name, without groups
   */
  public List<String> names() {
    return names;
  }
}

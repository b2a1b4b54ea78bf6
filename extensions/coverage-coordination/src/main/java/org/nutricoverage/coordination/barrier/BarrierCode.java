package org.nutricoverage.coordination.barrier;

/**
 * A barrier to coverage, by a code that figures of several assessments can be added up under.
 *
 * <p>The codes are those of a field form of 2018 (Liberia, S3M) and of the literature (Guerrero et
 * al. 2010, Puett and Guerrero 2014, Rogers et al. 2015). A form asks first whether the illness is
 * seen, then whether the programme is known, and for other reasons only where it is: shares of
 * those are conditional.
 *
 * @since 0.1.0
 */
public enum BarrierCode {
  /** The child is not seen as ill. */
  DOES_NOT_SEE_CHILD_AS_ILL(BarrierGroup.KNOWLEDGE, "does not see child as ill"),
  /** The programme is not known. */
  NOT_AWARE_OF_PROGRAMME(BarrierGroup.KNOWLEDGE, "does not know of the programme"),
  /** The hospital is thought to come first. */
  THINKS_HOSPITAL_FIRST(BarrierGroup.KNOWLEDGE, "thinks hospital must be seen first"),
  /** It is not known that the child qualifies. */
  DOES_NOT_KNOW_CHILD_QUALIFIES(BarrierGroup.KNOWLEDGE, "does not know that the child qualifies"),
  /** The site is too far. */
  TOO_FAR(BarrierGroup.ACCESS, "too far"),
  /** The way is not safe. */
  INSECURITY(BarrierGroup.ACCESS, "insecurity"),
  /** Transport costs too much. */
  NO_MONEY_FOR_TRANSPORT(BarrierGroup.ACCESS, "no money for transport"),
  /** Floods, rains, migration. */
  SEASONAL_BARRIER(BarrierGroup.ACCESS, "seasonal barrier"),
  /** There is no time. */
  NO_TIME(BarrierGroup.OPPORTUNITY, "no time"),
  /** The carer is ill. */
  CARER_ILL(BarrierGroup.OPPORTUNITY, "carer ill"),
  /** There are several children to bring. */
  SEVERAL_CHILDREN(BarrierGroup.OPPORTUNITY, "several children to carry"),
  /** Nobody looks after the siblings. */
  NO_ONE_FOR_SIBLINGS(BarrierGroup.OPPORTUNITY, "nobody for the siblings"),
  /** The carer is ashamed. */
  ASHAMED(BarrierGroup.SOCIAL, "ashamed"),
  /** The husband or family refuses. */
  HUSBAND_REFUSED(BarrierGroup.SOCIAL, "husband refused"),
  /** A healer is preferred. */
  PREFERS_HEALER(BarrierGroup.SOCIAL, "prefers a healer"),
  /** Bad effects are feared. */
  HEARD_BAD_EFFECT(BarrierGroup.SOCIAL, "heard of bad effects"),
  /** The child refuses the therapeutic food. */
  CHILD_REFUSES_FOOD(BarrierGroup.SOCIAL, "child refuses the food"),
  /** This child was rejected earlier. */
  REJECTED_ALREADY(BarrierGroup.REJECTION, "this child was rejected"),
  /** Another child was rejected. */
  OTHER_CHILD_REJECTED(BarrierGroup.REJECTION, "another child was rejected"),
  /** The child was brought but not measured. */
  NOT_MEASURED_AT_CENTRE(BarrierGroup.REJECTION, "went but was not measured"),
  /** There was no stock. */
  OUT_OF_STOCK(BarrierGroup.SERVICE, "out of stock"),
  /** Staff were rude or absent. */
  STAFF_CONDUCT(BarrierGroup.SERVICE, "conduct of staff"),
  /** The wait is long. */
  LONG_WAITING(BarrierGroup.SERVICE, "long waiting"),
  /** The child is in another programme, or its referral was lost. */
  INTERFACE_PROBLEM(BarrierGroup.SERVICE, "interface of programmes"),
  /** Another reason. */
  OTHER(BarrierGroup.OTHER, "other");

  private final BarrierGroup group;
  private final String label;

  BarrierCode(BarrierGroup group, String label) {
    this.group = group;
    this.label = label;
  }

  /**
   * The group.
   *
   * @return the group to which the barrier belongs
   */
  public BarrierGroup group() {
    return group;
  }

  /**
   * The words that a report prints.
   *
   * @return for example {@code too far}
   */
  public String label() {
    return label;
  }

  /**
   * Whether the reason is asked only of those who know the programme.
   *
   * @return false for not seeing the illness and not knowing the programme
   */
  public boolean isAskedOfThoseWhoKnow() {
    return this != DOES_NOT_SEE_CHILD_AS_ILL && this != NOT_AWARE_OF_PROGRAMME;
  }
}

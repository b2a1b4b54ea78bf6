package org.nutricoverage.io.survey;

/** Whether a person is eligible, and if not, why. */
enum Standing {
  ELIGIBLE("eligible", true),
  OTHER_AGE("of another age", true),
  OTHER_SEX("of the other sex", true),
  OTHER_AREA("of another area", true),
  NOT_ENROLLED("not enrolled", true),
  AGE_UNKNOWN("of unknown age", false),
  SEX_UNKNOWN("of unknown sex", false),
  AREA_UNKNOWN("of an unknown area", false),
  ENROLMENT_UNKNOWN("without an answer on enrolment", false);

  private final String label;
  private final boolean determined;

  Standing(String label, boolean determined) {
    this.label = label;
    this.determined = determined;
  }

  String label() {
    return label;
  }

  boolean isDetermined() {
    return determined;
  }
}

import org.jspecify.annotations.NullMarked;

/**
 * Coverage from routine programme data and secondary data: WFP indicators 7, 8, 13 and 14-17.
 *
 * <p>{@link org.nutricoverage.deskreview.DeskReview} joins what the other packages find out: who is
 * eligible or in need, and who was reached.
 */
@NullMarked
module org.nutricoverage.deskreview {
  requires com.google.common;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;

  exports org.nutricoverage.deskreview;
  exports org.nutricoverage.deskreview.adherence;
  exports org.nutricoverage.deskreview.exits;
  exports org.nutricoverage.deskreview.need;
  exports org.nutricoverage.deskreview.reporting;
  exports org.nutricoverage.deskreview.routine;
}

import org.jspecify.annotations.NullMarked;

/**
 * Coordination of coverage: cluster coordination performance monitoring (CCPM), the register of
 * coverage assessments, barriers, bottlenecks and action plans.
 *
 * <p>{@link org.nutricoverage.coordination.performance.CoordinationScoring} scores a survey of
 * partners, {@link org.nutricoverage.coordination.register.CoverageRegister} holds assessments and
 * {@link org.nutricoverage.coordination.json.RegisterJson} writes and reads it. Storage is the
 * caller's.
 */
@NullMarked
module org.nutricoverage.coordination {
  requires org.apache.commons.statistics.distribution;
  requires org.nutricoverage.io;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;
  requires transitive org.nutricoverage.deskreview;
  requires transitive org.nutricoverage.survey;

  exports org.nutricoverage.coordination;
  exports org.nutricoverage.coordination.assessment;
  exports org.nutricoverage.coordination.barrier;
  exports org.nutricoverage.coordination.bottleneck;
  exports org.nutricoverage.coordination.comparison;
  exports org.nutricoverage.coordination.followup;
  exports org.nutricoverage.coordination.guide;
  exports org.nutricoverage.coordination.instrument;
  exports org.nutricoverage.coordination.json;
  exports org.nutricoverage.coordination.performance;
  exports org.nutricoverage.coordination.plan;
  exports org.nutricoverage.coordination.quality;
  exports org.nutricoverage.coordination.register;
}

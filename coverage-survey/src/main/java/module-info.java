import org.jspecify.annotations.NullMarked;

/** Coverage from sampled data. */
@NullMarked
@SuppressWarnings("requires-automatic") // Commons Math 3 is final, and so is its derived name
module org.nutricoverage.survey {
  requires commons.math3;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;

  exports org.nutricoverage.survey;
  exports org.nutricoverage.survey.calibration;
  exports org.nutricoverage.survey.cases;
  exports org.nutricoverage.survey.hypothesis;
  exports org.nutricoverage.survey.interval;
  exports org.nutricoverage.survey.lqas;
  exports org.nutricoverage.survey.planning;
  exports org.nutricoverage.survey.replication;
  exports org.nutricoverage.survey.sleac;
  exports org.nutricoverage.survey.squeac;
  exports org.nutricoverage.survey.squeac.prior;
}

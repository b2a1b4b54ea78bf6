import org.jspecify.annotations.NullMarked;

/** Coverage from sampled data. */
@NullMarked
module org.nutricoverage.survey {
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;

  exports org.nutricoverage.survey.cases;
  exports org.nutricoverage.survey.lqas;
  exports org.nutricoverage.survey.planning;
  exports org.nutricoverage.survey.sleac;
  exports org.nutricoverage.survey.squeac;
  exports org.nutricoverage.survey.squeac.prior;
}

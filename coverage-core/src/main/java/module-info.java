import org.jspecify.annotations.NullMarked;

/**
 * What every coverage estimate is made of: whom, where and when it is about, the exact proportion,
 * its interval, the standard it is judged by, its findings and its explanation.
 *
 * <p>The module knows no data source and no method of estimation. Desk reviews, surveys, field
 * methods and registries depend on it and hand out its {@link
 * org.nutricoverage.core.CoverageEstimate}.
 */
@NullMarked
@SuppressWarnings("module")
module org.nutricoverage.core {
  requires org.apache.commons.numbers.fraction;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;

  exports org.nutricoverage.core;
  exports org.nutricoverage.core.interval;
  exports org.nutricoverage.core.standard;
  exports org.nutricoverage.core.table;
  exports org.nutricoverage.core.internal to
      org.nutricoverage.coordination,
      org.nutricoverage.deskreview,
      org.nutricoverage.spatial,
      org.nutricoverage.io,
      org.nutricoverage.report,
      org.nutricoverage.survey;
}

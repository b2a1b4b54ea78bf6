import org.jspecify.annotations.NullMarked;

/** What every coverage estimate is made of. */
// The modules that may use the internal package are not there yet when this one is compiled.
@SuppressWarnings("module")
@NullMarked
module org.nutricoverage.core {
  requires org.apache.commons.numbers.fraction;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;

  exports org.nutricoverage.core;
  exports org.nutricoverage.core.internal to
      org.nutricoverage.deskreview,
      org.nutricoverage.survey;
}

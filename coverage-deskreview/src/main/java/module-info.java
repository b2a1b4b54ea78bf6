import org.jspecify.annotations.NullMarked;

/** Coverage from routine and secondary data. */
@NullMarked
module org.nutricoverage.deskreview {
  requires com.google.common;
  requires org.apache.commons.statistics.distribution;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;

  exports org.nutricoverage.deskreview;
  exports org.nutricoverage.deskreview.need;
}

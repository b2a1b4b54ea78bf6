import org.jspecify.annotations.NullMarked;

/** Coverage from routine and secondary data. */
@NullMarked
module org.nutricoverage.deskreview {
  requires com.google.common;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;

  exports org.nutricoverage.deskreview;
  exports org.nutricoverage.deskreview.adherence;
  exports org.nutricoverage.deskreview.reporting;
}

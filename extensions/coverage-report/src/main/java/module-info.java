import org.jspecify.annotations.NullMarked;

/**
 * Coverage shown: pictures as SVG text, drawn without AWT and the same on every machine.
 *
 * <p>{@link org.nutricoverage.report.picture.Picture} is what every picture is in the end. The
 * drawing library reports faults of its own through SLF4J; an application that has no provider adds
 * {@code slf4j-nop} to be spared SLF4J's warning.
 */
@NullMarked
@SuppressWarnings("requires-automatic") // lets-plot 4.1 has no descriptors
module org.nutricoverage.report {
  requires commons.jvm;
  requires kotlin.stdlib;
  requires static transitive org.jspecify;
  requires org.slf4j;
  requires plot.stem.jvm;
  requires transitive org.nutricoverage.coordination;
  requires transitive org.nutricoverage.core;
  requires transitive org.nutricoverage.deskreview;
  requires transitive org.nutricoverage.spatial;
  requires transitive org.nutricoverage.survey;

  exports org.nutricoverage.report;
  exports org.nutricoverage.report.notebook;
  exports org.nutricoverage.report.picture;
}

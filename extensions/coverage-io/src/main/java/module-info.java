import org.jspecify.annotations.NullMarked;

/**
 * Files of other systems read into the library and written from it, each with an explicit code book
 * and column map.
 *
 * <p>{@link org.nutricoverage.io.json.CoverageJson} stores estimates and tables as neutral JSON,
 * {@link org.nutricoverage.io.fhir.MeasureReports} writes them as FHIR, {@link
 * org.nutricoverage.io.csv.CsvOutput} as CSV that spreadsheets open safely.
 *
 * <p>{@link org.nutricoverage.io.survey.SurveyTables} reads an export, {@link
 * org.nutricoverage.io.survey.SurveyCoverage} and {@link
 * org.nutricoverage.io.survey.SurveyAdherence} estimate indicators 7 and 8 from it. {@link
 * org.nutricoverage.io.routine.RoutineReading} reads monthly reports of sites, {@link
 * org.nutricoverage.io.population.PopulationReading} the population tables of COD-PS, {@link
 * org.nutricoverage.io.place.PlaceReading} the global p-code file, {@link
 * org.nutricoverage.io.hxl.HxlReading} columns by their tags, {@link
 * org.nutricoverage.io.need.NeedReading} people in need, {@link
 * org.nutricoverage.io.phase.PhaseReading} phases of food insecurity.
 *
 * <p>{@link org.nutricoverage.io.dhis2.DataValueReading} and {@link
 * org.nutricoverage.io.adx.AdxReading} read data values of DHIS2, {@link
 * org.nutricoverage.io.dhis2.EstimateExport} gives estimates back to it.
 *
 * <p>A file is never trusted: every limit is stated, every row that is not used is a finding, and
 * no code is guessed.
 */
@NullMarked
@SuppressWarnings("module")
module org.nutricoverage.io {
  requires com.google.gson;
  requires de.siegmar.fastcsv;
  requires java.xml;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;
  requires transitive org.nutricoverage.deskreview;
  requires transitive org.nutricoverage.survey;

  exports org.nutricoverage.io;
  exports org.nutricoverage.io.adx;
  exports org.nutricoverage.io.csv;
  exports org.nutricoverage.io.dhis2;
  exports org.nutricoverage.io.fhir;
  exports org.nutricoverage.io.hxl;
  exports org.nutricoverage.io.json;
  exports org.nutricoverage.io.need;
  exports org.nutricoverage.io.phase;
  exports org.nutricoverage.io.place;
  exports org.nutricoverage.io.population;
  exports org.nutricoverage.io.routine;
  exports org.nutricoverage.io.survey;
  exports org.nutricoverage.io.internal.json to
      org.nutricoverage.coordination;
}

import org.jspecify.annotations.NullMarked;

/**
 * Files of other systems read into the library and written from it: CSV with limits and findings,
 * and the survey exports of MoDA, ONA and KoBo.
 *
 * <p>{@link org.nutricoverage.io.json.CoverageJson} stores estimates and tables as neutral JSON,
 * {@link org.nutricoverage.io.fhir.MeasureReports} writes them as FHIR, {@link
 * org.nutricoverage.io.csv.CsvOutput} as CSV that spreadsheets open safely.
 *
 * <p>{@link org.nutricoverage.io.survey.SurveyTables} reads an export, {@link
 * org.nutricoverage.io.survey.SurveyCoverage} and {@link
 * org.nutricoverage.io.survey.SurveyAdherence} estimate indicators 7 and 8 from it. A file is never
 * trusted: every limit is stated, every row that is not used is a finding, and no code is guessed.
 */
@NullMarked
@SuppressWarnings("module")
module org.nutricoverage.io {
  requires com.google.gson;
  requires de.siegmar.fastcsv;
  requires static transitive org.jspecify;
  requires transitive org.nutricoverage.core;
  requires transitive org.nutricoverage.deskreview;
  requires transitive org.nutricoverage.survey;

  exports org.nutricoverage.io;
  exports org.nutricoverage.io.csv;
  exports org.nutricoverage.io.fhir;
  exports org.nutricoverage.io.json;
  exports org.nutricoverage.io.survey;
  exports org.nutricoverage.io.internal.json to
      org.nutricoverage.coordination;
}

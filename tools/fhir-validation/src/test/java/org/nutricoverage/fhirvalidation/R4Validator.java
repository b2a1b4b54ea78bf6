package org.nutricoverage.fhirvalidation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.nutricoverage.io.fhir.MeasureReports;

/** HAPI's validator with the definitions of R4 and of our extensions, without a network. */
final class R4Validator {

  static final FhirContext CONTEXT = FhirContext.forR4();

  private static final FhirValidator VALIDATOR = validator();

  private R4Validator() {}

  private static FhirValidator validator() {
    PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(CONTEXT);
    definitions().forEach(ours::addStructureDefinition);
    ValidationSupportChain chain =
        new ValidationSupportChain(
            ours,
            new DefaultProfileValidationSupport(CONTEXT),
            new CommonCodeSystemsTerminologyService(CONTEXT),
            new InMemoryTerminologyServerValidationSupport(CONTEXT),
            new SnapshotGeneratingValidationSupport(CONTEXT));
    FhirInstanceValidator instances = new FhirInstanceValidator(chain);
    instances.setAnyExtensionsAllowed(false);
    return CONTEXT.newValidator().registerValidatorModule(instances);
  }

  /** The definitions of the jar, read without tolerance. */
  private static List<StructureDefinition> definitions() {
    try (InputStream in = MeasureReports.class.getResourceAsStream("extensions-1.json")) {
      return CONTEXT
          .newJsonParser()
          .setParserErrorHandler(new StrictErrorHandler())
          .parseResource(Bundle.class, Objects.requireNonNull(in, "extensions"))
          .getEntry()
          .stream()
          .map(entry -> (StructureDefinition) entry.getResource())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The definitions with what they inherit from FHIR's own. */
  static List<StructureDefinition> snapshots() {
    SnapshotGeneratingValidationSupport snapshots =
        new SnapshotGeneratingValidationSupport(CONTEXT);
    ValidationSupportContext context =
        new ValidationSupportContext(
            new ValidationSupportChain(new DefaultProfileValidationSupport(CONTEXT), snapshots));
    return definitions().stream()
        .map(definition ->
            (StructureDefinition)
                Objects.requireNonNull(
                    snapshots.generateSnapshot(context, definition, null, null, null)))
        .toList();
  }

  static MeasureReport parsed(String report) {
    return CONTEXT.newJsonParser().parseResource(MeasureReport.class, report);
  }

  /** Messages of a severity or worse. */
  static List<String> messages(String resource, ResultSeverityEnum least) {
    return VALIDATOR.validateWithResult(resource).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(least) >= 0)
        .map(R4Validator::shown)
        .toList();
  }

  private static String shown(SingleValidationMessage message) {
    return message.getSeverity() + " " + message.getLocationString() + " " + message.getMessage();
  }
}

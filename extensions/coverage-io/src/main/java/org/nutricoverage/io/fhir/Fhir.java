package org.nutricoverage.io.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.core.Outcome;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.internal.json.JsonOutput;

/** The addresses and codes of FHIR, and the extensions of this library. */
final class Fhir {

  static final String BASE = "https://github.com/nutricoverage/nutricoverage/fhir/";
  static final String INTERVAL = extensionUrl("interval");
  static final String STANDARD_ERROR = extensionUrl("standard-error");
  static final String NOT_COMPUTABLE = extensionUrl("not-computable");
  static final String METHOD = extensionUrl("method");
  static final String FINDING = extensionUrl("finding");
  static final String EXACT_COUNT = extensionUrl("exact-count");
  static final String DATA_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private static final int SHARE_DECIMALS = 17;
  private static final BigDecimal GREATEST_INTEGER = BigDecimal.valueOf(Integer.MAX_VALUE);

  private Fhir() {}

  private static String extensionUrl(String name) {
    return BASE + "StructureDefinition/coverage-" + name;
  }

  /** FHIR's reason why a value is missing; ours, which says more, goes into an extension. */
  static String absentReason(Outcome.Reason reason) {
    return switch (reason) {
      case SUPPRESSED -> "masked";
      case NOT_APPLICABLE -> "not-applicable";
      default -> "unknown";
    };
  }

  /** A share with so many decimals that an estimate keeps all its digits. */
  static BigDecimal decimal(Rational share) {
    BigDecimal stripped = share.rounded(SHARE_DECIMALS).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The number of people as FHIR's integer, rounded half up; empty if it has more than 32 bits. */
  static Optional<Integer> count(Rational people) {
    BigDecimal whole = people.rounded(0);
    return whole.compareTo(GREATEST_INTEGER) <= 0
        ? Optional.of(whole.intValueExact())
        : Optional.empty();
  }

  static void concept(JsonOutput out, String name, String system, String code, String display) {
    out.object(name, () -> conceptFields(out, system, code, display));
  }

  static void conceptFields(JsonOutput out, String system, String code, String display) {
    out.list(
        "coding",
        List.of(code),
        given ->
            out.object(
                () -> out.text("system", system).text("code", given).text("display", display)));
    out.text("text", display);
  }

  static void extension(JsonOutput out, String url, String type, Object value) {
    out.object(() -> out.text("url", url).text("value" + type, value));
  }

  static void extension(JsonOutput out, String url, double value) {
    out.object(() -> out.text("url", url).real("valueDecimal", value));
  }
}

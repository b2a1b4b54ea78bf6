package org.nutricoverage.coordination.json;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;
import org.nutricoverage.coordination.register.CoverageRegister;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonOutput;
import org.nutricoverage.io.internal.json.JsonText;
import org.nutricoverage.io.internal.json.JsonValue;

/**
 * Writes and reads a register as JSON.
 *
 * <p>Keys stand in a fixed order, so that two equal registers are one text. Whole numbers are JSON
 * numbers; exact fractions and decimals are texts, because many programs would round them: {@code
 * "0.62"}, {@code "5/3"}. What is not known is left out; {@code null} is refused. Everything is
 * read back as it was written.
 *
 * <p>The reader is strict: no key twice, no unknown field, no NaN, no number beyond 64 bits,
 * nothing deeper than 32 levels, longer than 50 million characters or fuller than 2 million values.
 * The error names the place and the rule. Time and memory are proportional to the text.
 *
 * <pre>{@code
 * String json = RegisterJson.write(CoverageRegister.EMPTY);
 * RegisterJson.read(json).assessments().size();   // 0
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RegisterJson {

  private static final String FORMAT = "nutricoverage-register";
  private static final long VERSION = 1;

  private RegisterJson() {}

  /**
   * A register as JSON.
   *
   * @param register the register
   * @return the text, to be stored as UTF-8
   */
  public static String write(CoverageRegister register) {
    JsonOutput out = new JsonOutput();
    out.object(() ->
        out.text("format", FORMAT)
            .whole("version", VERSION)
            .list("assessments", register.assessments(), item -> AssessmentJson.write(out, item))
            .list("people", register.people(), item -> PlanJson.write(out, item))
            .list("planned", register.planned(), item -> PlanJson.write(out, item))
            .list("actions", register.actions(), item -> PlanJson.write(out, item))
            .list("areas", register.areas(), item -> PlanJson.write(out, item)));
    return out + "\n";
  }

  /**
   * Reads a register.
   *
   * @param json the text
   * @return the register
   * @throws CoordinationDataException if the text is no register, with the place and the rule
   */
  public static CoverageRegister read(String json) {
    try {
      return read(new StringReader(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a register; the reader is left open.
   *
   * @param json the text
   * @return the register
   * @throws IOException if reading fails
   * @throws CoordinationDataException if the text is no register, with the place and the rule
   */
  public static CoverageRegister read(Reader json) throws IOException {
    JsonValue whole = JsonText.read(json, JsonText.Nulls.REFUSED, JsonErrors.OF_COORDINATION);
    JsonFields fields = whole.fields();
    JsonValue format = fields.need("format");
    JsonValue version = fields.need("version");
    if (!format.text().equals(FORMAT) || version.whole() != VERSION) {
      throw CoordinationDataException.at(
          "format",
          DataRule.UNKNOWN_FORMAT,
          "the format must be "
              + FORMAT
              + " version "
              + VERSION
              + " but was "
              + format.text()
              + " version "
              + version.whole());
    }
    var assessments = fields.list("assessments", AssessmentJson::read);
    var people = fields.list("people", PlanJson::readPerson);
    var planned = fields.list("planned", PlanJson::readPlanned);
    var actions = fields.list("actions", PlanJson::readAction);
    var areas = fields.list("areas", PlanJson::readArea);
    fields.end();
    return whole.build(() -> new CoverageRegister(assessments, people, planned, actions, areas));
  }
}

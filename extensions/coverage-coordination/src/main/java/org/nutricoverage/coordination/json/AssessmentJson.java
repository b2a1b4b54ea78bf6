package org.nutricoverage.coordination.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nutricoverage.coordination.assessment.AssessedProgramme;
import org.nutricoverage.coordination.assessment.AssessmentDesign;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.assessment.AssessmentRecord;
import org.nutricoverage.coordination.assessment.AssessmentRecordBuilder;
import org.nutricoverage.coordination.assessment.AssessmentSetting;
import org.nutricoverage.coordination.assessment.AssessmentSite;
import org.nutricoverage.coordination.assessment.AssessmentStatus;
import org.nutricoverage.coordination.assessment.AssessmentTiming;
import org.nutricoverage.coordination.assessment.CaseDefinition;
import org.nutricoverage.coordination.assessment.CaseFindingMethod;
import org.nutricoverage.coordination.assessment.FirstStageSampling;
import org.nutricoverage.coordination.assessment.QualityQuestion;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.barrier.BarrierCounts;
import org.nutricoverage.core.AgeBand;
import org.nutricoverage.core.Sex;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonOutput;
import org.nutricoverage.io.internal.json.JsonValue;

/** Assessments in JSON. */
final class AssessmentJson {

  private AssessmentJson() {}

  static void write(JsonOutput out, AssessmentRecord record) {
    out.object(() -> {
      out.text("id", record.id())
          .text("title", record.title())
          .texts("organisations", record.organisations())
          .text("status", record.status().name())
          .text("reportLink", record.reportLink())
          .object("site", () -> writeSite(out, record.site()))
          .object("timing", () -> writeTiming(out, record.timing()))
          .text("programme", record.programme().name())
          .object("caseDefinition", () -> writeDefinition(out, record.caseDefinition()))
          .object("design", () -> writeDesign(out, record.design()))
          .list("results", record.results(), result -> ResultJson.write(out, result));
      if (!record.barriers().equals(BarrierCounts.NONE)) {
        out.object("barriers", () -> writeBarriers(out, record.barriers()));
      }
      out.texts("boosters", record.boosters());
      if (!record.qualityAnswers().isEmpty()) {
        out.object(
            "qualityAnswers",
            () ->
                record
                    .qualityAnswers()
                    .forEach((question, answer) -> out.flag(question.name(), answer)));
      }
      out.whole("smartScore", record.smartScore())
          .text("verdict", record.verdict())
          .texts("recommendations", record.recommendations())
          .texts("actionIds", record.actionIds())
          .text("nextDue", record.nextDue());
    });
  }

  static AssessmentRecord read(JsonValue value) {
    JsonFields fields = value.fields();
    AssessmentRecordBuilder builder =
        AssessmentRecord.builder()
            .status(fields.need("status").word(AssessmentStatus.class))
            .site(readSite(fields.need("site")))
            .timing(readTiming(fields.need("timing")))
            .programme(fields.need("programme").word(AssessedProgramme.class))
            .caseDefinition(readDefinition(fields.need("caseDefinition")))
            .design(readDesign(fields.need("design")))
            .results(fields.list("results", ResultJson::read))
            .barriers(
                fields.get("barriers").map(AssessmentJson::readBarriers).orElse(BarrierCounts.NONE))
            .qualityAnswers(
                fields.get("qualityAnswers").map(AssessmentJson::readAnswers).orElse(Map.of()))
            .recommendations(fields.list("recommendations", JsonValue::text));
    String id = fields.need("id").text();
    String title = fields.need("title").text();
    List<String> organisations = fields.list("organisations", JsonValue::text);
    Optional<String> reportLink = fields.get("reportLink").map(JsonValue::text);
    List<String> boosters = fields.list("boosters", JsonValue::text);
    List<String> actionIds = fields.list("actionIds", JsonValue::text);
    Optional<String> verdict = fields.get("verdict").map(JsonValue::text);
    fields.get("smartScore").map(JsonValue::smallWhole).ifPresent(builder::smartScore);
    fields.get("nextDue").map(JsonValue::date).ifPresent(builder::nextDue);
    fields.end();
    return value.build(() -> {
      builder.id(id).title(title).organisations(organisations).boosters(boosters);
      builder.actionIds(actionIds);
      reportLink.ifPresent(builder::reportLink);
      verdict.ifPresent(builder::verdict);
      return builder.build();
    });
  }

  private static void writeSite(JsonOutput out, AssessmentSite site) {
    out.text("countryIso3", site.countryIso3())
        .texts("pCodes", site.pCodes())
        .text("setting", site.setting().name())
        .text("areaKm2", site.areaKm2())
        .whole("targetPopulation", site.targetPopulation());
  }

  private static AssessmentSite readSite(JsonValue value) {
    JsonFields fields = value.fields();
    AssessmentSite.Builder builder =
        AssessmentSite.builder()
            .countryIso3(fields.need("countryIso3").text())
            .pCodes(fields.list("pCodes", JsonValue::text))
            .setting(fields.need("setting").word(AssessmentSetting.class));
    Optional<JsonValue> area = fields.get("areaKm2");
    fields.get("targetPopulation").map(JsonValue::whole).ifPresent(builder::targetPopulation);
    fields.end();
    return value.build(() -> {
      area.map(JsonValue::number).ifPresent(builder::areaKm2);
      return builder.build();
    });
  }

  private static void writeTiming(JsonOutput out, AssessmentTiming timing) {
    out.text("fieldFrom", timing.fieldFrom()).text("fieldTo", timing.fieldTo());
    timing.hungerGap().ifPresent(flag -> out.flag("hungerGap", flag));
    out.whole("recallDays", timing.recallDays());
  }

  private static AssessmentTiming readTiming(JsonValue value) {
    JsonFields fields = value.fields();
    AssessmentTiming.Builder builder = AssessmentTiming.builder();
    fields.get("fieldFrom").map(JsonValue::date).ifPresent(builder::fieldFrom);
    fields.get("fieldTo").map(JsonValue::date).ifPresent(builder::fieldTo);
    fields.get("hungerGap").map(JsonValue::flag).ifPresent(builder::hungerGap);
    fields.get("recallDays").map(JsonValue::smallWhole).ifPresent(builder::recallDays);
    fields.end();
    return value.build(builder::build);
  }

  private static void writeDefinition(JsonOutput out, CaseDefinition definition) {
    out.whole("muacBelowMm", definition.muacBelowMm())
        .text("whzBelow", definition.whzBelow())
        .flag("oedema", definition.oedema())
        .list(
            "ageBands",
            definition.ageBands(),
            band ->
                out.object(() ->
                    out.whole("fromMonths", band.fromMonths()).whole("toMonths", band.toMonths())))
        .text("sex", definition.sex().name());
  }

  private static CaseDefinition readDefinition(JsonValue value) {
    JsonFields fields = value.fields();
    CaseDefinition.Builder builder =
        CaseDefinition.builder()
            .oedema(fields.need("oedema").flag())
            .ageBands(fields.list("ageBands", AssessmentJson::readBand))
            .sex(fields.need("sex").word(Sex.class));
    fields.get("muacBelowMm").map(JsonValue::smallWhole).ifPresent(builder::muacBelowMm);
    Optional<JsonValue> whz = fields.get("whzBelow");
    fields.end();
    return value.build(() -> {
      whz.map(JsonValue::number).ifPresent(builder::whzBelow);
      return builder.build();
    });
  }

  private static AgeBand readBand(JsonValue value) {
    JsonFields fields = value.fields();
    int from = fields.need("fromMonths").smallWhole();
    int to = fields.need("toMonths").smallWhole();
    fields.end();
    return value.build(() -> AgeBand.ofCompletedMonths(from, to));
  }

  private static void writeDesign(JsonOutput out, AssessmentDesign design) {
    out.text("method", design.method().name())
        .wholes("stagesDone", design.stagesDone())
        .text("firstStageSampling", design.firstStageSampling().map(Enum::name))
        .text("caseFinding", design.caseFinding().map(Enum::name))
        .whole("sitesPlanned", design.sitesPlanned())
        .whole("sitesReached", design.sitesReached())
        .texts("missedQuadrats", design.missedQuadrats())
        .whole("casesPlanned", design.casesPlanned())
        .whole("casesFound", design.casesFound());
  }

  private static AssessmentDesign readDesign(JsonValue value) {
    JsonFields fields = value.fields();
    AssessmentDesign.Builder builder =
        AssessmentDesign.builder()
            .method(fields.need("method").word(AssessmentMethod.class))
            .stagesDone(fields.list("stagesDone", JsonValue::smallWhole));
    fields
        .get("firstStageSampling")
        .map(word -> word.word(FirstStageSampling.class))
        .ifPresent(builder::firstStageSampling);
    fields
        .get("caseFinding")
        .map(word -> word.word(CaseFindingMethod.class))
        .ifPresent(builder::caseFinding);
    fields.get("sitesPlanned").map(JsonValue::whole).ifPresent(builder::sitesPlanned);
    fields.get("sitesReached").map(JsonValue::whole).ifPresent(builder::sitesReached);
    fields.get("casesPlanned").map(JsonValue::whole).ifPresent(builder::casesPlanned);
    fields.get("casesFound").map(JsonValue::whole).ifPresent(builder::casesFound);
    List<String> missed = fields.list("missedQuadrats", JsonValue::text);
    fields.end();
    return value.build(() -> builder.missedQuadrats(missed).build());
  }

  private static void writeBarriers(JsonOutput out, BarrierCounts counts) {
    out.list(
            "mentions",
            counts.mentions().entrySet(),
            entry ->
                out.object(() ->
                    out.text("barrier", entry.getKey().name()).whole("mentions", entry.getValue())))
        .whole("carers", counts.carers());
  }

  private static BarrierCounts readBarriers(JsonValue value) {
    JsonFields fields = value.fields();
    Map<BarrierCode, Long> mentions = new LinkedHashMap<>();
    for (JsonValue entry : fields.list("mentions", element -> element)) {
      JsonFields parts = entry.fields();
      JsonValue barrier = parts.need("barrier");
      BarrierCode code = barrier.word(BarrierCode.class);
      if (mentions.put(code, parts.need("mentions").whole()) != null) {
        throw JsonErrors.duplicate(barrier, code.name());
      }
      parts.end();
    }
    Optional<Long> carers = fields.get("carers").map(JsonValue::whole);
    fields.end();
    return value.build(() -> {
      BarrierCounts counts = BarrierCounts.of(mentions);
      return carers.map(counts::askedOf).orElse(counts);
    });
  }

  private static Map<QualityQuestion, Boolean> readAnswers(JsonValue value) {
    JsonFields fields = value.fields();
    Map<QualityQuestion, Boolean> answers = new LinkedHashMap<>();
    for (QualityQuestion question : QualityQuestion.values()) {
      fields
          .get(question.name())
          .map(JsonValue::flag)
          .ifPresent(answer -> answers.put(question, answer));
    }
    fields.end();
    return answers;
  }
}

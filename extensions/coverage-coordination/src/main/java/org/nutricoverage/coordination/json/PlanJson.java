package org.nutricoverage.coordination.json;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.nutricoverage.coordination.assessment.AssessmentMethod;
import org.nutricoverage.coordination.barrier.BarrierCode;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.plan.ActionItem;
import org.nutricoverage.coordination.plan.ActionItemBuilder;
import org.nutricoverage.coordination.plan.AreaProfile;
import org.nutricoverage.coordination.plan.PersonRole;
import org.nutricoverage.coordination.plan.PlanObjective;
import org.nutricoverage.coordination.plan.PlanStatus;
import org.nutricoverage.coordination.plan.PlannedAssessment;
import org.nutricoverage.coordination.plan.TrainedPerson;
import org.nutricoverage.coordination.plan.TrainerLevel;
import org.nutricoverage.core.Rational;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonOutput;
import org.nutricoverage.io.internal.json.JsonValue;

/** Trained people, planned assessments, actions and areas in JSON. */
final class PlanJson {

  private PlanJson() {}

  static void write(JsonOutput out, TrainedPerson person) {
    out.object(() ->
        out.text("id", person.id())
            .text("organisationType", person.organisationType().name())
            .text("countryIso3", person.countryIso3())
            .text("role", person.role().name())
            .texts("methods", person.methods().stream().map(Enum::name).toList())
            .text("trainedOn", person.trainedOn())
            .text("trainerLevel", person.trainerLevel().name())
            .whole("assessmentsLed", person.assessmentsLed()));
  }

  static TrainedPerson readPerson(JsonValue value) {
    JsonFields fields = value.fields();
    TrainedPerson.Builder builder =
        TrainedPerson.builder()
            .organisationType(fields.need("organisationType").word(OrganisationType.class))
            .role(fields.need("role").word(PersonRole.class))
            .methods(fields.list("methods", word -> word.word(AssessmentMethod.class)))
            .trainerLevel(fields.need("trainerLevel").word(TrainerLevel.class));
    String id = fields.need("id").text();
    String country = fields.need("countryIso3").text();
    long led = fields.need("assessmentsLed").whole();
    fields.get("trainedOn").map(JsonValue::date).ifPresent(builder::trainedOn);
    fields.end();
    return value.build(() -> builder.id(id).countryIso3(country).assessmentsLed(led).build());
  }

  static void write(JsonOutput out, PlannedAssessment planned) {
    out.object(() ->
        out.text("id", planned.id())
            .text("countryIso3", planned.countryIso3())
            .texts("pCodes", planned.pCodes())
            .text("method", planned.method().name())
            .text("month", planned.month())
            .text("leadId", planned.leadId())
            .whole("leadsRequired", planned.leadsRequired()));
  }

  static PlannedAssessment readPlanned(JsonValue value) {
    JsonFields fields = value.fields();
    YearMonth month = fields.need("month").month();
    PlannedAssessment.Builder builder =
        PlannedAssessment.builder()
            .countryIso3(fields.need("countryIso3").text())
            .pCodes(fields.list("pCodes", JsonValue::text))
            .method(fields.need("method").word(AssessmentMethod.class))
            .month(month);
    String id = fields.need("id").text();
    Optional<String> lead = fields.get("leadId").map(JsonValue::text);
    long required = fields.need("leadsRequired").whole();
    fields.end();
    return value.build(() -> {
      lead.ifPresent(builder::leadId);
      return builder.id(id).leadsRequired(required).build();
    });
  }

  static void write(JsonOutput out, ActionItem item) {
    out.object(() ->
        out.text("id", item.id())
            .text("objective", item.objective().name())
            .text("area", item.area())
            .text("barrier", item.barrier().map(Enum::name))
            .text("activity", item.activity())
            .text("responsible", item.responsible())
            .text("start", item.start())
            .text("due", item.due())
            .text("resources", item.resources())
            .text("processIndicator", item.processIndicator())
            .text("baseline", item.baseline())
            .text("target", item.target())
            .text("status", item.status().name())
            .text("evidence", item.evidence()));
  }

  static ActionItem readAction(JsonValue value) {
    JsonFields fields = value.fields();
    LocalDate start = fields.need("start").date();
    LocalDate due = fields.need("due").date();
    ActionItemBuilder builder =
        ActionItem.builder()
            .objective(fields.need("objective").word(PlanObjective.class))
            .start(start)
            .due(due)
            .status(fields.need("status").word(PlanStatus.class));
    fields.get("barrier").map(word -> word.word(BarrierCode.class)).ifPresent(builder::barrier);
    String id = fields.need("id").text();
    String activity = fields.need("activity").text();
    String responsible = fields.need("responsible").text();
    Optional<String> area = fields.get("area").map(JsonValue::text);
    Optional<String> resources = fields.get("resources").map(JsonValue::text);
    Optional<String> indicator = fields.get("processIndicator").map(JsonValue::text);
    Optional<Rational> baseline = fields.get("baseline").map(JsonValue::number);
    Optional<Rational> target = fields.get("target").map(JsonValue::number);
    Optional<String> evidence = fields.get("evidence").map(JsonValue::text);
    fields.end();
    return value.build(() -> {
      builder.id(id).activity(activity).responsible(responsible);
      area.ifPresent(builder::area);
      resources.ifPresent(builder::resources);
      indicator.ifPresent(builder::processIndicator);
      baseline.ifPresent(builder::baseline);
      target.ifPresent(builder::target);
      evidence.ifPresent(builder::evidence);
      return builder.build();
    });
  }

  static void write(JsonOutput out, AreaProfile area) {
    out.object(() ->
        out.text("pCode", area.pCode())
            .wholes("inaccessibleMonths", area.inaccessibleMonths())
            .texts("neighbours", area.neighbours()));
  }

  static AreaProfile readArea(JsonValue value) {
    JsonFields fields = value.fields();
    String code = fields.need("pCode").text();
    List<Integer> months = fields.list("inaccessibleMonths", JsonValue::smallWhole);
    List<String> neighbours = fields.list("neighbours", JsonValue::text);
    fields.end();
    return value.build(() -> new AreaProfile(code, months, neighbours));
  }
}

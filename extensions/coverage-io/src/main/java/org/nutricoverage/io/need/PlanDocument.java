package org.nutricoverage.io.need;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.internal.figure.PeopleText;
import org.nutricoverage.io.internal.json.DocumentFaults;
import org.nutricoverage.io.internal.json.JsonFields;
import org.nutricoverage.io.internal.json.JsonText;
import org.nutricoverage.io.internal.json.JsonValue;

/** Takes the figures of a response monitoring document of the HPC API, version 2. */
final class PlanDocument {

  private static final String ALL_CLUSTERS = "ALL";
  private static final Map<String, NeedStatus> METRICS =
      Map.of(
          "totalPopulation", NeedStatus.POPULATION,
          "affected", NeedStatus.AFFECTED,
          "inNeed", NeedStatus.IN_NEED,
          "target", NeedStatus.TARGETED,
          "expectedReach", NeedStatus.EXPECTED_REACH);
  private static final int DEEPEST_LEVEL = 9;

  /**
   * A location of the plan.
   *
   * @param level the administrative level
   * @param code the p-code; empty if there is none
   * @param name the name; empty if there is none
   * @param parent the id of the next greater location; null if not known
   */
  private record Location(int level, String code, String name, @Nullable String parent) {}

  private final String name;
  private final NeedAssembly assembly;
  private final @Nullable ReferencePeriod period;
  private final Map<String, Location> locations = new LinkedHashMap<>();
  private final Map<String, Set<String>> clusters = new HashMap<>();
  private final Map<String, Long> unusedMetrics = new LinkedHashMap<>();
  private String country;
  private boolean reachNoted;

  PlanDocument(
      String name, NeedAssembly assembly, String country, @Nullable ReferencePeriod period) {
    this.name = name;
    this.assembly = assembly;
    this.country = country;
    this.period = period;
  }

  private static UnusableDocumentException fault(String place, DocumentRule rule, String problem) {
    return UnusableDocumentException.at(place, rule, problem);
  }

  void takeAll(Reader text) throws IOException {
    JsonValue whole = JsonText.read(text, JsonText.Nulls.ABSENT, DocumentFaults.OF_DOCUMENT);
    JsonFields data = whole.fields().need("data").fields();
    data.need("locations").list(this::location);
    if (country.isEmpty()) {
      country = onlyCountry();
    }
    data.get("planGlobalClusters").ifPresent(all -> all.list(this::cluster));
    data.need("caseloads").list(this::caseload);
    unusedMetrics.forEach((metric, count) ->
        assembly
            .log()
            .add(
                Finding.of(
                        NeedTableFinding.UNUSED_METRIC,
                        "\""
                            + Texts.cut(metric)
                            + "\" is no figure of needs; not used "
                            + count
                            + (count == 1 ? " time" : " times"))
                    .at("file", name)));
  }

  private boolean location(JsonValue value) {
    JsonFields fields = value.fields();
    String id = fields.need("id").textOrNumber();
    long level = fields.get("adminLevel").map(JsonValue::whole).orElse(-1L);
    if (level < 0 || level > DEEPEST_LEVEL) {
      return false;
    }
    Location location =
        new Location(
            (int) level,
            fields.get("pcode").map(JsonValue::textOrNumber).orElse("").strip(),
            fields.get("name").map(JsonValue::textOrNumber).orElse("").strip(),
            fields.get("parentLocationId").map(JsonValue::textOrNumber).orElse(null));
    Location known = locations.putIfAbsent(id, location);
    if (known != null && !known.equals(location)) {
      throw fault(
          value.place(),
          DocumentRule.DUPLICATE_KEY,
          "the location " + Texts.cut(id) + " must stand once but stands twice and differs");
    }
    return true;
  }

  private String onlyCountry() {
    Set<String> countries = new HashSet<>();
    locations.values().stream()
        .filter(location -> location.level() == 0)
        .forEach(location -> countries.add(location.code()));
    return countries.size() == 1 ? countries.iterator().next() : "";
  }

  private boolean cluster(JsonValue value) {
    JsonFields fields = value.fields();
    Optional<String> code = fields.get("globalClusterCode").map(JsonValue::textOrNumber);
    List<String> ids = fields.list("planClusters", JsonValue::textOrNumber);
    code.ifPresent(global ->
        ids.forEach(id -> clusters.computeIfAbsent(id, unused -> new HashSet<>()).add(global)));
    return true;
  }

  private boolean caseload(JsonValue value) {
    JsonFields fields = value.fields();
    Optional<String> found = clusterOf(value, fields);
    if (found.isEmpty()) {
      assembly.leaveOut(
          at(
              value.place(),
              NeedTableFinding.NO_CLUSTER,
              "the caseload names no cluster and was left out"));
      return false;
    }
    String cluster = found.get();
    ReportedPlace whole = ReportedPlace.ofCountry(country);
    if (whole.isUnknown()) {
      assembly.leaveOut(
          at(
              value.place(),
              NeedTableFinding.NO_PLACE,
              "the plan does not say its country; the total of the caseload was left out"));
    } else {
      NeedAssembly.Key key = new NeedAssembly.Key(whole, cluster, NeedCategory.TOTAL, period);
      assembly.row(key);
      METRICS.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(metric ->
              fields
                  .get(metric.getKey())
                  .ifPresent(number -> take(key, metric.getValue(), number)));
    }
    fields
        .get("disaggregatedAttachments")
        .ifPresent(all -> all.list(attachment -> attachment(attachment, cluster)));
    return true;
  }

  private Optional<String> clusterOf(JsonValue value, JsonFields fields) {
    Optional<String> reference = text(fields, "caseloadCustomRef");
    Optional<String> entity = text(fields, "entityId");
    Optional<String> type = text(fields, "caseloadType");
    Optional<String> global = text(fields, "availableGlobalClusterCode");
    boolean plan = type.map(t -> t.equalsIgnoreCase("plan")).orElse(entity.isEmpty());
    if (plan) {
      return Optional.of(ALL_CLUSTERS);
    }
    if (global.isPresent()) {
      return global;
    }
    Set<String> known = entity.map(clusters::get).orElse(Set.of());
    if (known.size() == 1) {
      return Optional.of(known.iterator().next());
    }
    if (!clusters.isEmpty() && reference.isPresent()) {
      NeedTableFinding kind =
          known.isEmpty() ? NeedTableFinding.UNKNOWN_CLUSTER : NeedTableFinding.SEVERAL_CLUSTERS;
      String what =
          known.isEmpty()
              ? "the plan does not say to which global cluster the caseload belongs"
              : "the caseload belongs to " + known.size() + " global clusters";
      assembly
          .log()
          .add(
              at(
                  value.place(),
                  kind,
                  what + "; it goes by its reference \"" + Texts.cut(reference.get()) + "\""));
    }
    return reference;
  }

  private static Optional<String> text(JsonFields fields, String name) {
    return fields
        .get(name)
        .map(JsonValue::textOrNumber)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private boolean attachment(JsonValue value, String cluster) {
    JsonFields fields = value.fields();
    Optional<ReportedPlace> place = text(fields, "locationId").flatMap(this::place);
    if (place.isEmpty()) {
      assembly.leaveOut(
          at(
              value.place(),
              NeedTableFinding.UNKNOWN_LOCATION,
              "the location is none of the plan's with an administrative level; the figures were"
                  + " left out"));
      return false;
    }
    Optional<String> label = text(fields, "categoryLabel").or(() -> text(fields, "categoryName"));
    Optional<NeedCategory> category = label.flatMap(this::category);
    if (category.isEmpty()) {
      assembly.leaveOut(
          at(
              value.place(),
              NeedTableFinding.UNUSABLE_VALUE,
              "the figures have no category that can be one and were left out"));
      return false;
    }
    NeedAssembly.Key key = new NeedAssembly.Key(place.get(), cluster, category.get(), period);
    assembly.row(key);
    fields.list("dataMatrix", metric -> metric(metric, key));
    return true;
  }

  private Optional<NeedCategory> category(String label) {
    try {
      return Optional.of(NeedCategory.of(label));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean metric(JsonValue value, NeedAssembly.Key key) {
    JsonFields fields = value.fields();
    String type = fields.need("metricType").text();
    NeedStatus status = METRICS.get(type);
    if (status == null) {
      unusedMetrics.merge(type, 1L, Long::sum);
      return false;
    }
    fields.get("value").ifPresent(number -> take(key, status, number));
    return true;
  }

  private Optional<ReportedPlace> place(String id) {
    Location location = locations.get(id);
    if (location == null) {
      return Optional.empty();
    }
    if (location.level() == 0) {
      return Optional.of(ReportedPlace.ofCountry(country.isEmpty() ? location.code() : country));
    }
    List<String> codes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int level = 0; level < location.level(); level++) {
      codes.add("");
      names.add("");
    }
    Location next = location;
    int above = location.level() + 1;
    while (next != null && next.level() > 0 && next.level() < above) {
      codes.set(next.level() - 1, next.code());
      names.set(next.level() - 1, next.name());
      above = next.level();
      next = next.parent() == null ? null : locations.get(next.parent());
    }
    ReportedPlace place = new ReportedPlace(country, codes, names);
    return place.level() == location.level() ? Optional.of(place) : Optional.empty();
  }

  private void take(NeedAssembly.Key key, NeedStatus status, JsonValue value) {
    String text;
    try {
      text = value.textOrNumber();
    } catch (UnusableDocumentException e) {
      assembly
          .log()
          .add(at(value.place(), NeedTableFinding.UNUSABLE_VALUE, e.problem() + "; not used"));
      return;
    }
    if (text.isBlank()) {
      return;
    }
    PeopleText people = PeopleText.ofJson(text);
    Supplier<Finding> here = () -> at(value.place(), NeedTableFinding.NOT_A_NUMBER, "here");
    NeedFigures.note(people, text, here).ifPresent(assembly.log()::add);
    if (people.number().isEmpty()) {
      return;
    }
    if (status == NeedStatus.EXPECTED_REACH && !reachNoted) {
      reachNoted = true;
      assembly.log().add(NeedFigures.reachIsExpected(name));
    }
    assembly.take(key, status, people.number().get(), here);
  }

  private Finding at(String place, NeedTableFinding kind, String message) {
    return Finding.of(kind, message).at("file", name).at("value", Texts.cut(place));
  }
}

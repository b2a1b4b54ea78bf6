package org.nutricoverage.spatial.geojson;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.Severity;
import org.nutricoverage.core.internal.Numbers;
import org.nutricoverage.spatial.GeoArea;
import org.nutricoverage.spatial.GeoPoint;
import org.nutricoverage.spatial.Village;

/**
 * What a GeoJSON text holds, and what was noticed in it.
 *
 * @param features the features that could be used, in the order of the text
 * @param findings what was noticed; each names the feature, counted from 1
 * @since 0.1.0
 */
public record GeoJsonDocument(List<GeoJsonFeature> features, List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the parts. */
  public GeoJsonDocument {
    features = List.copyOf(features);
    findings = List.copyOf(findings);
  }

  /**
   * This document, if it has no error.
   *
   * @return this document
   * @throws InvalidGeoJsonException if a finding is an error, with the words of the first
   */
  public GeoJsonDocument strict() {
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        throw new InvalidGeoJsonException(finding.toString());
      }
    }
    return this;
  }

  /**
   * The areas among the features.
   *
   * @return the areas, in the order of the text
   */
  public List<GeoArea> areas() {
    return features.stream()
        .map(GeoJsonFeature::shape)
        .filter(GeoArea.class::isInstance)
        .map(GeoArea.class::cast)
        .toList();
  }

  /**
   * The points among the features as villages without population.
   *
   * @param idProperty the property that holds the id
   * @param nameProperty the property that holds the name
   * @return the villages with the findings of this document and those about villages
   */
  public GeoJsonVillages villages(String idProperty, String nameProperty) {
    return villages(idProperty, nameProperty, Optional.empty());
  }

  /**
   * The points among the features as villages.
   *
   * @param idProperty the property that holds the id
   * @param nameProperty the property that holds the name
   * @param populationProperty the property that holds the population
   * @return the villages with the findings of this document and those about villages
   */
  public GeoJsonVillages villages(
      String idProperty, String nameProperty, String populationProperty) {
    return villages(idProperty, nameProperty, Optional.of(populationProperty));
  }

  private GeoJsonVillages villages(
      String idProperty, String nameProperty, Optional<String> populationProperty) {
    List<Village> villages = new ArrayList<>();
    List<Finding> noticed = new ArrayList<>(findings);
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (GeoJsonFeature feature : features) {
      number++;
      if (!(feature.shape() instanceof GeoPoint location)) {
        continue;
      }
      String id = text(feature, idProperty);
      String name = text(feature, nameProperty);
      if (id.isBlank() || name.isBlank()) {
        noticed.add(
            notAVillage(
                "the property " + (id.isBlank() ? idProperty : nameProperty) + " is missing",
                number));
        continue;
      }
      if (!ids.add(id.strip())) {
        noticed.add(notAVillage("another village has the id " + id.strip(), number));
        continue;
      }
      Village village = Village.of(id, name, location);
      if (populationProperty.isPresent()) {
        village = withPopulation(village, feature, populationProperty.get(), noticed);
      }
      villages.add(village);
    }
    return new GeoJsonVillages(villages, noticed);
  }

  private static String text(GeoJsonFeature feature, String property) {
    return feature.property(property).map(GeoJsonValue::asText).orElse("");
  }

  private static Finding notAVillage(String why, int number) {
    return Finding.of(GeoJsonFinding.NOT_A_VILLAGE, why + "; left out")
        .at("usable feature", Integer.toString(number));
  }

  private static Village withPopulation(
      Village village, GeoJsonFeature feature, String property, List<Finding> noticed) {
    Optional<GeoJsonValue> value = feature.property(property);
    if (value.isEmpty()) {
      return village;
    }
    try {
      return village.withPopulation(new BigDecimal(value.get().asText().strip()).longValueExact());
    } catch (ArithmeticException | IllegalArgumentException e) {
      noticed.add(
          Finding.of(
                  GeoJsonFinding.POPULATION_UNREADABLE,
                  "the population must be a whole number of people of at least 0; taken as not"
                      + " known")
              .at("village", village.id())
              .at("property", property));
      return village;
    }
  }

  /** Returns the number of features and findings. */
  @Override
  public String toString() {
    return Numbers.counted(features.size(), "feature", "features")
        + ", "
        + Numbers.counted(findings.size(), "finding", "findings");
  }
}

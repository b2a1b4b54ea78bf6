package org.nutricoverage.spatial.geojson;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.spatial.GeoShape;

/**
 * Something on the map with its properties.
 *
 * @param shape a point or an area
 * @param properties the properties in their order; one that is missing or null is not there
 * @since 0.1.0
 */
public record GeoJsonFeature(GeoShape shape, Map<String, GeoJsonValue> properties)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Checks and copies the parts. */
  public GeoJsonFeature {
    Objects.requireNonNull(shape, "shape");
    Map<String, GeoJsonValue> copy = new LinkedHashMap<>();
    properties.forEach((key, value) ->
        copy.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value")));
    properties = Collections.unmodifiableMap(copy);
  }

  /**
   * A feature without properties.
   *
   * @param shape a point or an area
   * @return the feature
   */
  public static GeoJsonFeature of(GeoShape shape) {
    return new GeoJsonFeature(shape, Map.of());
  }

  /**
   * This feature with one more property.
   *
   * @param name the name of the property
   * @param value its value
   * @return a copy in which the property, if it was there, has the new value
   * @throws IllegalArgumentException if the name is blank
   */
  public GeoJsonFeature with(String name, GeoJsonValue value) {
    Map<String, GeoJsonValue> more = new LinkedHashMap<>(properties);
    more.put(Arguments.text(name, "name"), Objects.requireNonNull(value, "value"));
    return new GeoJsonFeature(shape, more);
  }

  /**
   * A property.
   *
   * @param name its name
   * @return its value; empty if it is missing or null
   */
  public Optional<GeoJsonValue> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }
}

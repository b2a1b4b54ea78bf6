package org.nutricoverage.spatial.geojson;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.core.Finding;
import org.nutricoverage.spatial.Village;

/**
 * The villages of a GeoJSON text, and what was noticed in it.
 *
 * @param villages the villages, in the order of the text, no two with one id
 * @param findings what was noticed
 * @since 0.1.0
 */
public record GeoJsonVillages(List<Village> villages, List<Finding> findings)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Copies the parts. */
  public GeoJsonVillages {
    villages = List.copyOf(villages);
    findings = List.copyOf(findings);
  }
}

package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.coordination.internal.Checks;

/**
 * A core function of a cluster, known by its identifier: numbers differ between instruments.
 *
 * @param id the identifier, for example {@code ADVOCACY}
 * @param label the words that a report prints
 * @since 0.1.0
 */
public record CoordinationFunction(String id, String label) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws org.nutricoverage.coordination.CoordinationDataException if one is blank or too long
   */
  public CoordinationFunction {
    id = Checks.id(id, "id");
    label = Checks.name(label, "label");
  }

  /**
   * The six core functions of the IASC reference module and accountability to affected people, in
   * the order of the reports of 2013 to 2018. The list is open: South Sudan added an eighth.
   *
   * @return the functions
   */
  public static List<CoordinationFunction> core() {
    return List.of(
        new CoordinationFunction("SERVICE_DELIVERY", "Supporting service delivery"),
        new CoordinationFunction("INFORM_HCT", "Informing strategic decisions of the HC/HCT"),
        new CoordinationFunction("PLANNING", "Planning and strategy development"),
        new CoordinationFunction("ADVOCACY", "Advocacy"),
        new CoordinationFunction("MONITORING", "Monitoring and reporting"),
        new CoordinationFunction("PREPAREDNESS", "Contingency planning and preparedness"),
        new CoordinationFunction("AAP", "Accountability to affected people"));
  }
}

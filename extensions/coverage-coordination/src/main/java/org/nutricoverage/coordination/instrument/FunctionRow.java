package org.nutricoverage.coordination.instrument;

import java.io.Serializable;
import java.util.List;
import org.nutricoverage.coordination.internal.Checks;

/**
 * A row of the status table: a sub-function, or a function that has none.
 *
 * @param id the identifier, for example {@code 1.2}
 * @param functionId the function to which it belongs
 * @param label the words that a report prints
 * @since 0.1.0
 */
public record FunctionRow(String id, String functionId, String label) implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks the parts.
   *
   * @throws org.nutricoverage.coordination.CoordinationDataException if one is blank or too long
   */
  public FunctionRow {
    id = Checks.id(id, "id");
    functionId = Checks.id(functionId, "functionId");
    label = Checks.name(label, "label");
  }

  /**
   * The 13 rows of the reports of 2013 to 2018, which belong to {@link
   * CoordinationFunction#core()}.
   *
   * @return the rows in the order of the report
   */
  public static List<FunctionRow> core() {
    return List.of(
        new FunctionRow("1.1", "SERVICE_DELIVERY", "Delivery tied to agreed priorities"),
        new FunctionRow("1.2", "SERVICE_DELIVERY", "Mechanisms against duplication"),
        new FunctionRow("2.1", "INFORM_HCT", "Needs assessment and gap analysis"),
        new FunctionRow("2.2", "INFORM_HCT", "Analysis of gaps, obstacles, cross-cutting issues"),
        new FunctionRow("2.3", "INFORM_HCT", "Priorities from response analysis"),
        new FunctionRow("3.1", "PLANNING", "Sector plans, objectives and indicators"),
        new FunctionRow("3.2", "PLANNING", "Standards and guidelines"),
        new FunctionRow("3.3", "PLANNING", "Funding needs and priorities"),
        new FunctionRow("4.1", "ADVOCACY", "Concerns for the messages of the HC/HCT"),
        new FunctionRow("4.2", "ADVOCACY", "Advocacy activities"),
        new FunctionRow("5", "MONITORING", "Monitoring and reporting"),
        new FunctionRow("6", "PREPAREDNESS", "Contingency planning and preparedness"),
        new FunctionRow("7", "AAP", "Accountability to affected people"));
  }
}

package org.nutricoverage.io.routine;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nutricoverage.core.Sex;
import org.nutricoverage.deskreview.routine.ReportItem;

/** What a cell counts. */
record Counted(ReportItem item, Sex sex) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** All that can be counted by the name of its field: {@code died}, {@code died_female}. */
  static final Map<String, Counted> FIELDS = fields();

  private static Map<String, Counted> fields() {
    Map<String, Counted> fields = new LinkedHashMap<>();
    for (ReportItem item : ReportItem.values()) {
      String name = item.name().toLowerCase(Locale.ROOT);
      fields.put(name, new Counted(item, Sex.ALL));
      fields.put(name + "_female", new Counted(item, Sex.FEMALE));
      fields.put(name + "_male", new Counted(item, Sex.MALE));
    }
    return Collections.unmodifiableMap(fields);
  }

  String label() {
    return sex == Sex.ALL ? item.label() : item.label() + " " + sex.label();
  }
}

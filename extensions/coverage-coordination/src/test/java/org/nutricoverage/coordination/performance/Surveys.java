package org.nutricoverage.coordination.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nutricoverage.coordination.instrument.AnswerScale;
import org.nutricoverage.coordination.instrument.CoordinationLevel;
import org.nutricoverage.coordination.instrument.CoordinationResponse;
import org.nutricoverage.coordination.instrument.InstrumentItem;
import org.nutricoverage.coordination.instrument.OrganisationType;
import org.nutricoverage.coordination.instrument.PerformanceInstrument;
import org.nutricoverage.coordination.instrument.SurveyForm;

/**
 * Instruments and responses for tests: items p0, p1, ... of partners, c0, c1, ... of coordinators.
 */
final class Surveys {

  private Surveys() {}

  static PerformanceInstrument instrument(String row, int items, AnswerScale scale) {
    List<InstrumentItem> all = new ArrayList<>();
    for (int i = 0; i < items; i++) {
      all.add(new InstrumentItem("p" + i, row, SurveyForm.PARTNER, scale));
      all.add(new InstrumentItem("c" + i, row, SurveyForm.COORDINATOR, scale));
    }
    return PerformanceInstrument.sixPlusOne("test", "1", all);
  }

  static CoordinationResponse partner(int... codes) {
    return partner(OrganisationType.INGO, codes);
  }

  static CoordinationResponse partner(OrganisationType type, int... codes) {
    return CoordinationResponse.partner(type, CoordinationLevel.NATIONAL, answers("p", codes));
  }

  static CoordinationResponse coordinator(int... codes) {
    return CoordinationResponse.coordinator(
        OrganisationType.UN, CoordinationLevel.NATIONAL, answers("c", codes));
  }

  private static Map<String, Integer> answers(String prefix, int... codes) {
    Map<String, Integer> answers = new TreeMap<>();
    for (int i = 0; i < codes.length; i++) {
      answers.put(prefix + i, codes[i]);
    }
    return answers;
  }
}

package org.nutricoverage.conformance;

import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nutricoverage.core.Rational;

/** Reads the parts of an input. */
final class Inputs {

  private Inputs() {}

  /** The decimal as it is written, so that 0.016 is 16/1000. */
  static Rational rational(JsonObject input, String name) {
    return Rational.of(input.get(name).getAsBigDecimal());
  }

  static double number(JsonObject input, String name) {
    return input.get(name).getAsDouble();
  }

  static long count(JsonObject input, String name) {
    return input.get(name).getAsBigDecimal().longValueExact();
  }

  /** A count that may be written {@code 1e+06}. */
  static long count(Map<String, String> settings, String name) {
    return new BigDecimal(settings.getOrDefault(name, "")).longValueExact();
  }

  /** The settings {@code a=1;b=2} of a column. */
  static Map<String, String> settings(JsonObject input, String column) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : input.get(column).getAsString().split(";", -1)) {
      int sign = setting.indexOf('=');
      if (sign > 0) {
        settings.put(setting.substring(0, sign), setting.substring(sign + 1));
      }
    }
    return settings;
  }
}

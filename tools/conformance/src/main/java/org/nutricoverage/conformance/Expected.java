package org.nutricoverage.conformance;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An expected value with its tolerance.
 *
 * @param value the value; null in JSON if it must be reported as not available
 * @param relativeTolerance how far a number may be off, relative to it
 * @param absoluteTolerance how far a number may be off besides
 */
record Expected(JsonElement value, double relativeTolerance, double absoluteTolerance) {

  private static final double RELATIVE = 1e-9;
  private static final double ABSOLUTE = 1e-12;
  private static final double BETA_QUANTILE_ABSOLUTE = 1e-7;
  private static final Set<String> BETA_QUANTILES = Set.of("median", "equal_tailed", "hpd");

  static Expected of(JsonElement value) {
    return new Expected(value, RELATIVE, ABSOLUTE);
  }

  /** The value of a key; quantiles of the Beta distribution are known to fewer digits. */
  static Expected of(String key, JsonElement value) {
    return BETA_QUANTILES.contains(key)
        ? new Expected(value, RELATIVE, BETA_QUANTILE_ABSOLUTE)
        : of(value);
  }

  /** Whether the actual value is the expected one; null stands for not available. */
  boolean matches(@Nullable Object actual) {
    return matches(value, actual);
  }

  private boolean matches(JsonElement wanted, @Nullable Object actual) {
    if (wanted.isJsonNull()) {
      return actual == null;
    }
    if (actual == null) {
      return wanted.isJsonPrimitive()
          && wanted.getAsJsonPrimitive().isNumber()
          && Double.isNaN(wanted.getAsDouble());
    }
    if (wanted.isJsonArray()) {
      return actual instanceof List<?> list
          && list.size() == wanted.getAsJsonArray().size()
          && IntStream.range(0, list.size())
              .allMatch(i -> matches(wanted.getAsJsonArray().get(i), list.get(i)));
    }
    return wanted.isJsonPrimitive() && matches(wanted.getAsJsonPrimitive(), actual);
  }

  private boolean matches(JsonPrimitive wanted, Object actual) {
    if (wanted.isBoolean()) {
      return actual.equals(wanted.getAsBoolean());
    }
    if (wanted.isNumber()) {
      return actual instanceof Number number && near(number.doubleValue(), wanted.getAsDouble());
    }
    return normal(actual.toString()).equals(normal(wanted.getAsString()));
  }

  private boolean near(double got, double wanted) {
    return Double.compare(got, wanted) == 0
        || Math.abs(got - wanted) <= absoluteTolerance + relativeTolerance * Math.abs(wanted);
  }

  private static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
  }
}

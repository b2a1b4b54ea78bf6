package org.nutricoverage.io.adx;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.nutricoverage.core.internal.Arguments;
import org.nutricoverage.io.dhis2.DataValue;
import org.nutricoverage.io.dhis2.DataValueSet;

/**
 * Writes data values as ADX.
 *
 * <pre>{@code
 * DataValue value =
 *     DataValue.of(
 *         DataKey.of("ADMITTED").with("GENDER", "F"),
 *         Dhis2Period.parse("202603"),
 *         "KALEMIE",
 *         "17");
 * String adx =
 *     AdxWriting.exportedAt(Instant.parse("2026-04-02T09:00:00Z"))
 *         .write(DataValueSet.of(IdSchemes.of(IdScheme.CODE), List.of(value)).ofDataSet("CMAM"));
 * adx.contains("<group orgUnit=\"KALEMIE\" period=\"2026-03-01/P1M\" dataSet=\"CMAM\">");   // true
 * }</pre>
 *
 * <p>The same values give the same text: groups are ordered by their attributes, values by data
 * element and categories, attributes by name. Every character that means something in XML is
 * escaped. What ADX cannot say is refused, never left out.
 *
 * @since 0.1.0
 */
public final class AdxWriting {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,99}");
  private static final Set<String> TAKEN =
      Set.of(
          "dataElement",
          "value",
          "categoryOptionCombo",
          "comment",
          "followup",
          "deleted",
          "storedBy",
          "created",
          "lastUpdated");

  private final Instant exported;

  private AdxWriting(Instant exported) {
    this.exported = exported;
  }

  /**
   * Writing of documents that say when they were made.
   *
   * @param exported the moment, which is written as it is
   * @return the writing
   */
  public static AdxWriting exportedAt(Instant exported) {
    return new AdxWriting(Objects.requireNonNull(exported, "exported"));
  }

  /**
   * Writes values.
   *
   * @param set the values
   * @return the document, its lines separated by line feeds
   * @throws IllegalArgumentException if a period is none of ADX, a category has a name that is none
   *     of XML or has another meaning, or a text holds a character that XML does not know
   */
  public String write(DataValueSet set) {
    Map<String, List<DataValue>> groups = new TreeMap<>();
    for (DataValue value : set.values()) {
      groups.computeIfAbsent(group(value, set), unused -> new ArrayList<>()).add(value);
    }
    StringBuilder text = new StringBuilder(64 * (set.values().size() + 4));
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<adx xmlns=\"")
        .append(AdxReading.NAMESPACE)
        .append('"');
    attribute(text, "exported", exported.toString());
    text.append(">\n");
    groups.forEach((group, values) -> {
      text.append("  <group").append(group).append(">\n");
      values.forEach(value -> dataValue(text, value));
      text.append("  </group>\n");
    });
    return text.append("</adx>\n").toString();
  }

  private static String group(DataValue value, DataValueSet set) {
    Optional<String> period = AdxPeriod.text(value.period());
    if (period.isEmpty()) {
      throw Arguments.refused(
          "period", "one that ADX has (no quarter from November, for example)", value.period());
    }
    StringBuilder text = new StringBuilder();
    attribute(text, "orgUnit", value.orgUnit());
    attribute(text, "period", period.get());
    if (!set.dataSet().isEmpty()) {
      attribute(text, "dataSet", set.dataSet());
    }
    set.completeDate().ifPresent(day -> attribute(text, "completeDate", day.toString()));
    if (!value.attributeOptionCombo().isEmpty()) {
      attribute(text, "attributeOptionCombo", value.attributeOptionCombo());
    }
    return text.toString();
  }

  private static void dataValue(StringBuilder text, DataValue value) {
    text.append("    <dataValue");
    attribute(text, "dataElement", value.key().dataElement());
    if (!value.key().categoryOptionCombo().isEmpty()) {
      attribute(text, "categoryOptionCombo", value.key().categoryOptionCombo());
    }
    value
        .key()
        .categories()
        .forEach((category, option) -> {
          if (!NAME.matcher(category).matches() || TAKEN.contains(category)) {
            throw Arguments.refused(
                "category",
                "a name of Latin letters, digits, points, hyphens and underscores that has no other"
                    + " meaning in ADX",
                category);
          }
          attribute(text, category, option);
        });
    if (!value.deleted() || !value.value().isEmpty()) {
      attribute(text, "value", value.value());
    }
    if (value.followUp()) {
      attribute(text, "followup", "true");
    }
    if (value.deleted()) {
      attribute(text, "deleted", "true");
    }
    if (value.comment().isEmpty()) {
      text.append("/>\n");
    } else {
      text.append("><annotation>");
      escape(text, value.comment());
      text.append("</annotation></dataValue>\n");
    }
  }

  private static void attribute(StringBuilder text, String name, String value) {
    text.append(' ').append(name).append("=\"");
    escape(text, value);
    text.append('"');
  }

  private static void escape(StringBuilder text, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append("&quot;");
        case '\t', '\n', '\r' -> text.append("&#").append((int) c).append(';');
        default -> {
          boolean pair =
              Character.isHighSurrogate(c)
                  && i + 1 < value.length()
                  && Character.isLowSurrogate(value.charAt(i + 1));
          if (pair) {
            text.append(c);
            i++;
            text.append(value.charAt(i));
          } else if (c < ' ' || Character.isSurrogate(c) || c >= '\ufffe') {
            throw new IllegalArgumentException(
                "a text must hold only characters that XML knows but holds one with the number "
                    + (int) c);
          } else {
            text.append(c);
          }
        }
      }
    }
  }
}

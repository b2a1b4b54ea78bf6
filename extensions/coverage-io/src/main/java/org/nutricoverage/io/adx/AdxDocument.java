package org.nutricoverage.io.adx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.nutricoverage.core.Finding;
import org.nutricoverage.core.internal.Texts;
import org.nutricoverage.io.DocumentRule;
import org.nutricoverage.io.UnusableDocumentException;
import org.nutricoverage.io.csv.FindingLog;
import org.nutricoverage.io.dhis2.DataKey;
import org.nutricoverage.io.dhis2.DataValue;
import org.nutricoverage.io.dhis2.DataValueSet;
import org.nutricoverage.io.dhis2.Dhis2Finding;
import org.nutricoverage.io.dhis2.Dhis2Period;
import org.nutricoverage.io.dhis2.IdScheme;
import org.nutricoverage.io.dhis2.IdSchemes;

/** One document of ADX as it is read: adx, groups, data values, annotations. */
final class AdxDocument {

  static final String ADX = "adx";
  static final String GROUP = "group";
  static final String DATA_VALUE = "dataValue";
  static final String ANNOTATION = "annotation";
  private static final int MOST_VALUES = 1_000_000;
  private static final Set<String> OF_GROUP =
      Set.of("orgUnit", "period", "dataSet", "completeDate", "attributeOptionCombo", "comment");
  private static final Set<String> OF_VALUE =
      Set.of("dataElement", "value", "categoryOptionCombo", "comment", "followup", "deleted");
  private static final Set<String> NOT_KEPT = Set.of("storedBy", "created", "lastUpdated");

  private final String file;
  private final IdSchemes idSchemes;
  private final FindingLog log;
  private final Xml xml;
  private final XMLStreamReader reader;
  private final List<DataValue> values = new ArrayList<>();
  private final TreeSet<String> dataSets = new TreeSet<>();
  private final TreeSet<String> completeDates = new TreeSet<>();
  private int read;

  AdxDocument(String file, IdSchemes idSchemes, FindingLog log, Xml xml) {
    this.file = file;
    this.idSchemes = idSchemes;
    this.log = log;
    this.xml = xml;
    this.reader = xml.reader();
  }

  DataValueSet read() {
    while (xml.next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and instructions before the first element.
    }
    if (!isElement(ADX)) {
      throw UnusableDocumentException.at(
          xml.place(),
          DocumentRule.UNKNOWN_FORMAT,
          "the document must be an adx of the name space "
              + AdxReading.NAMESPACE
              + " but was "
              + Texts.cut(reader.getLocalName())
              + (reader.getNamespaceURI() == null
                  ? " without one"
                  : " of \"" + Texts.cut(reader.getNamespaceURI()) + "\""));
    }
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        need(GROUP, ADX);
        group();
      }
    }
    while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
      // Comments and instructions behind the last element.
    }
    notKept(dataSets, "data sets");
    notKept(completeDates, "dates of completion");
    DataValueSet set = DataValueSet.of(idSchemes, values, log);
    return completed(dataSets.size() == 1 ? set.ofDataSet(dataSets.first()) : set);
  }

  private void notKept(SortedSet<String> several, String what) {
    if (several.size() > 1) {
      log.add(
          Finding.of(
                  Dhis2Finding.UNKNOWN_FIELD,
                  "the groups have several "
                      + what
                      + ", "
                      + Texts.cut(String.join(", ", several))
                      + "; none is kept")
              .at("file", file));
    }
  }

  private DataValueSet completed(DataValueSet set) {
    return completeDates.size() == 1
        ? set.completedOn(LocalDate.parse(completeDates.first()))
        : set;
  }

  private boolean isElement(String name) {
    return name.equals(reader.getLocalName())
        && AdxReading.NAMESPACE.equals(reader.getNamespaceURI());
  }

  private void need(String name, String parent) {
    if (!isElement(name)) {
      throw UnusableDocumentException.at(
          xml.place(),
          DocumentRule.UNKNOWN_FIELD,
          "an element of "
              + parent
              + " must be "
              + name
              + " of the name space "
              + AdxReading.NAMESPACE
              + " but was "
              + Texts.cut(reader.getLocalName()));
    }
  }

  private Map<String, String> attributes() {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String space = reader.getAttributeNamespace(i);
      if (space == null || space.isEmpty() || space.equals(AdxReading.NAMESPACE)) {
        String former =
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
        if (former != null) {
          throw UnusableDocumentException.at(
              xml.place(),
              DocumentRule.DUPLICATE_KEY,
              "the attribute "
                  + Texts.cut(reader.getAttributeLocalName(i))
                  + " must stand once but stands twice");
        }
      } else if (!space.equals(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI)) {
        log.add(
            noted(
                Dhis2Finding.UNKNOWN_FIELD,
                "the attribute "
                    + Texts.cut(reader.getAttributeLocalName(i))
                    + " of another name space is not known and was not used",
                xml.place()));
      }
    }
    return attributes;
  }

  private void group() {
    Map<String, String> attributes = attributes();
    String place = xml.place();
    Group group = null;
    List<String> others =
        attributes.keySet().stream().filter(name -> !OF_GROUP.contains(name)).sorted().toList();
    if (!attributes.getOrDefault("comment", "").isEmpty()) {
      log.add(
          noted(
              Dhis2Finding.UNKNOWN_FIELD,
              "the comment on the group, \""
                  + Texts.cut(attributes.getOrDefault("comment", ""))
                  + "\", is not kept",
              place));
    }
    if (others.isEmpty()) {
      try {
        group = Group.of(attributes, idSchemes);
        if (!group.dataSet.isEmpty()) {
          dataSets.add(group.dataSet);
        }
        if (!group.completeDate.isEmpty()) {
          completeDates.add(group.completeDate);
        }
      } catch (IllegalArgumentException refused) {
        log.add(
            noted(
                Dhis2Finding.UNREADABLE_VALUE,
                refused.getMessage() + "; the group was left out with all its values",
                place));
      }
    } else {
      log.add(
          noted(
              Dhis2Finding.GROUP_DISAGGREGATED,
              "the group is for a part of its organisation unit, by "
                  + Texts.cut(String.join(", ", others))
                  + "; it was left out with all its values",
              place));
    }
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        need(DATA_VALUE, GROUP);
        dataValue(group);
      }
    }
  }

  private void dataValue(@Nullable Group group) {
    read++;
    if (read > MOST_VALUES) {
      throw xml.exceeded("at most 1,000,000 values");
    }
    String place = xml.place();
    Map<String, String> attributes = attributes();
    String annotation = annotation();
    if (group == null) {
      return;
    }
    try {
      values.add(group.value(attributes, annotation, idSchemes));
    } catch (IllegalArgumentException refused) {
      log.add(
          noted(
              Dhis2Finding.UNREADABLE_VALUE,
              refused.getMessage() + "; the value was left out",
              place));
    }
  }

  private String annotation() {
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          need(inside ? "text only" : ANNOTATION, inside ? ANNOTATION : DATA_VALUE);
          inside = true;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (!inside) {
            return text.toString().strip();
          }
          inside = false;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (inside) {
            text.append(reader.getText());
            xml.within(text.length());
          }
        }
        default -> {
          // Comments and instructions say nothing about the value.
        }
      }
    }
  }

  private Finding noted(Dhis2Finding kind, String message, String place) {
    return Finding.of(kind, message).at("file", file).at("row", place.replace("line ", ""));
  }

  /** What the values of a group share. */
  private record Group(
      String orgUnit,
      Dhis2Period period,
      String dataSet,
      String completeDate,
      String attributeOptionCombo) {

    static Group of(Map<String, String> attributes, IdSchemes idSchemes) {
      String combo = attributes.getOrDefault("attributeOptionCombo", "");
      if (!combo.isEmpty()) {
        identifier("attribute option combination", combo, idSchemes.categoryOptionCombo());
      }
      String completed = attributes.getOrDefault("completeDate", "");
      return new Group(
          identifier(
              "organisation unit", attributes.getOrDefault("orgUnit", ""), idSchemes.orgUnit()),
          AdxPeriod.parse(attributes.getOrDefault("period", "")),
          attributes.getOrDefault("dataSet", ""),
          completed.isEmpty() ? "" : day(completed),
          combo);
    }

    private static String day(String text) {
      try {
        return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text).toString();
      } catch (DateTimeException noSuchDay) {
        throw new IllegalArgumentException(
            "completeDate must be a date such as 2026-04-02 but was \"" + Texts.cut(text) + "\"",
            noSuchDay);
      }
    }

    DataValue value(Map<String, String> attributes, String annotation, IdSchemes idSchemes) {
      String combo = attributes.getOrDefault("categoryOptionCombo", "");
      if (!combo.isEmpty()) {
        identifier("category option combination", combo, idSchemes.categoryOptionCombo());
      }
      TreeMap<String, String> categories = new TreeMap<>(attributes);
      categories.keySet().removeAll(OF_VALUE);
      categories.keySet().removeAll(NOT_KEPT);
      boolean deleted = flag(attributes, "deleted");
      String value = attributes.getOrDefault("value", "");
      if (value.isEmpty() && !deleted) {
        throw new IllegalArgumentException("the value is missing");
      }
      return new DataValue(
          new DataKey(
              identifier(
                  "data element",
                  attributes.getOrDefault("dataElement", ""),
                  idSchemes.dataElement()),
              combo,
              categories),
          period,
          orgUnit,
          attributeOptionCombo,
          value,
          annotation.isEmpty() ? attributes.getOrDefault("comment", "") : annotation,
          flag(attributes, "followup"),
          deleted);
    }

    private static String identifier(String what, String identifier, IdScheme scheme) {
      if (identifier.isEmpty()) {
        throw new IllegalArgumentException("the " + what + " is missing");
      }
      if (!scheme.fits(identifier)) {
        throw new IllegalArgumentException(
            "the " + what + " must be a " + scheme + " but was \"" + Texts.cut(identifier) + "\"");
      }
      return identifier;
    }

    private static boolean flag(Map<String, String> attributes, String name) {
      return switch (attributes.getOrDefault(name, "false")) {
        case "true" -> true;
        case "false" -> false;
        default ->
            throw new IllegalArgumentException(
                name
                    + " must be true or false but was \""
                    + Texts.cut(attributes.getOrDefault(name, ""))
                    + "\"");
      };
    }
  }
}

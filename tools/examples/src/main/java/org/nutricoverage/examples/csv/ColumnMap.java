package org.nutricoverage.examples.csv;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which column of a foreign file holds which field, and how its cells are written.
 *
 * <p>The text form is a list such as {@code site=Locality,month=Month,year=Year}. A column is named
 * as in the header, or by its position as {@code #3}. A backslash before a comma makes it part of
 * the name. Four names are settings instead of fields:
 *
 * <ul>
 *   <li>{@code separator}: comma, semicolon or tab; found from the header unless given
 *   <li>{@code charset}: for example UTF-8 or windows-1252; found from the bytes unless given
 *   <li>{@code thousands}: comma, point, space or apostrophe; without it no such number is read
 *   <li>{@code missing}: codes for a missing value, separated by {@code |}, for example {@code
 *       NA|-|.}
 * </ul>
 */
public final class ColumnMap {

  private static final Map<String, Character> SEPARATORS =
      Map.of("comma", ',', "semicolon", ';', "tab", '\t');
  private static final Map<String, Character> THOUSANDS =
      Map.of("comma", ',', "point", '.', "space", ' ', "apostrophe", '\'');
  private static final Set<String> SETTINGS =
      Set.of("separator", "charset", "thousands", "missing");

  private final Map<String, String> columns;
  private final Map<String, String> settings;

  private ColumnMap(Map<String, String> columns, Map<String, String> settings) {
    this.columns = Collections.unmodifiableMap(columns);
    this.settings = Map.copyOf(settings);
  }

  /**
   * A map in which each field has the column of its own name.
   *
   * @param fields the fields
   * @return the map
   */
  public static ColumnMap ofFields(List<String> fields) {
    Map<String, String> columns = new LinkedHashMap<>();
    fields.forEach(field -> columns.put(field, field));
    return new ColumnMap(columns, Map.of());
  }

  /**
   * Reads a map, or the properties file that the text names.
   *
   * @param text the list, or the path of a UTF-8 file ending in {@code .properties}
   * @param permitted the fields that there are
   * @return the map
   * @throws UnusableInputException if the text has another form, names a field that there is not,
   *     or gives one twice
   */
  public static ColumnMap parse(String text, Set<String> permitted) {
    List<String[]> entries =
        text.strip().endsWith(".properties") ? entriesOf(Path.of(text.strip())) : entriesOf(text);
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, String> settings = new LinkedHashMap<>();
    for (String[] entry : entries) {
      boolean setting = SETTINGS.contains(entry[0]);
      if (!setting && !permitted.contains(entry[0])) {
        throw new UnusableInputException(
            "the column map names "
                + Shown.of(entry[0])
                + "; the fields are "
                + String.join(", ", permitted)
                + " and the settings "
                + String.join(", ", new TreeSet<>(SETTINGS)));
      }
      if ((setting ? settings : columns).put(entry[0], entry[1]) != null) {
        throw new UnusableInputException("the column map gives " + entry[0] + " twice");
      }
    }
    ColumnMap map = new ColumnMap(columns, settings);
    map.separator();
    map.thousands();
    map.charset();
    return map;
  }

  private static List<String[]> entriesOf(String text) {
    List<String[]> entries = new ArrayList<>();
    for (String part : text.split("(?<!\\\\),", -1)) {
      if (!part.isBlank()) {
        int equals = part.indexOf('=');
        if (equals < 1 || part.substring(equals + 1).isBlank()) {
          throw new UnusableInputException(
              "the column map must hold field=column but has " + Shown.of(part.strip()));
        }
        entries.add(
            new String[] {
              part.substring(0, equals).strip(),
              part.substring(equals + 1).strip().replace("\\,", ",")
            });
      }
    }
    return entries;
  }

  private static List<String[]> entriesOf(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableInputException("the column map " + file + " cannot be read", e);
    }
    List<String[]> entries = new ArrayList<>();
    for (String name : new TreeSet<>(properties.stringPropertyNames())) {
      entries.add(new String[] {name, properties.getProperty(name).strip()});
    }
    return entries;
  }

  /**
   * The columns.
   *
   * @return the name of the column, or its position as {@code #3}, for each field
   */
  public Map<String, String> columns() {
    return columns;
  }

  /**
   * Whether a field has a column.
   *
   * @param field the field
   * @return true if the map names one
   */
  public boolean has(String field) {
    return columns.containsKey(field);
  }

  Optional<Character> separator() {
    return setting("separator", SEPARATORS);
  }

  Optional<Character> thousands() {
    return setting("thousands", THOUSANDS);
  }

  Set<String> missingCodes() {
    Set<String> codes = new LinkedHashSet<>();
    for (String code : settings.getOrDefault("missing", "").split("\\|", -1)) {
      if (!code.isBlank()) {
        codes.add(code.strip());
      }
    }
    return codes;
  }

  Optional<Charset> charset() {
    String name = settings.get("charset");
    if (name == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnusableInputException(
          "charset must be a character set such as UTF-8 but was " + Shown.of(name), e);
    }
  }

  private Optional<Character> setting(String name, Map<String, Character> permitted) {
    String value = settings.get(name);
    if (value != null && !permitted.containsKey(value)) {
      throw new UnusableInputException(
          name
              + " must be one of "
              + String.join(", ", new TreeSet<>(permitted.keySet()))
              + " but was "
              + Shown.of(value));
    }
    return Optional.ofNullable(value).map(permitted::get);
  }

  /** Returns fields and columns in the text form. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    columns.forEach((field, column) -> parts.add(field + "=" + column.replace(",", "\\,")));
    return String.join(",", parts);
  }
}

package org.nutricoverage.io.internal.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON strictly into maps, lists, texts, numbers as they are written, and booleans: no key
 * twice, nothing behind the end, nothing deeper, longer or fuller than the limits.
 */
public final class JsonText {

  /** What a {@code null} means. */
  public enum Nulls {
    /** A {@code null} is an error: whoever wrote the text leaves out what is not known. */
    REFUSED,
    /** A field that is {@code null} is not there; an element of a list that is, holds its place. */
    ABSENT
  }

  /**
   * A number as it is written.
   *
   * @param digits the number in JSON
   */
  record Digits(String digits) {}

  /** An element of a list that is known to be nothing. */
  static final Object NOTHING = new Object();

  static final int DEEPEST = 32;
  static final long MOST_CHARACTERS = 50_000_000;
  static final int MOST_VALUES = 2_000_000;

  private final JsonReader reader;
  private final JsonFaults faults;
  private final Nulls nulls;
  private int values;

  private JsonText(JsonReader reader, JsonFaults faults, Nulls nulls) {
    this.reader = reader;
    this.faults = faults;
    this.nulls = nulls;
  }

  /**
   * Reads one JSON value; the reader is left open.
   *
   * @param text the text
   * @param nulls what stands for the JSON literal of nothing
   * @param faults makes the errors
   * @return the value
   * @throws IOException if reading fails
   */
  public static JsonValue read(Reader text, Nulls nulls, JsonFaults faults) throws IOException {
    JsonReader reader = new JsonReader(new Limited(text, MOST_CHARACTERS, faults));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(Integer.MAX_VALUE);
    JsonText json = new JsonText(reader, faults, nulls);
    try {
      Object whole = json.value(0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw json.notJson();
      }
      return new JsonValue("", whole, faults);
    } catch (MalformedJsonException | EOFException e) {
      RuntimeException notJson = json.notJson();
      notJson.initCause(e);
      throw notJson;
    }
  }

  private RuntimeException notJson() {
    return faults.at(
        place(),
        JsonRule.NOT_JSON,
        "the text must be one JSON value by RFC 8259 but is not, near character "
            + reader.getCharacterOffset());
  }

  private String place() {
    String path = reader.getPath();
    return path.startsWith("$.") ? path.substring(2) : path.substring(1);
  }

  private Object value(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw exceeded("at most " + DEEPEST + " levels deep");
    }
    counted();
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object(depth);
      case BEGIN_ARRAY -> array(depth);
      case STRING -> reader.nextString();
      case NUMBER -> new Digits(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      default ->
          throw faults.at(
              place(),
              JsonRule.WRONG_TYPE,
              "a value must not be null: leave the field out where nothing is known");
    };
  }

  private void counted() {
    values++;
    if (values > MOST_VALUES) {
      throw exceeded("of at most " + MOST_VALUES + " values");
    }
  }

  private RuntimeException exceeded(String limit) {
    return faults.at("", JsonRule.LIMIT_EXCEEDED, "the text must be " + limit + " but is more");
  }

  private Map<String, Object> object(int depth) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<String> absent = new ArrayList<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (fields.containsKey(name)) {
        throw faults.at(
            place(), JsonRule.DUPLICATE_KEY, "the key must stand once but stands twice");
      }
      if (nulls == Nulls.ABSENT && reader.peek() == JsonToken.NULL) {
        reader.nextNull();
        absent.add(name);
        fields.put(name, absent);
      } else {
        fields.put(name, value(depth + 1));
      }
    }
    reader.endObject();
    absent.forEach(fields::remove);
    return fields;
  }

  private List<Object> array(int depth) throws IOException {
    List<Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      if (nulls == Nulls.ABSENT && reader.peek() == JsonToken.NULL) {
        reader.nextNull();
        counted();
        elements.add(NOTHING);
      } else {
        elements.add(value(depth + 1));
      }
    }
    reader.endArray();
    return elements;
  }

  /** Refuses to read more characters than the limit. */
  static final class Limited extends FilterReader {

    private final long most;
    private final JsonFaults faults;
    private long passed;

    Limited(Reader in, long most, JsonFaults faults) {
      super(in);
      this.most = most;
      this.faults = faults;
    }

    @Override
    public int read() throws IOException {
      int c = super.read();
      return c < 0 ? c : counted(1, c);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      return count < 0 ? count : counted(count, count);
    }

    private int counted(int characters, int result) {
      passed += characters;
      if (passed > most) {
        throw faults.at(
            "",
            JsonRule.LIMIT_EXCEEDED,
            "the text must have at most " + most + " characters but has more");
      }
      return result;
    }
  }
}

package org.nutricoverage.coordination.json;

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
import org.nutricoverage.coordination.CoordinationDataException;
import org.nutricoverage.coordination.DataRule;

/**
 * Reads JSON strictly into maps, lists, texts, numbers as they are written, and booleans: no key
 * twice, nothing behind the end, nothing deeper, longer or fuller than the limits.
 */
final class JsonText {

  /** A number as it is written. */
  record Digits(String digits) {}

  static final int DEEPEST = 32;
  static final long MOST_CHARACTERS = 50_000_000;
  static final int MOST_VALUES = 2_000_000;

  private final JsonReader reader;
  private int values;

  private JsonText(JsonReader reader) {
    this.reader = reader;
  }

  static JsonValue read(Reader text) throws IOException {
    JsonReader reader = new JsonReader(new Limited(text, MOST_CHARACTERS));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(Integer.MAX_VALUE);
    try {
      Object whole = new JsonText(reader).value(0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw notJson(reader);
      }
      return new JsonValue("", whole);
    } catch (MalformedJsonException | EOFException e) {
      CoordinationDataException notJson = notJson(reader);
      notJson.initCause(e);
      throw notJson;
    }
  }

  private static CoordinationDataException notJson(JsonReader reader) {
    return CoordinationDataException.at(
        place(reader),
        DataRule.NOT_JSON,
        "the text must be one JSON value by RFC 8259 but is not, near character "
            + reader.getCharacterOffset());
  }

  private static String place(JsonReader reader) {
    String path = reader.getPath();
    return path.startsWith("$.") ? path.substring(2) : path.substring(1);
  }

  private Object value(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw exceeded("at most " + DEEPEST + " levels deep");
    }
    values++;
    if (values > MOST_VALUES) {
      throw exceeded("of at most " + MOST_VALUES + " values");
    }
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object(depth);
      case BEGIN_ARRAY -> array(depth);
      case STRING -> reader.nextString();
      case NUMBER -> new Digits(reader.nextString());
      case BOOLEAN -> reader.nextBoolean();
      default ->
          throw CoordinationDataException.at(
              place(reader),
              DataRule.WRONG_TYPE,
              "a value must not be null: leave the field out where nothing is known");
    };
  }

  private CoordinationDataException exceeded(String limit) {
    return CoordinationDataException.at(
        "", DataRule.LIMIT_EXCEEDED, "the text must be " + limit + " but is more");
  }

  private Map<String, Object> object(int depth) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      if (fields.containsKey(name)) {
        throw CoordinationDataException.at(
            place(reader), DataRule.DUPLICATE_KEY, "the key must stand once but stands twice");
      }
      fields.put(name, value(depth + 1));
    }
    reader.endObject();
    return fields;
  }

  private List<Object> array(int depth) throws IOException {
    List<Object> elements = new ArrayList<>();
    reader.beginArray();
    while (reader.hasNext()) {
      elements.add(value(depth + 1));
    }
    reader.endArray();
    return elements;
  }

  /** Refuses to read more characters than the limit. */
  static final class Limited extends FilterReader {

    private final long most;
    private long passed;

    Limited(Reader in, long most) {
      super(in);
      this.most = most;
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
        throw CoordinationDataException.at(
            "",
            DataRule.LIMIT_EXCEEDED,
            "the text must have at most " + most + " characters but has more");
      }
      return result;
    }
  }
}

package org.nutricoverage.io.internal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.nutricoverage.core.Rational;

/** Writes fields in the order in which they are given, and leaves out what is absent or empty. */
public final class JsonOutput {

  private final StringWriter text = new StringWriter();
  private final JsonWriter writer = new JsonWriter(text);

  /** An empty text. */
  public JsonOutput() {
    writer.setIndent("  ");
  }

  /**
   * What was written so far.
   *
   * @return the JSON, without a line end behind it
   */
  @Override
  public String toString() {
    return text.toString();
  }

  private interface Step {
    void run() throws IOException;
  }

  private JsonOutput step(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /**
   * An object as an element or as the whole.
   *
   * @param fields writes the fields
   * @return this
   */
  public JsonOutput object(Runnable fields) {
    step(writer::beginObject);
    fields.run();
    return step(writer::endObject);
  }

  /**
   * An object as a field.
   *
   * @param name the name
   * @param fields writes the fields
   * @return this
   */
  public JsonOutput object(String name, Runnable fields) {
    step(() -> writer.name(name));
    return object(fields);
  }

  /**
   * A value that prints as its text form: a text, a number, a date, a word of a list.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput text(String name, Object value) {
    return step(() -> writer.name(name).value(value.toString()));
  }

  /**
   * A text that may be absent.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput text(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  /**
   * A number as a text that is read back as the same number.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput number(String name, double value) {
    return text(name, Rational.fromDecimal(value));
  }

  /**
   * A whole number.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput whole(String name, long value) {
    return step(() -> writer.name(name).value(value));
  }

  /**
   * A whole number that may be absent.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput whole(String name, OptionalLong value) {
    value.ifPresent(present -> whole(name, present));
    return this;
  }

  /**
   * A whole number that may be absent.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput whole(String name, OptionalInt value) {
    value.ifPresent(present -> whole(name, present));
    return this;
  }

  /**
   * A double as a JSON number of the fewest digits that are read back as the same double.
   *
   * @param name the name
   * @param value the value, finite
   * @return this
   */
  public JsonOutput real(String name, double value) {
    return decimal(name, Reals.shortest(value));
  }

  /**
   * A decimal as a JSON number, with the digits that it has.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput decimal(String name, BigDecimal value) {
    return step(() -> writer.name(name).value(value));
  }

  /**
   * True or false.
   *
   * @param name the name
   * @param value the value
   * @return this
   */
  public JsonOutput flag(String name, boolean value) {
    return step(() -> writer.name(name).value(value));
  }

  /**
   * A list; an empty one is left out.
   *
   * @param <T> the type of an element
   * @param name the name
   * @param values the elements
   * @param element writes an element
   * @return this
   */
  public <T> JsonOutput list(String name, Collection<T> values, Consumer<T> element) {
    if (values.isEmpty()) {
      return this;
    }
    step(() -> writer.name(name).beginArray());
    values.forEach(element);
    return step(writer::endArray);
  }

  /**
   * A list of texts; an empty one is left out.
   *
   * @param name the name
   * @param values the elements, each printed as its text form
   * @return this
   */
  public JsonOutput texts(String name, Collection<?> values) {
    return list(name, values, value -> step(() -> writer.value(value.toString())));
  }

  /**
   * A list of whole numbers; an empty one is left out.
   *
   * @param name the name
   * @param values the elements
   * @return this
   */
  public JsonOutput wholes(String name, Collection<Integer> values) {
    return list(name, values, value -> step(() -> writer.value(value)));
  }
}

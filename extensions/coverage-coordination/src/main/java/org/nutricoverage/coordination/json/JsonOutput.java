package org.nutricoverage.coordination.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.nutricoverage.core.Rational;

/** Writes fields in the order in which they are given, and leaves out what is absent or empty. */
final class JsonOutput {

  private final StringWriter text = new StringWriter();
  private final JsonWriter writer = new JsonWriter(text);

  JsonOutput() {
    writer.setIndent("  ");
  }

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

  JsonOutput object(Runnable fields) {
    step(writer::beginObject);
    fields.run();
    return step(writer::endObject);
  }

  JsonOutput object(String name, Runnable fields) {
    step(() -> writer.name(name));
    return object(fields);
  }

  /** A value that prints as its text form: a text, a number, a date, a word of a list. */
  JsonOutput text(String name, Object value) {
    return step(() -> writer.name(name).value(value.toString()));
  }

  JsonOutput text(String name, Optional<?> value) {
    value.ifPresent(present -> text(name, present));
    return this;
  }

  JsonOutput number(String name, double value) {
    return text(name, Rational.fromDecimal(value));
  }

  JsonOutput whole(String name, long value) {
    return step(() -> writer.name(name).value(value));
  }

  JsonOutput whole(String name, OptionalLong value) {
    value.ifPresent(present -> whole(name, present));
    return this;
  }

  JsonOutput whole(String name, OptionalInt value) {
    value.ifPresent(present -> whole(name, present));
    return this;
  }

  JsonOutput flag(String name, boolean value) {
    return step(() -> writer.name(name).value(value));
  }

  <T> JsonOutput list(String name, Collection<T> values, Consumer<T> element) {
    if (values.isEmpty()) {
      return this;
    }
    step(() -> writer.name(name).beginArray());
    values.forEach(element);
    return step(writer::endArray);
  }

  JsonOutput texts(String name, Collection<?> values) {
    return list(name, values, value -> step(() -> writer.value(value.toString())));
  }

  JsonOutput wholes(String name, Collection<Integer> values) {
    return list(name, values, value -> step(() -> writer.value(value)));
  }
}

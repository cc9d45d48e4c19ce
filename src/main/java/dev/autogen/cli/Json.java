package dev.autogen.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes one JSON value, indented by two spaces. */
final class Json {
  private final JsonGenerator generator;

  private Json(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The text of the value that the writer writes, ended by a line feed. */
  static String of(Consumer<Json> writer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
      DefaultPrettyPrinter printer =
          new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""));
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      printer.indentObjectsWith(indenter);
      printer.indentArraysWith(indenter);
      generator.setPrettyPrinter(printer);
      writer.accept(new Json(generator));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  /** An object, whose fields are written meanwhile. */
  void object(Runnable fields) {
    write(JsonGenerator::writeStartObject);
    fields.run();
    write(JsonGenerator::writeEndObject);
  }

  /** A field that holds an object. */
  void object(String name, Runnable fields) {
    name(name);
    object(fields);
  }

  /** An array with a value for each element. */
  <T> void array(List<T> elements, Consumer<T> element) {
    write(JsonGenerator::writeStartArray);
    elements.forEach(element);
    write(JsonGenerator::writeEndArray);
  }

  /** A field that holds an array. */
  <T> void array(String name, List<T> elements, Consumer<T> element) {
    name(name);
    array(elements, element);
  }

  /** A field that holds an array of texts. */
  void strings(String name, List<String> values) {
    array(name, values, value -> write(generator -> generator.writeString(value)));
  }

  void field(String name, String value) {
    write(generator -> generator.writeStringField(name, value));
  }

  /** A field that is left out where there is nothing. */
  void field(String name, Optional<String> value) {
    value.ifPresent(each -> field(name, each));
  }

  void field(String name, boolean value) {
    write(generator -> generator.writeBooleanField(name, value));
  }

  void field(String name, long value) {
    write(generator -> generator.writeNumberField(name, value));
  }

  /** A field whose value is unknown. */
  void unknown(String name) {
    write(generator -> generator.writeNullField(name));
  }

  /** A field that holds texts, numbers, booleans, lists and maps of such. */
  void value(String name, Object value) {
    name(name);
    value(value);
  }

  private void value(Object value) {
    if (value instanceof Map<?, ?> map) {
      object(() -> map.forEach((key, each) -> value(String.valueOf(key), each)));
    } else if (value instanceof List<?> list) {
      array(list, this::value);
    } else if (value instanceof Boolean truth) {
      write(generator -> generator.writeBoolean(truth));
    } else if (value instanceof Long || value instanceof Integer) {
      write(generator -> generator.writeNumber(((Number) value).longValue()));
    } else if (value instanceof Double number) {
      write(generator -> generator.writeNumber(number));
    } else {
      write(generator -> generator.writeString(String.valueOf(value)));
    }
  }

  private void name(String name) {
    write(generator -> generator.writeFieldName(name));
  }

  private void write(Piece piece) {
    try {
      piece.on(generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One call of the generator. */
  private interface Piece {
    void on(JsonGenerator generator) throws IOException;
  }
}

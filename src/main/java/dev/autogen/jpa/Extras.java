package dev.autogen.jpa;

import dev.autogen.jpa.CreationScript.Extra;
import dev.autogen.jpa.SchemaScript.Reading;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What mappings create with SQL of their own, as far as the reader of statements has no word for
 * it.
 *
 * @param unread the statements that are no extra's either
 */
record Extras(Schema schema, List<String> unread) {

  /** Adds to what was read the extras that were not. */
  static Extras of(List<Extra> extras, Reading reading) {
    List<String> unread = new ArrayList<>(reading.unread());
    List<SchemaObject> objects = new ArrayList<>(reading.schema().objects());
    for (Extra extra : extras) {
      if (!extra.create().isEmpty() && unread.containsAll(extra.create())) {
        unread.removeAll(extra.create());
        objects.add(auxiliary(extra, objects.size()));
      }
    }
    return new Extras(reading.schema().withObjects(objects), List.copyOf(unread));
  }

  private static Auxiliary auxiliary(Extra extra, int place) {
    Optional<String> drop =
        Optional.of(String.join(";\n", extra.drop())).filter(sql -> !sql.isEmpty());
    return new Auxiliary(String.join(";\n", extra.create()), drop, extra.early(), place);
  }
}

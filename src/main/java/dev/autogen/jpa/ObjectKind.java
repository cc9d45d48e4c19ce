package dev.autogen.jpa;

import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Extension;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.Set;

/** What an object is called, and which kinds cannot have the same name. */
final class ObjectKind implements SchemaObject.Visitor<String> {
  private static final ObjectKind WORD = new ObjectKind();

  // A table and a view are relations, as a sequence is, and every relation is a type.
  private static final Set<String> SHARE_THEIR_NAMES = Set.of("table", "view", "sequence", "type");

  private ObjectKind() {}

  static String of(SchemaObject object) {
    return object.accept(WORD);
  }

  /** The same for two objects if the server has room for only one of them under one name. */
  static String room(SchemaObject object) {
    String kind = of(object);
    return SHARE_THEIR_NAMES.contains(kind) ? "relation" : kind;
  }

  @Override
  public String visit(Namespace namespace) {
    return "schema";
  }

  @Override
  public String visit(Extension extension) {
    return "extension";
  }

  @Override
  public String visit(UserType type) {
    return "type";
  }

  @Override
  public String visit(Cast cast) {
    return "cast";
  }

  @Override
  public String visit(Sequence sequence) {
    return "sequence";
  }

  @Override
  public String visit(Table table) {
    return "table";
  }

  @Override
  public String visit(View view) {
    return "view";
  }

  @Override
  public String visit(Dependent dependent) {
    return "dependent object";
  }

  @Override
  public String visit(SeedRow row) {
    return "row";
  }

  @Override
  public String visit(Auxiliary auxiliary) {
    return "auxiliary object";
  }
}

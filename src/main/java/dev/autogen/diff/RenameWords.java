package dev.autogen.diff;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Nearest;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with renames, and what somebody probably meant.
 *
 * @param said where somebody has said which, word by word
 */
record RenameWords(Schema actual, Schema desired, Map<Rename, String> said) {

  Problem done(Rename rename) {
    return problem(
            rename,
            "the database has no "
                + shown(rename.object())
                + ", and "
                + shown(rename.renamed())
                + " is there already")
        .remedy("leave it out: nothing is left to be renamed");
  }

  Problem unknown(Rename rename) {
    ObjectName object = rename.object();
    return problem(rename, "there is no " + object.kind().word() + " of this name")
        .remedy(
            Nearest.to(rename.from(), names(actual, object))
                .map(
                    name ->
                        "did you mean "
                            + Renames.text(new Rename(called(object, name), rename.to()))
                            + "?")
                .orElse("name it as it is in the database; \"autogen diff\" shows what differs"));
  }

  Problem taken(Rename rename) {
    return problem(rename, "something is called " + shown(rename.renamed()) + " already")
        .remedy("rename or drop that first, or leave this rename out");
  }

  Problem unwanted(Rename rename, ObjectName last) {
    return problem(rename, "no entity asks for " + shown(last))
        .remedy(
            Nearest.to(rename.to(), names(desired, last))
                .map(
                    name -> "did you mean " + Renames.text(new Rename(rename.object(), name)) + "?")
                .orElse("name it as the entities do"));
  }

  Problem twoNames(List<Rename> renames) {
    String to = renames.stream().map(Rename::to).collect(Collectors.joining(" and to "));
    return Problem.of(
            ErrorCode.A007,
            what(renames.get(0).object()) + " cannot be renamed to " + to + " at once")
        .at(renames.stream().map(this::place).toList())
        .remedy("leave all but one of them out");
  }

  Problem oneName(List<Rename> renames) {
    String from =
        renames.stream().map(each -> shown(each.object())).collect(Collectors.joining(" and "));
    return Problem.of(
            ErrorCode.A007, from + " cannot be renamed to " + renames.get(0).to() + " both")
        .at(renames.stream().map(this::place).toList())
        .remedy("leave all but one of them out");
  }

  private Problem problem(Rename rename, String why) {
    return Problem.of(
            ErrorCode.A007,
            what(rename.object()) + " cannot be renamed to " + rename.to() + ": " + why)
        .at(place(rename));
  }

  private String place(Rename rename) {
    return said.getOrDefault(rename, Renames.text(rename));
  }

  private static String what(ObjectName object) {
    return object.kind().word() + " " + shown(object);
  }

  static String shown(ObjectName object) {
    return object.name() + object.child().map(child -> "." + child).orElse("");
  }

  private static ObjectName called(ObjectName object, String name) {
    return object.child().isPresent()
        ? ObjectName.of(object.kind(), object.name(), name)
        : ObjectName.of(object.kind(), object.name().sibling(name));
  }

  /** The names of all that might be meant instead. */
  private static List<String> names(Schema schema, ObjectName object) {
    return switch (object.kind()) {
      case TABLE -> siblings(schema.tables(), object);
      case SEQUENCE -> siblings(schema.sequences(), object);
      case SCHEMA -> schema.namespaces().stream().map(each -> each.name().name()).toList();
      case COLUMN -> children(schema, object, table -> names(table.columns(), Column::name));
      case CONSTRAINT ->
          children(schema, object, table -> names(table.constraints(), Constraint::name));
      case INDEX -> children(schema, object, table -> names(table.indexes(), Index::name));
      case VALUE ->
          schema.types().stream()
              .filter(each -> each.name().equals(object.name()))
              .flatMap(each -> each instanceof EnumType type ? type.labels().stream() : Stream.of())
              .toList();
      case EXTENSION, TYPE, CAST, VIEW, PARAMETER -> List.of();
    };
  }

  private static List<String> siblings(List<? extends SchemaObject> all, ObjectName object) {
    return all.stream()
        .map(SchemaObject::name)
        .filter(name -> name.schema().equals(object.name().schema()))
        .map(name -> name.name())
        .toList();
  }

  private static List<String> children(
      Schema schema, ObjectName object, Function<Table, List<String>> names) {
    Optional<Table> table = schema.table(object.name());
    return table.map(names).orElse(List.of());
  }

  private static <T> List<String> names(List<? extends T> all, Function<T, String> name) {
    return all.stream().map(name).toList();
  }
}

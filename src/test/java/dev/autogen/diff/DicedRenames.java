package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Renames of what two databases have in common, as dice choose them. */
final class DicedRenames {
  private static final List<String> ENDINGS = List.of("_new", "2", " of \"it's\"", "_X", "_order");

  private final Random dice;
  private final Schema before;
  private final Schema after;
  private final List<Rename> decided = new ArrayList<>();

  DicedRenames(long seed, Schema before, Schema after) {
    this.dice = new Random(seed);
    this.before = before;
    this.after = after;
  }

  List<Rename> decided() {
    List<QualifiedName> tables =
        common(
            before.tables().stream().map(Table::name).toList(),
            after.tables().stream().map(Table::name).toList());
    for (QualifiedName table : tables) {
      parts(before.table(table).orElseThrow(), after.table(table).orElseThrow());
    }
    some(tables).forEach(table -> decided.add(Rename.of(Kind.TABLE, table, other(table.name()))));
    List<QualifiedName> sequences =
        common(
            before.sequences().stream().map(each -> each.name()).toList(),
            after.sequences().stream().map(each -> each.name()).toList());
    some(sequences)
        .forEach(name -> decided.add(Rename.of(Kind.SEQUENCE, name, other(name.name()))));
    labels();
    return decided;
  }

  private void parts(Table was, Table is) {
    List<String> columns =
        common(
            was.columns().stream().map(Column::name).toList(),
            is.columns().stream().map(Column::name).toList());
    if (columns.size() > 1 && dice.nextInt(3) == 0) {
      Collections.shuffle(columns, dice);
      decided.add(Rename.of(Kind.COLUMN, was.name(), columns.get(0), columns.get(1)));
      decided.add(Rename.of(Kind.COLUMN, was.name(), columns.get(1), columns.get(0)));
    } else {
      some(columns)
          .forEach(each -> decided.add(Rename.of(Kind.COLUMN, was.name(), each, other(each))));
    }
    some(common(
            was.constraints().stream().map(each -> each.name()).toList(),
            is.constraints().stream().map(each -> each.name()).toList()))
        .forEach(each -> decided.add(Rename.of(Kind.CONSTRAINT, was.name(), each, other(each))));
    some(common(
            was.indexes().stream().map(each -> each.name()).toList(),
            is.indexes().stream().map(each -> each.name()).toList()))
        .forEach(each -> decided.add(Rename.of(Kind.INDEX, was.name(), each, other(each))));
  }

  private void labels() {
    for (EnumType was : enums(before)) {
      for (EnumType is : enums(after)) {
        if (was.name().equals(is.name())) {
          some(common(was.labels(), is.labels()))
              .forEach(each -> decided.add(Rename.of(Kind.VALUE, was.name(), each, other(each))));
        }
      }
    }
  }

  private static List<EnumType> enums(Schema schema) {
    return schema.types().stream()
        .filter(EnumType.class::isInstance)
        .map(EnumType.class::cast)
        .toList();
  }

  private String other(String name) {
    return name + ENDINGS.get(dice.nextInt(ENDINGS.size()));
  }

  private static <T> List<T> common(List<T> one, List<T> other) {
    Set<T> common = new LinkedHashSet<>(one);
    common.retainAll(other);
    return new ArrayList<>(common);
  }

  private <T> List<T> some(List<T> all) {
    return all.stream().filter(each -> dice.nextInt(3) == 0).toList();
  }
}

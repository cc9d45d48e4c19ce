package dev.autogen.diff;

import static dev.autogen.diff.Diffs.database;
import static dev.autogen.diff.Diffs.entities;
import static dev.autogen.diff.Diffs.unnamed;
import static dev.autogen.operation.ColumnChange.dropNotNull;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.integer;
import static dev.autogen.schema.ColumnType.varchar;
import static dev.autogen.schema.Exclusion.exclusion;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.IndexKey.expression;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexStorage;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.TableElement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Structure first, names second; and what entities cannot say is not compared. */
final class NamesDiffTest {
  private static Table t(TableElement... constraints) {
    TableElement[] columns = {
      column("x", integer()), column("y", integer()), column("z", varchar(20))
    };
    return table(
        "t",
        Stream.concat(Arrays.stream(columns), Arrays.stream(constraints))
            .toArray(TableElement[]::new));
  }

  private static Schema inDatabase(Constraint... constraints) {
    return database(t(constraints));
  }

  private static Schema inEntities(Constraint... constraints) {
    return entities(t(constraints));
  }

  private static Table indexed(Index... indexes) {
    return t().withIndexes(List.of(indexes));
  }

  @Test
  @DisplayName("D232 a name that nobody chose leaves the database's alone")
  void keepsNamesThatNobodyChose() {
    Schema wanted = unnamed(inEntities(unique("uk8f7e", "x")), "t", "uk8f7e");
    Diffs.from(inDatabase(unique("t_x_key", "x")), wanted).draftsNothing();
  }

  @Test
  @DisplayName("D247 D233 an unnamed constraint comes under an explicit name, and goes by it")
  void namesEverythingExplicitly() {
    Schema wanted = unnamed(inEntities(unique("uk8f7e", "x")), "t", "uk8f7e");
    Diffs.from(inDatabase(unique("old_y", "y")), wanted)
        .drafts(
            op -> {
              op.addConstraint("t", unique("uk8f7e", "x"));
              op.dropConstraint("t", "old_y");
            })
        .undoneBy(
            op -> {
              op.addConstraint("t", unique("old_y", "y"));
              op.dropConstraint("t", "uk8f7e");
            });
  }

  @Test
  @DisplayName("D208 D238 a chosen name is a rename, there and back")
  void renamesToAChosenName() {
    Diffs.from(inDatabase(unique("uq", "x")), inEntities(unique("UQ", "x")))
        .drafts(op -> op.renameConstraint("t", "uq", "UQ"))
        .undoneBy(op -> op.renameConstraint("t", "UQ", "uq"));
    Diffs.from(database(indexed(index("ix", "x"))), entities(indexed(index("ix_x", "x"))))
        .drafts(op -> op.renameIndex("t", "ix", "ix_x"))
        .undoneBy(op -> op.renameIndex("t", "ix_x", "ix"));
  }

  @Test
  @DisplayName("D263 names of primary and foreign keys are no difference")
  void ignoresNamesOfKeys() {
    Table database = t(primaryKey("a", "x"), foreignKey("b", "y").references("t", "x"));
    Table wanted = t(primaryKey("t_pkey", "x"), foreignKey("fk_y", "y").references("t", "x"));
    Diffs.from(database(database), entities(wanted)).draftsNothing();
  }

  @Test
  @DisplayName("D236 D253 entities don't say in which order a key has its columns")
  void ignoresTheOrderOfKeyColumns() {
    Diffs.from(
            inDatabase(primaryKey("t_pkey", "x", "y"), unique("u", "y", "z")),
            inEntities(primaryKey("t_pkey", "y", "x"), unique("u", "z", "y")))
        .draftsNothing();
  }

  @Test
  @DisplayName("D203 D209 the order of an index matters")
  void comparesTheOrderOfIndexColumns() {
    Diffs.from(database(indexed(index("ix", "x", "y"))), entities(indexed(index("ix", "y", "x"))))
        .drafts(
            op -> {
              op.dropIndex("t", "ix");
              op.createIndex("t", index("ix", "y", "x"));
            });
  }

  @Test
  @DisplayName("columns of a foreign key pair by position, the pairs come in any order")
  void pairsColumnsOfForeignKeys() {
    Table p =
        table("p", column("a", integer()), column("b", integer()), primaryKey("pk", "a", "b"));
    Diffs.from(
            database(p, t(foreignKey("fk", "x", "y").references("p", "a", "b"))),
            entities(p, t(foreignKey("fk", "y", "x").references("p", "b", "a"))))
        .draftsNothing();
    Diffs.from(
            database(p, t(foreignKey("fk", "x", "y").references("p", "a", "b"))),
            entities(p, t(foreignKey("fk", "y", "x").references("p", "a", "b"))))
        .drafts(
            op -> {
              op.dropConstraint("t", "fk");
              op.addConstraint("t", foreignKey("fk", "y", "x").references("p", "a", "b"));
            });
  }

  @Test
  @DisplayName("D265 D272 a foreign key under another name is replaced, not doubled")
  void replacesAForeignKeyOfAnotherName() {
    Table p = table("p", column("id", bigint()), primaryKey("pk", "id"));
    Constraint wanted =
        foreignKey("fk2", "x").references("p", "id").onDelete(ReferentialAction.CASCADE);
    Diffs.from(
            database(p, t(foreignKey("fk1", "x").references("p", "id"))),
            entities(p, t(wanted)),
            DiffPolicy.keeping(15))
        .drafts(
            op -> {
              op.addConstraint("t", wanted);
              op.dropConstraint("t", "fk1");
            });
  }

  @Test
  @DisplayName("D250 a primary key of another name makes room first")
  void replacesAPrimaryKeyOfAnotherName() {
    Diffs.from(inDatabase(primaryKey("old", "x")), inEntities(primaryKey("new", "x", "y")))
        .drafts(
            op -> {
              op.alterColumn("t", "y", setNotNull());
              op.dropConstraint("t", "old");
              op.addConstraint("t", primaryKey("new", "x", "y"));
            })
        .undoneBy(
            op -> {
              op.dropConstraint("t", "new");
              op.alterColumn("t", "y", dropNotNull());
              op.addConstraint("t", primaryKey("old", "x"));
            });
  }

  @Test
  @DisplayName("D278 naming all columns to set null is naming none")
  void takesAllColumnsForNone() {
    Table p = table("p", column("id", bigint()), primaryKey("pk", "id"));
    Constraint named =
        foreignKey("fk", "x").references("p", "id").onDelete(ReferentialAction.SET_NULL, "x");
    Constraint all =
        foreignKey("fk", "x").references("p", "id").onDelete(ReferentialAction.SET_NULL);
    Diffs.from(database(p, t(named)), entities(p, t(all))).draftsNothing();
  }

  @Test
  @DisplayName("D100 D295 an unnamed check is found by the columns it speaks of")
  void replacesAnUnnamedCheck() {
    Schema wanted = unnamed(inEntities(check("t_x_check", "(x > 1)")), "t", "t_x_check");
    Diffs.from(inDatabase(check("by_hand", "(x > 0)")), wanted, DiffPolicy.keeping(15))
        .drafts(
            op -> {
              op.addConstraint("t", check("t_x_check", "(x > 1)"));
              op.dropConstraint("t", "by_hand");
            });
    Diffs.from(inDatabase(check("by_hand", "(x > 1)")), wanted).draftsNothing();
  }

  @Test
  @DisplayName("D241 an unnamed unique constraint and a unique index do the same work")
  void takesAUniqueIndexForAnUnnamedConstraint() {
    Schema constraint = unnamed(inEntities(unique("uk1", "x")), "t", "uk1");
    Diffs.from(database(indexed(index("ix", "x").withUnique())), constraint).draftsNothing();
    Schema index = unnamed(entities(indexed(index("uk1", "x").withUnique())), "t", "uk1");
    Diffs.from(inDatabase(unique("u", "x")), index).draftsNothing();
  }

  @Test
  @DisplayName("a unique constraint and a unique index of one chosen name are replaced")
  void replacesAUniqueIndexByAConstraint() {
    Diffs.from(
            database(indexed(index("u", "x").withUnique())),
            inEntities(unique("u", "x")),
            DiffPolicy.keeping(15))
        .drafts(
            op -> {
              op.dropIndex("t", "u");
              op.addConstraint("t", unique("u", "x"));
            })
        .undoneBy(
            op -> {
              op.dropConstraint("t", "u");
              op.createIndex("t", index("u", "x").withUnique());
            });
  }

  @Test
  @DisplayName("what an index carries, when it is checked and how it is kept stays as it is")
  void keepsDetailsThatEntitiesCannotSay() {
    Constraint detailed =
        unique("u", "x").include("y").deferrability(Deferrability.INITIALLY_DEFERRED);
    Diffs.from(inDatabase(detailed), inEntities(unique("u", "x"))).draftsNothing();
    Diffs.from(
            database(indexed(index("ix", "x").with("fillfactor=70"))),
            entities(indexed(index("ix", "x"))))
        .draftsNothing();
  }

  @Test
  @DisplayName("D254 D227 exclusion constraints and indexes made by hand stay and are listed")
  void keepsWhatEntitiesCannotSay() {
    Table table =
        t(exclusion("ex", "EXCLUDE USING gist (x WITH =)"))
            .withIndexes(
                List.of(index("part", "x").where("(x > 0)"), index("e", expression("lower(z)"))));
    ChangeSet changes =
        Diffs.from(database(table), entities(t()), DiffPolicy.droppingUnmanaged(name -> false, 15))
            .draftsNothing()
            .changes();
    assertThat(changes.unmanaged())
        .extracting(each -> each.kind() + " " + each.name().name() + ": " + each.why())
        .containsExactly(
            "constraint t.ex: entities cannot say it",
            "index t.e: never created by a revision",
            "index t.part: never created by a revision");
  }

  @Test
  @DisplayName("D277 what is not valid is validated; the way back makes it so again")
  void validates() {
    Diffs.from(inDatabase(check("ck", "(x > 0)").notValid()), inEntities(check("ck", "(x > 0)")))
        .drafts(op -> op.validateConstraint("t", "ck"))
        .undoneBy(
            op -> {
              op.dropConstraint("t", "ck");
              op.addConstraint("t", check("ck", "(x > 0)").notValid());
            });
  }

  @Test
  @DisplayName("an index whose build failed is built again, and stays on the way back")
  void rebuildsInvalidIndexes() {
    Index invalid = index("ix", "x").storage(IndexStorage.DEFAULT.invalid());
    Diffs.from(database(indexed(invalid)), entities(indexed(index("ix", "x"))))
        .drafts(
            op -> {
              op.dropIndex("t", "ix");
              op.createIndex("t", index("ix", "x"));
            })
        .undoneBy(op -> {});
  }

  @Test
  @DisplayName("an index whose build failed makes room for another one, and may be away already")
  void replacesInvalidIndexes() {
    Index invalid = index("ix", "y").storage(IndexStorage.DEFAULT.invalid());
    Diffs.from(database(indexed(invalid)), entities(indexed(index("ix", "x"))))
        .drafts(
            op -> {
              op.execute("drop index if exists ix");
              op.createIndex("t", index("ix", "x"));
            })
        .undoneBy(op -> op.dropIndex("t", "ix"));
  }
}

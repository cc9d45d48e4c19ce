package dev.autogen.diff;

import static dev.autogen.diff.Diffs.database;
import static dev.autogen.diff.Diffs.entities;
import static dev.autogen.operation.ColumnChange.dropNotNull;
import static dev.autogen.operation.ColumnChange.setNotNull;
import static dev.autogen.schema.Check.check;
import static dev.autogen.schema.Column.column;
import static dev.autogen.schema.ColumnType.bigint;
import static dev.autogen.schema.ColumnType.text;
import static dev.autogen.schema.ColumnType.type;
import static dev.autogen.schema.EnumType.enumType;
import static dev.autogen.schema.ForeignKey.foreignKey;
import static dev.autogen.schema.Index.index;
import static dev.autogen.schema.PrimaryKey.primaryKey;
import static dev.autogen.schema.ReferentialAction.CASCADE;
import static dev.autogen.schema.Table.table;
import static dev.autogen.schema.Unique.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What waits to be dropped while an old and a new version run side by side. */
final class DropsTest {
  private static final DiffPolicy POLICY = DiffPolicy.dropping(name -> true, 15);
  private static final DiffPolicy EXPANDING = POLICY.with(new Drops(Drops.Phase.EXPAND, Set.of()));

  private static final Table CUSTOMER =
      table(
          "customer",
          column("id", bigint()).notNull(),
          column("nick", text()).notNull(),
          column("level", text()).notNull().defaultTo("'new'::text"),
          primaryKey("customer_pkey", "id"));

  private static final Table SMALLER =
      table("customer", column("id", bigint()).notNull(), primaryKey("customer_pkey", "id"));

  private static ChangeSet expand(SchemaObject before, SchemaObject after) {
    return Differ.diff(entities(after), database(before), EXPANDING);
  }

  private static List<String> names(ChangeSet changes) {
    return changes.pending().stream()
        .map(
            each ->
                each.kind().word()
                    + " "
                    + each.name()
                    + each.child().map(child -> "." + child).orElse(""))
        .toList();
  }

  @Test
  void aRequiredColumnThatWaitsLetsRowsWithoutItIn() {
    ChangeSet changes = expand(CUSTOMER, SMALLER);
    assertThat(names(changes)).containsExactly("column customer.level", "column customer.nick");
    Diffs.from(database(CUSTOMER), entities(SMALLER), EXPANDING)
        .drafts(op -> op.alterColumn("customer", "nick", dropNotNull()))
        .undoneBy(op -> op.alterColumn("customer", "nick", setNotNull()));
  }

  @Test
  void whatRefusesRowsGoesAtOnceUnlessNullKeepsIt() {
    Table constrained =
        CUSTOMER.and(
            column("city", text()),
            unique("uq_nick", "nick"),
            unique("uq_city", "city"),
            check("short", "length(city) < 9"),
            foreignKey("fk_city", "city").references("city", "name"));
    Table wanted = SMALLER.and(column("city", text()));
    Table city = table("city", column("name", text()).notNull(), primaryKey("city_pkey", "name"));
    Diffs diffs =
        Diffs.from(
            database(constrained.withIndexes(List.of(index("ix_city", "city"))), city),
            entities(wanted, city),
            EXPANDING);
    diffs.drafts(
        op -> {
          op.alterColumn("customer", "nick", dropNotNull());
          op.dropConstraint("customer", "fk_city");
          op.dropConstraint("customer", "short");
          op.dropConstraint("customer", "uq_city");
        });
    assertThat(names(diffs.changes()))
        .containsExactly(
            "column customer.level",
            "column customer.nick",
            "constraint customer.uq_nick",
            "index customer.ix_city");
  }

  @Test
  void aTableThatWaitsLetsRowsGoThatItPointsAt() {
    Table order =
        table(
            "note",
            column("customer_id", bigint()),
            column("author_id", bigint()),
            foreignKey("fk_customer", "customer_id").references("customer", "id"),
            foreignKey("fk_author", "author_id").references("customer", "id").onDelete(CASCADE));
    Diffs diffs =
        Diffs.from(database(CUSTOMER, order), entities(CUSTOMER), EXPANDING)
            .drafts(op -> op.dropConstraint("note", "fk_customer"));
    assertThat(names(diffs.changes())).containsExactly("table note");
  }

  @Test
  void aLabelThatWaitsStandsWhereItStood() {
    Schema before =
        database(enumType("mood", "glad", "old", "sad"), table("t", column("m", type("mood"))));
    Schema after =
        entities(enumType("mood", "angry", "glad", "sad"), table("t", column("m", type("mood"))));
    ChangeSet changes = Differ.diff(after, before, EXPANDING);
    assertThat(changes.after().types())
        .containsExactly(enumType("mood", "angry", "glad", "old", "sad"));
    assertThat(names(changes)).containsExactly("value mood.old");
  }

  @Test
  void aCheckThatRefusesWhatTheOldVersionWritesAdmitsBothUntilTheContraction() {
    String list = "((k)::text = ANY (ARRAY[%s]))";
    String old = "'A'::character varying, 'C'::character varying";
    String all = old + ", 'D'::character varying";
    String wanted = "'A'::character varying, 'D'::character varying";
    Table kinds = table("t", column("k", text()));
    Table before = kinds.and(check("t_k_check", list.formatted(old)));
    Table after = kinds.and(check("t_k_check", list.formatted(wanted)));
    Diffs.from(database(before), entities(after), EXPANDING)
        .drafts(
            op -> {
              op.dropConstraint("t", "t_k_check");
              op.addConstraint("t", check("t_k_check", "k in ('A', 'C', 'D')"));
            });
    assertThat(names(expand(before, after))).containsExactly("constraint t.t_k_check");
    staysUntilContracted(kinds.and(check("t_k_check", list.formatted(all))), after);

    String either = "((length(k) < 3) OR (length(k) > 9))";
    Table longer = kinds.and(check("t_k_check", "(length(k) > 9)"));
    Diffs.from(
            database(kinds.and(check("t_k_check", "(length(k) < 3)"))), entities(longer), EXPANDING)
        .drafts(
            op -> {
              op.dropConstraint("t", "t_k_check");
              op.addConstraint("t", check("t_k_check", "((length(k) < 3)) or ((length(k) > 9))"));
            });
    staysUntilContracted(kinds.and(check("t_k_check", either)), longer);
  }

  private static void staysUntilContracted(Table now, Table wanted) {
    Set<ObjectName> waiting =
        Set.of(ObjectName.of(ObjectName.Kind.CONSTRAINT, wanted.name(), "t_k_check"));
    for (Drops.Phase phase : List.of(Drops.Phase.USUAL, Drops.Phase.EXPAND)) {
      ChangeSet kept =
          Differ.diff(entities(wanted), database(now), POLICY.with(new Drops(phase, waiting)));
      assertThat(kept.upgrade()).isEmpty();
      assertThat(names(kept)).containsExactly("constraint t.t_k_check");
    }
    Diffs.from(
            database(now), entities(wanted), POLICY.with(new Drops(Drops.Phase.CONTRACT, waiting)))
        .drafts(
            op -> {
              op.dropConstraint("t", "t_k_check");
              op.addConstraint("t", wanted.constraint("t_k_check").orElseThrow());
            });
  }

  @Test
  void whatSomebodyMadeByHandIsNoWishOfTheEntities() {
    Table indexed = CUSTOMER.withIndexes(List.of(index("by_hand", "nick")));
    DiffPolicy ours = DiffPolicy.dropping(name -> !name.child().equals(Optional.of("by_hand")), 15);
    ChangeSet changes =
        Differ.diff(
            entities(SMALLER),
            database(indexed),
            ours.with(new Drops(Drops.Phase.EXPAND, Set.of())));
    assertThat(names(changes)).containsExactly("column customer.level", "column customer.nick");
    Drops contract = new Drops(Drops.Phase.CONTRACT, Set.copyOf(changes.pending()));
    Diffs.from(changes.after(), entities(SMALLER), ours.with(contract))
        .drafts(
            op -> {
              op.dropIndex("customer", "by_hand");
              op.dropColumn("customer", "level");
              op.dropColumn("customer", "nick");
            });
  }

  @Test
  void aCheckOfTextThatListsTheSameWordIsNoUseOfALabel() {
    String list = "((s)::text = ANY (ARRAY['A'::character varying%s]))";
    Table kinds = table("t", column("k", type("kind")), column("s", text()));
    Diffs.from(
            database(enumType("kind", "A"), kinds.and(check("c", list.formatted("")))),
            entities(
                enumType("kind", "A", "D"),
                kinds.and(check("c", list.formatted(", 'D'::character varying")))),
            POLICY)
        .drafts(
            op -> {
              op.addEnumValue("kind", "D");
              op.dropConstraint("t", "c");
              op.addConstraint("t", check("c", list.formatted(", 'D'::character varying")));
            });
  }

  @Test
  void whatIsContractedIsWhatWaitedAndNothingElse() {
    ChangeSet expanded = expand(CUSTOMER, SMALLER);
    Drops waiting = new Drops(Drops.Phase.CONTRACT, Set.copyOf(expanded.pending()));
    Table grown = SMALLER.and(column("email", text()));
    Schema now = expanded.after();
    Diffs.from(now, entities(grown), POLICY.with(waiting))
        .drafts(
            op -> {
              op.dropColumn("customer", "level");
              op.dropColumn("customer", "nick");
            });
    Drops usual = new Drops(Drops.Phase.USUAL, waiting.pending());
    Diffs.from(now, entities(grown), POLICY.with(usual))
        .drafts(op -> op.addColumn("customer", column("email", text())));
  }

  @Test
  void whatWaitsInATableThatNobodyNamesGoesOnWaiting() {
    ChangeSet expanded = expand(CUSTOMER, SMALLER);
    Drops waiting = new Drops(Drops.Phase.CONTRACT, Set.copyOf(expanded.pending()));
    Table other = table("client", column("id", bigint()).notNull());
    ChangeSet nothing = Differ.diff(entities(other), expanded.after(), POLICY.with(waiting));
    assertThat(nothing.upgrade()).isEmpty();
    assertThat(names(nothing)).containsExactly("column customer.level", "column customer.nick");
  }

  @Test
  void whatIsWantedAgainDoesNotWait() {
    ChangeSet expanded = expand(CUSTOMER, SMALLER);
    Drops usual = new Drops(Drops.Phase.USUAL, Set.copyOf(expanded.pending()));
    ChangeSet back = Differ.diff(entities(CUSTOMER), expanded.after(), POLICY.with(usual));
    assertThat(names(back)).isEmpty();
  }

  @Test
  void aNameThatWaitsIsTaken() {
    Table before = CUSTOMER.withIndexes(List.of(index("ix", "level")));
    Table other = table("other", column("x", text())).withIndexes(List.of(index("ix", "x")));
    ChangeSet changes = Differ.diff(entities(SMALLER, other), database(before), EXPANDING);
    assertThat(TakenNames.in(changes.after())).extracting(Object::toString).containsExactly("ix");
  }
}

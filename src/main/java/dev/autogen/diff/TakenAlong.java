package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes along with a table or a column that gets another name: the constraints, indexes and
 * sequences whose names were made of the old one. A name that entities ask for stays, and so does
 * one whose successor is taken.
 */
final class TakenAlong {
  private final Schema before;
  private final Schema after;
  private final Schema desired;
  private final Set<ObjectName> settled = new HashSet<>();
  private final List<Rename> found = new ArrayList<>();

  /**
   * The same database before and after what was decided, object by object.
   *
   * @param decided what has been renamed, by the names that it has now
   */
  TakenAlong(Schema before, Schema after, Schema desired, List<ObjectName> decided) {
    this.before = before;
    this.after = after;
    this.desired = desired;
    this.settled.addAll(decided);
  }

  /** Renames that are possible together, by the names after what was decided. */
  List<Rename> renames(FollowedNames names) {
    for (Table old : before.tables()) {
      after
          .table(names.table(old.name()))
          .filter(now -> !sameNames(old, now))
          .ifPresent(now -> children(old, now));
    }
    sequences(names);
    found.removeIf(each -> settled.contains(each.object()) || each.from().equals(each.to()));
    removeBlocked();
    return found;
  }

  private static boolean sameNames(Table old, Table now) {
    return old.name().name().equals(now.name().name()) && columns(old).equals(columns(now));
  }

  private static List<String> columns(Table table) {
    return table.columns().stream().map(Column::name).toList();
  }

  private void children(Table old, Table now) {
    Optional<Table> wish = desired.table(now.name());
    for (int i = 0; i < old.constraints().size(); i++) {
      Constraint was = old.constraints().get(i);
      Constraint is = now.constraints().get(i);
      wish.flatMap(each -> chosen(each, is))
          .or(() -> anew(old, now, was, is))
          .ifPresent(to -> found.add(Rename.of(Kind.CONSTRAINT, now.name(), is.name(), to)));
    }
    for (int i = 0; i < old.indexes().size(); i++) {
      Index was = old.indexes().get(i);
      Index is = now.indexes().get(i);
      wish.flatMap(each -> chosen(each, is))
          .or(() -> anew(old, now, was.name(), parts(was), parts(is)))
          .ifPresent(to -> found.add(Rename.of(Kind.INDEX, now.name(), is.name(), to)));
    }
  }

  /** The name that it has if entities ask for that, or the one that they chose for it. */
  private Optional<String> chosen(Table wish, Constraint there) {
    if (wish.constraint(there.name()).isPresent()) {
      return Optional.of(there.name());
    }
    return wish.constraints().stream()
        .filter(each -> each.named("").equals(there.named("")))
        .map(Constraint::name)
        .filter(name -> !desired.source().generated(wish.name(), name))
        .findFirst();
  }

  private Optional<String> chosen(Table wish, Index there) {
    if (wish.index(there.name()).isPresent()) {
      return Optional.of(there.name());
    }
    return wish.indexes().stream()
        .filter(each -> each.named("").equals(there.named("")))
        .map(Index::name)
        .filter(name -> !desired.source().generated(wish.name(), name))
        .findFirst();
  }

  private static Optional<String> anew(Table old, Table now, Constraint was, Constraint is) {
    if (!(was instanceof Check)) {
      return anew(old, now, was.name(), parts(was), parts(is));
    }
    for (int i = 0; i < old.columns().size(); i++) {
      DerivedName before = new DerivedName(old.name().name(), old.columns().get(i).name());
      DerivedName after = new DerivedName(now.name().name(), now.columns().get(i).name());
      Optional<String> name = before.anew(was.name(), after);
      if (name.isPresent()) {
        return name;
      }
    }
    return DerivedName.ofTable(was.name(), old.name().name(), now.name().name());
  }

  private static Optional<String> anew(
      Table old, Table now, String name, List<String> before, List<String> after) {
    return DerivedName.of(old.name().name(), before)
        .anew(name, DerivedName.of(now.name().name(), after))
        .or(() -> DerivedName.ofTable(name, old.name().name(), now.name().name()));
  }

  private static List<String> parts(Constraint constraint) {
    if (constraint instanceof PrimaryKey) {
      return List.of();
    }
    if (constraint instanceof Unique unique) {
      return unique.columns();
    }
    return constraint instanceof ForeignKey key ? key.columns() : List.of();
  }

  private static List<String> parts(Index index) {
    List<String> parts = new ArrayList<>();
    index.keys().forEach(key -> parts.add(key.expression() ? "expr" : key.term()));
    parts.addAll(index.included());
    return parts;
  }

  private void sequences(FollowedNames names) {
    Set<QualifiedName> wanted = new HashSet<>();
    desired.sequences().forEach(each -> wanted.add(each.name()));
    for (Sequence old : before.sequences()) {
      QualifiedName now = names.sequence(old.name());
      Optional<String> name =
          wanted.contains(now)
              ? ofGenerator(old, names, wanted).filter(to -> isLeftToOthers(old, names))
              : ofOwner(old, names).or(() -> ofGenerator(old, names, wanted));
      name.ifPresent(to -> found.add(Rename.of(Kind.SEQUENCE, now, to)));
    }
  }

  /**
   * Whether another table has the name of which the sequence's was made, and asks for one to begin
   * with.
   */
  private boolean isLeftToOthers(Sequence old, FollowedNames names) {
    return before.tables().stream()
        .filter(each -> !names.table(each.name()).name().equals(each.name().name()))
        .filter(each -> desired.table(names.inSchema(each.name())).isPresent())
        .anyMatch(each -> isMadeOf(old, each));
  }

  private static boolean isMadeOf(Sequence sequence, Table table) {
    DerivedName name = new DerivedName(table.name().name(), "");
    return table.name().schema().equals(sequence.name().schema())
        && name.anew(sequence.name().name(), name).isPresent();
  }

  private Optional<String> ofOwner(Sequence old, FollowedNames names) {
    return old.owner()
        .flatMap(
            owner -> {
              DerivedName before = new DerivedName(owner.table().name(), owner.column());
              return before.anew(
                  old.name().name(),
                  new DerivedName(
                      names.table(owner.table()).name(),
                      names.column(owner.table(), owner.column())));
            });
  }

  /** The sequence that Hibernate made for the generator of a table. */
  private Optional<String> ofGenerator(
      Sequence old, FollowedNames names, Set<QualifiedName> wanted) {
    for (Table table : before.tables()) {
      String name = names.table(table.name()).name();
      boolean sameSchema = table.name().schema().equals(old.name().schema());
      Optional<String> to =
          sameSchema
              ? new DerivedName(table.name().name(), "")
                  .anew(old.name().name(), new DerivedName(name, ""))
              : Optional.empty();
      if (to.filter(each -> wanted.contains(names.sequence(old.name()).sibling(each)))
          .isPresent()) {
        return to;
      }
    }
    return Optional.empty();
  }

  /** Leaves what something else stands in the way of. */
  private void removeBlocked() {
    Taken taken = new Taken(after);
    boolean more = true;
    while (more) {
      Set<ObjectName> targets = new HashSet<>();
      more =
          found.removeIf(
              each ->
                  !targets.add(each.renamed())
                      || (taken.blocks(each)
                          && found.stream().noneMatch(other -> RenameCheck.frees(other, each))));
    }
  }
}

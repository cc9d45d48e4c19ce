package dev.autogen.diff;

import dev.autogen.schema.Aspect;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a difference drops and adds and what may be the same under another name. Only what
 * would be dropped can have been renamed, and only within its table, type or schema. Nothing is
 * decided: two things of the same type in one table can be anything.
 *
 * <p>Constraints and indexes are no candidates: what does the same is the same to a {@link Differ},
 * whatever it is called.
 */
public final class RenameCandidates {
  /** More pairs than that are only looked at where their names have the same words. */
  private static final int MANY = 10_000;

  private final Schema desired;
  private final Indexed before;
  private final Indexed after;
  private final ChangeSet changes;
  private final Set<Rename> refused;
  private final Background background;

  private RenameCandidates(
      Schema desired, ChangeSet changes, Set<Rename> refused, Background background) {
    this.desired = desired;
    this.changes = changes;
    this.before = Indexed.of(changes.before());
    this.after = Indexed.of(changes.after());
    this.refused = refused;
    this.background = background;
  }

  /**
   * What has to be decided first: schemas, then tables, then all the rest, for what is in a table
   * can only be compared once it is known which table it is.
   *
   * @param refused what is known to be no rename
   * @param background evidence that no schema has
   */
  public static List<RenameProposal> of(
      Schema desired, ChangeSet changes, Set<Rename> refused, Background background) {
    if (changes.upgrade().isEmpty()) {
      return List.of();
    }
    RenameCandidates candidates = new RenameCandidates(desired, changes, refused, background);
    List<RenameProposal> first = candidates.namespaces();
    if (first.isEmpty()) {
      first = candidates.tables();
    }
    return RenameRules.together(first.isEmpty() ? candidates.others() : first);
  }

  private List<RenameProposal> namespaces() {
    List<Namespace> gone = without(before.namespaces(), after.namespaces());
    List<Namespace> come = without(after.namespaces(), before.namespaces());
    NamespaceEvidence evidence =
        new NamespaceEvidence(changes.before(), changes.after(), alone(gone, come));
    return Pairs.of(
        gone,
        come,
        (from, to) -> candidate(ObjectName.Kind.SCHEMA, from, to, evidence.of(from, to)));
  }

  private List<RenameProposal> tables() {
    List<Table> gone = without(before.tables(), after.tables());
    List<Table> come = without(after.tables(), before.tables());
    TableEvidence evidence =
        new TableEvidence(changes.before(), changes.after(), alone(gone, come), background);
    boolean many = (long) gone.size() * come.size() > MANY;
    return Pairs.of(
        gone,
        come,
        (from, to) ->
            many && !NameLikeness.sameWords(from.name().name(), to.name().name())
                ? Optional.empty()
                : candidate(ObjectName.Kind.TABLE, from, to, evidence.of(from, to)));
  }

  private List<RenameProposal> others() {
    List<RenameProposal> proposals = new ArrayList<>();
    Casts casts = new Casts(before.types());
    for (Table table : before.tables().values()) {
      Table becomes = after.tables().get(table.name());
      if (becomes != null && !becomes.equals(table)) {
        proposals.addAll(
            columns(
                new ColumnEvidence(table, becomes, order(table.name()), casts, background), table));
      }
    }
    proposals.addAll(sequences());
    before.types().values().forEach(type -> proposals.addAll(labels(type)));
    return proposals;
  }

  private List<String> order(QualifiedName table) {
    return desired.source().says(Aspect.COLUMN_ORDER)
        ? desired.table(table).stream()
            .flatMap(each -> each.columns().stream())
            .map(Column::name)
            .toList()
        : List.of();
  }

  private List<RenameProposal> columns(ColumnEvidence evidence, Table table) {
    return Pairs.of(
        evidence.gone(),
        evidence.come(),
        (from, to) ->
            contrary(table.name(), from, to)
                ? Optional.empty()
                : candidate(
                    Rename.of(ObjectName.Kind.COLUMN, table.name(), from.name(), to.name()),
                    evidence.of(from, to)));
  }

  /** Whether the one flags deleted rows, and the other those that are not. */
  private boolean contrary(QualifiedName table, Column from, Column to) {
    return Optional.ofNullable(desired.source().meanings().get(new ColumnName(table, to.name())))
        .filter(meaning -> !from.type().name().startsWith("timestamp"))
        .flatMap(meaning -> Contrary.of(from.name(), to.name(), meaning))
        .isPresent();
  }

  private List<RenameProposal> sequences() {
    List<Sequence> gone = without(before.sequences(), after.sequences());
    List<Sequence> come = without(after.sequences(), before.sequences());
    SequenceEvidence evidence =
        new SequenceEvidence(changes.before(), changes.after(), alone(gone, come));
    return Pairs.of(
        gone,
        come,
        (from, to) -> candidate(ObjectName.Kind.SEQUENCE, from, to, evidence.of(from, to)));
  }

  private List<RenameProposal> labels(SchemaObject type) {
    if (!(type instanceof EnumType from)
        || !(after.types().get(type.name()) instanceof EnumType to)) {
      return List.of();
    }
    LabelEvidence evidence = new LabelEvidence(from, to);
    return Pairs.of(
        evidence.gone(),
        evidence.come(),
        (was, becomes) ->
            candidate(
                Rename.of(ObjectName.Kind.VALUE, type.name(), was, becomes),
                evidence.of(was, becomes)));
  }

  private Optional<RenameCandidate> candidate(
      ObjectName.Kind kind, SchemaObject from, SchemaObject to, Optional<Evidence> evidence) {
    return candidate(Rename.of(kind, from.name(), to.name().name()), evidence);
  }

  private Optional<RenameCandidate> candidate(Rename rename, Optional<Evidence> evidence) {
    return evidence
        .filter(each -> !refused.contains(rename))
        .map(each -> new RenameCandidate(rename, each.confidence(), each.lines()));
  }

  private static boolean alone(Collection<?> gone, Collection<?> come) {
    return gone.size() == 1 && come.size() == 1;
  }

  private static <T> List<T> without(Map<QualifiedName, T> all, Map<QualifiedName, T> others) {
    return all.entrySet().stream()
        .filter(each -> !others.containsKey(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }
}

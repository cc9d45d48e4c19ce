package dev.autogen.runner;

import dev.autogen.dialect.PostgresSql;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a revision's header says and what it does, each operation by itself: the same however its
 * source is formatted, compiled and named, and however its operations are carried out.
 *
 * @param upgrade the statements; where an operation has none, what it says
 * @param downgrade in the same way
 */
public record RevisionContent(RevisionInfo header, List<String> upgrade, List<String> downgrade) {
  public RevisionContent {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
  }

  /** What the revision records now; a direction that throws counts with what it throws. */
  public static RevisionContent of(RevisionInfo header, Revision revision) {
    return new RevisionContent(
        header, statements(revision::upgrade), statements(revision::downgrade));
  }

  /** What a revision of these operations does. */
  public static RevisionContent of(
      RevisionInfo header, List<Operation> upgrade, List<Operation> downgrade) {
    return new RevisionContent(header, statements(upgrade), statements(downgrade));
  }

  /** One number for all of it, in 64 hexadecimal digits. */
  public String checksum() {
    return new Checksum()
        .add(List.of(header.id(), header.created().toString(), header.message()))
        .add(header.revises())
        .add(header.branchLabels())
        .add(header.dependsOn())
        .add(upgrade)
        .add(downgrade)
        .hex();
  }

  /** All of it in lines, each of which says what it belongs to. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("revises: " + String.join(", ", header.revises()));
    lines.add("depends on: " + String.join(", ", header.dependsOn()));
    lines.add("branch labels: " + String.join(", ", header.branchLabels()));
    lines.add("created: " + header.created());
    lines.add("message: " + header.message());
    upgrade.stream().flatMap(String::lines).map(line -> "upgrade: " + line).forEach(lines::add);
    downgrade.stream().flatMap(String::lines).map(line -> "downgrade: " + line).forEach(lines::add);
    return lines;
  }

  private static List<String> statements(Consumer<Operations> way) {
    try {
      return statements(Operations.recordedBy(way));
    } catch (RuntimeException | LinkageError thrown) {
      return List.of("-- throws " + thrown);
    }
  }

  private static List<String> statements(List<Operation> operations) {
    return operations.stream().flatMap(each -> statements(each).stream()).toList();
  }

  private static List<String> statements(Operation operation) {
    return operation instanceof Operation.Irreversible irreversible
        ? List.of("-- irreversible: " + irreversible.why())
        : PostgresSql.of(operation);
  }
}

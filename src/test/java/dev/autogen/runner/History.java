package dev.autogen.runner;

import dev.autogen.operation.Operations;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionInfo;
import dev.autogen.revision.Revisions;
import dev.autogen.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Revisions that a test writes down. */
final class History implements Revisions {
  private final List<RevisionInfo> infos = new ArrayList<>();
  private final Map<String, Revision> revisions = new LinkedHashMap<>();

  /** Three revisions, each after the one before, each with a table of its name. */
  static History chain() {
    return new History().table("aaaa").table("bbbb:aaaa").table("cccc:bbbb");
  }

  /** The identifiers of what a runner did. */
  static List<String> ids(RunResult result) {
    return result.steps().stream().map(step -> step.revision().id()).toList();
  }

  /** The tables of the default schema. */
  static List<String> tables(TestDatabase database) {
    return database.query("select tablename from pg_tables where schemaname = 'public' order by 1");
  }

  /** A revision that follows those given, written {@code id:parent,parent}. */
  History add(String written, Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
    String id = written.replaceFirst(":.*", "");
    String parents = written.substring(Math.min(written.length(), id.length() + 1));
    List<String> revises = parents.isEmpty() ? List.of() : List.of(parents.split(","));
    infos.add(
        new RevisionInfo(
            id,
            revises,
            Instant.EPOCH,
            "does " + id,
            List.of(),
            List.of(),
            History.class.getName(),
            id + ".java"));
    revisions.put(id, revision(upgrade, downgrade));
    return this;
  }

  /** A revision that creates and drops a table of its own name. */
  History table(String written) {
    String id = written.replaceFirst(":.*", "");
    return add(written, op -> op.createTable(id), op -> op.dropTable(id));
  }

  @Override
  public RevisionGraph graph() {
    return RevisionGraph.of(infos);
  }

  @Override
  public String place() {
    return "this test";
  }

  @Override
  public Map<String, Revision> load(Collection<RevisionInfo> asked) {
    return asked.stream()
        .collect(Collectors.toMap(RevisionInfo::id, info -> revisions.get(info.id())));
  }

  private static Revision revision(Consumer<Operations> upgrade, Consumer<Operations> downgrade) {
    return new Revision() {
      @Override
      public void upgrade(Operations op) {
        upgrade.accept(op);
      }

      @Override
      public void downgrade(Operations op) {
        downgrade.accept(op);
      }
    };
  }
}

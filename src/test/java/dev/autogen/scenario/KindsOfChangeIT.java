package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.catalog.Catalog;
import dev.autogen.catalog.CatalogRequest;
import dev.autogen.diff.ChangeSet;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.docs.GeneratedPart;
import dev.autogen.hazard.Hazard;
import dev.autogen.hazard.HazardKind;
import dev.autogen.hazard.Hazards;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.scenario.KindOfChange.Case;
import dev.autogen.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every kind of change on a real server: draft, upgrade, nothing left, downgrade, upgrade. The
 * table of {@code how-schemas-are-compared.md} is what comes of it.
 */
class KindsOfChangeIT {
  private static final int MAJOR = TestDatabase.USUAL_MAJOR;

  /** The major version whose drafts are in the table. */
  private static final int TABLE = 17;

  private static final String IMPORTS =
      """
      import jakarta.persistence.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.UUID;
      import org.hibernate.annotations.ColumnDefault;
      import org.hibernate.annotations.GeneratedColumn;
      import org.hibernate.annotations.JdbcTypeCode;
      import org.hibernate.annotations.OnDelete;
      import org.hibernate.annotations.OnDeleteAction;
      import org.hibernate.type.SqlTypes;
      """;

  @TempDir private Path folder;
  private final List<String> failures = new ArrayList<>();

  @Test
  void nothingIsMissedAndNothingInventedAndEveryDraftRuns() throws IOException {
    List<KindOfChange> kinds = KindOfChange.all();
    compile(kinds);
    List<String> table = new ArrayList<>();
    table.add("| # | object | change | Alembic 1.19.2 | autogen |");
    table.add("| --- | --- | --- | --- | --- |");
    for (KindOfChange kind : kinds) {
      table.add(
          "| %s | %s | %s | %s | %s |"
              .formatted(
                  kind.number(),
                  kind.object(),
                  kind.change(),
                  kind.alembic(),
                  kind.cases().stream()
                      .filter(each -> each.since() <= MAJOR)
                      .map(each -> outcome(kind, each))
                      .distinct()
                      .collect(Collectors.joining("; "))));
    }
    assertThat(failures).isEmpty();
    assertThat(kinds).hasSize(74 + 12);
    if (MAJOR == TABLE) {
      GeneratedPart.of("concepts/how-schemas-are-compared.md", "KindsOfChangeIT").assertIs(table);
    }
  }

  private void compile(List<KindOfChange> kinds) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    for (KindOfChange kind : kinds) {
      for (Case each : kind.cases()) {
        Path file = folder.resolve(each.place() + "/Entities.java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package " + each.place() + ";\n" + IMPORTS + each.entities());
        arguments.add(file.toString());
      }
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
  }

  private String classes() {
    return folder.resolve("classes").toString();
  }

  /** What autogen makes of a case, in the table's words. */
  private String outcome(KindOfChange kind, Case each) {
    try (Journey journey = Journey.on(MAJOR)) {
      journey.database().execute(each.given().toArray(String[]::new));
      if (each.expected().startsWith("kept")) {
        journey.under(DiffPolicy.keeping(MAJOR));
      }
      ModelRequest model =
          ModelRequest.of(List.of(classes()), MAJOR, "public").withPackages(List.of(each.place()));
      if (isRename(each)) {
        assertThat(deletesData(journey.draft(model).changes())).as(kind.number()).isTrue();
        journey.rename(each.expected().substring("rename ".length()));
      }
      ChangeSet changes = journey.draft(model).changes();
      if (!changes.upgrade().isEmpty()) {
        journey.arriveAndReturn(model);
      }
      Set<String> unmanaged = unmanaged(journey, changes);
      check(kind, each, changes, unmanaged);
      return (isRename(each) ? "asked about; then " : "") + words(changes, unmanaged);
    } catch (AssertionError | RuntimeException | SQLException e) {
      failures.add(kind.number() + " " + each.place() + ": " + e);
      return "FAILS";
    }
  }

  private static boolean isRename(Case each) {
    return each.expected().startsWith("rename ");
  }

  private static Set<String> unmanaged(Journey journey, ChangeSet changes) throws SQLException {
    try (Connection connection = journey.database().connect()) {
      CatalogRequest request = new CatalogRequest(List.of("public", "audit"), List.of());
      return Stream.concat(
              Catalog.read(connection, request).unmanaged().stream(), changes.unmanaged().stream())
          .map(object -> object.name().toString().replace("\"", ""))
          .collect(Collectors.toSet());
    }
  }

  private static void check(
      KindOfChange kind, Case each, ChangeSet changes, Set<String> unmanaged) {
    switch (each.expected().split(" ")[0]) {
      case "found" -> assertThat(changes.upgrade()).as(kind.number()).isNotEmpty();
      case "none" -> assertThat(changes.upgrade()).as(kind.number()).isEmpty();
      case "told" -> {
        assertThat(changes.upgrade()).as(kind.number()).isEmpty();
        assertThat(changes.notes()).as(kind.number()).isNotEmpty();
      }
      case "kept" -> {
        assertThat(changes.upgrade()).as(kind.number()).isEmpty();
        assertThat(unmanaged).anyMatch(name -> each.expected().endsWith(" " + name));
      }
      case "rename" -> assertThat(deletesData(changes)).as(kind.number()).isFalse();
      default -> throw new IllegalArgumentException(each.expected());
    }
  }

  private static String words(ChangeSet changes, Set<String> unmanaged) {
    if (changes.upgrade().isEmpty()) {
      String silent = unmanaged.isEmpty() ? "no difference" : "left alone, listed";
      return changes.notes().isEmpty() ? silent : "told, not drafted";
    }
    String verbs =
        changes.upgrade().stream()
            .map(operation -> operation.getClass().getSimpleName())
            .map(
                name ->
                    "`" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "`")
            .distinct()
            .collect(Collectors.joining(", "));
    return "found: " + verbs + (deletesData(changes) ? " (`DELETES_DATA`)" : "");
  }

  private static boolean deletesData(ChangeSet changes) {
    return Hazards.of(changes.upgrade(), changes.before()).stream()
        .map(Hazard::kind)
        .anyMatch(HazardKind.DELETES_DATA::equals);
  }
}

package dev.autogen.command;

import dev.autogen.command.Diagnosis.Finding;
import dev.autogen.jpa.HibernateVersion;
import dev.autogen.jpa.Model;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.ModelSnapshot;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.revision.RevisionDirectory;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.Targets;
import dev.autogen.schema.QualifiedName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;

/** Looks at everything that a command needs and goes on after what is wrong. */
public final class Doctor {
  private final Settings settings;
  private final Progress progress;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Looks at all of it; changes nothing and throws nothing for what is wrong. */
  public static Diagnosis run(Settings settings, Progress progress) {
    Doctor doctor = new Doctor(settings, progress);
    doctor.findings.add(doctor.jdk());
    doctor.revisions();
    doctor.entities();
    doctor.database();
    return new Diagnosis(doctor.findings);
  }

  private Finding jdk() {
    String version = System.getProperty("java.runtime.version", "unknown");
    if (ToolProvider.getSystemJavaCompiler() == null) {
      return Finding.wrong(
          "jdk",
          Problem.of(ErrorCode.A003, "this is a Java runtime without a compiler: " + version)
              .at(System.getProperty("java.home", ""))
              .remedy("install a JDK, 17 or newer, and name it in JAVA_HOME"));
    }
    return Finding.ok("jdk", version);
  }

  private void revisions() {
    Path folder = settings.history().revisions();
    if (!Files.isDirectory(folder)) {
      findings.add(Finding.ok("revisions", folder + ", made by the first revision"));
      return;
    }
    look("revisions", () -> folder + ", " + history(RevisionDirectory.of(folder).graph()));
  }

  private void entities() {
    List<String> paths = settings.entities().paths();
    if (paths.isEmpty() && settings.entities().persistenceUnit().isEmpty()) {
      findings.add(
          Finding.wrong(
              "entities",
              Problem.of(ErrorCode.A030, "no entities are named")
                  .remedy("name where their classes are:  --entities target/classes")));
      return;
    }
    look(
        "entities",
        () -> {
          int major = settings.database().scratchMajor();
          ModelRequest request =
              settings.entities().request(() -> new ModelRequest.Server(major, "public"));
          findings.add(hibernate(Model.hibernate(request)));
          ModelSnapshot model = Model.read(request);
          int tables = model.schema().tables().size();
          return String.join(":", settings.entities().paths())
              + ", "
              + (model.entities() == 1 ? "1 entity" : model.entities() + " entities")
              + (tables == 1 ? ", 1 table" : ", " + tables + " tables");
        });
  }

  private static Finding hibernate(HibernateVersion version) {
    return Finding.ok(
        "hibernate", version.number() + version.jar().map(", "::concat).orElse(", autogen's own"));
  }

  /** How much history there is; several heads are a problem. */
  private static String history(RevisionGraph graph) {
    if (graph.revisions().isEmpty()) {
      return "no revision yet";
    }
    String head = new Targets(graph, List.of()).revision("head").orElseThrow().id();
    int number = graph.revisions().size();
    return (number == 1 ? "1 revision" : number + " revisions") + ", head " + head;
  }

  private void database() {
    try (Database database = Database.of(settings.database(), progress);
        Connection connection = database.connect()) {
      findings.add(Finding.ok("connection", database.shown()));
      Database.Server server = database.server(connection);
      findings.add(Finding.ok("server", "PostgreSQL " + server.version()));
      QualifiedName own =
          new QualifiedName(
              settings.history().versionTableSchema(), settings.history().versionTable());
      findings.add(new Privileges(server, own).found(connection));
    } catch (AutogenException refused) {
      refused.problems().forEach(each -> findings.add(Finding.wrong("connection", each)));
    } catch (SQLException closing) {
      findings.add(Finding.ok("connection", "closed by the server"));
    }
  }

  private void look(String subject, Supplier<String> state) {
    try {
      findings.add(Finding.ok(subject, state.get()));
    } catch (AutogenException refused) {
      refused.problems().forEach(each -> findings.add(Finding.wrong(subject, each)));
    }
  }
}

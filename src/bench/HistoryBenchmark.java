import dev.autogen.revision.CompiledRevisions;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.runner.Runner;
import dev.autogen.scratch.ScratchRequest;
import dev.autogen.scratch.ScratchServer;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Measures whole processes that look at a long history and find nothing to do: {@code bin/autogen}
 * on the sources, whose lock file is current, and a program that has the compiled revisions.
 *
 * <p>Run from the root of a checkout whose distribution is built, with the numbers of revisions and
 * runs: {@code java -cp "target/autogen-0.1.0/lib/*" src/bench/HistoryBenchmark.java 1000 7}.
 */
public final class HistoryBenchmark {
  private static final List<String> COMMANDS = List.of("current", "heads", "history", "upgrade");
  private static final String REVISION =
      """
      package bench;
      import static dev.autogen.schema.Column.column;
      import static dev.autogen.schema.ColumnType.bigint;
      import static dev.autogen.schema.ColumnType.varchar;
      import static dev.autogen.schema.PrimaryKey.primaryKey;
      import dev.autogen.operation.Operations;
      import dev.autogen.revision.Revision;
      import dev.autogen.revision.RevisionHeader;
      /**
       * Add item %1$04d.
       *
       * <pre>
       * Changes
       *   + table  item_%1$04d
       * </pre>
       */
      @RevisionHeader(id = "%1$012d", %2$s created = "2026-01-01T00:00:00Z", message = "add item %1$d")
      public final class R%1$04d implements Revision {
        @Override
        public void upgrade(Operations op) {
          op.createTable(
              "item_%1$04d",
              column("id", bigint()).notNull(),
              column("name", varchar(255)).notNull(),
              column("code", varchar(20)),
              primaryKey("item_%1$04d_pkey", "id"));
        }

        @Override
        public void downgrade(Operations op) {
          // DELETES_DATA: every row of item_%1$04d is lost.
          op.dropTable("item_%1$04d");
        }
      }
      """;

  private HistoryBenchmark() {}

  /** The number of revisions and the number of runs; or what the measured program is to do. */
  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("compiled")) {
      compiled(arguments[1], arguments[2], arguments[3]);
      return;
    }
    int runs = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("autogen-history");
    System.setProperty(
        ScratchRequest.BINARIES, System.getProperty(ScratchRequest.BINARIES, "target/postgres"));
    try (ScratchServer server =
        ScratchServer.start(ScratchRequest.of(ScratchServer.DEFAULT_MAJOR))) {
      measure(Integer.parseInt(arguments[0]), runs, folder, server);
    } finally {
      delete(folder);
    }
  }

  private static void measure(int size, int runs, Path folder, ScratchServer server)
      throws Exception {
    Path sources = write(size, Files.createDirectories(folder.resolve("revisions/bench")));
    String user = server.credentials().getProperty("user");
    String password = server.credentials().getProperty("password");
    List<String> settings =
        List.of("--revisions", sources.toString(), "--url", server.url(), "--username", user,
            "--password", password);
    List<String> offline = settings.subList(0, 2);
    report(size, "upgrade of all", List.of(autogen(settings, "upgrade", "--accept-edited")));
    for (String command : COMMANDS) {
      boolean database = command.equals("current") || command.equals("upgrade");
      report(size, command + ", lock", repeat(runs, () -> autogen(database ? settings : offline, command)));
    }
    Path classes = compile(sources, folder.resolve("classes"));
    String url = server.url() + (server.url().contains("?") ? "&" : "?") + "user=" + user + "&password=" + password;
    for (String command : COMMANDS) {
      report(size, command + ", compiled", repeat(runs, () -> program(command, classes, url)));
    }
  }

  /** What an application does with its revisions. */
  private static void compiled(String command, String classes, String url) throws Exception {
    URL[] path = {Path.of(classes).toUri().toURL()};
    CompiledRevisions revisions =
        CompiledRevisions.of(
            new URLClassLoader(path, HistoryBenchmark.class.getClassLoader()), "bench");
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(url);
    Runner runner = Runner.of(database, revisions);
    System.out.println(
        switch (command) {
          case "current" -> runner.current();
          case "heads" -> RevisionGraph.ids(revisions.graph().heads());
          case "history" -> RevisionGraph.ids(revisions.graph().revisions());
          default -> runner.upgrade("head").steps();
        });
  }

  private static Path write(int size, Path folder) throws IOException {
    for (int number = 0; number < size; number++) {
      String revises = number == 0 ? "" : "revises = \"%012d\",".formatted(number - 1);
      Files.writeString(
          folder.resolve("R%04d.java".formatted(number)), REVISION.formatted(number, revises));
    }
    return folder.getParent();
  }

  private static Path compile(Path sources, Path classes) throws IOException {
    List<String> options =
        new ArrayList<>(
            List.of("-proc:none", "-d", Files.createDirectories(classes).toString(), "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(options::add);
    }
    options.addAll(0, List.of("-d", classes.toString()));
    ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    // The measured program itself, so that its compilation is not measured.
    ToolProvider.getSystemJavaCompiler()
        .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp",
            System.getProperty("java.class.path"), "src/bench/HistoryBenchmark.java");
    return classes;
  }

  // Processes

  private interface Timed {
    long millis() throws Exception;
  }

  private static List<Long> repeat(int runs, Timed timed) throws Exception {
    timed.millis();
    List<Long> times = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      times.add(timed.millis());
    }
    return times;
  }

  private static long autogen(List<String> settings, String... command) throws Exception {
    List<String> line = new ArrayList<>(List.of("bin/autogen"));
    line.addAll(List.of(command));
    line.addAll(settings);
    return run(line);
  }

  private static long program(String command, Path classes, String url) throws Exception {
    return run(
        List.of(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path") + ":" + classes,
            HistoryBenchmark.class.getName(),
            "compiled",
            command,
            classes.toString(),
            url));
  }

  private static long run(List<String> line) throws Exception {
    Path output = Files.createTempFile("autogen-history", ".out");
    long start = System.nanoTime();
    int exit =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (exit != 0) {
      throw new IOException(String.join(" ", line) + ": " + Files.readString(output));
    }
    Files.delete(output);
    return millis;
  }

  private static void report(int size, String what, List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%5d revisions  %-18s median %.2f s  fastest %.2f s  slowest %.2f s  (%d runs)%n",
        size,
        what,
        sorted.get(sorted.size() / 2) / 1000.0,
        sorted.get(0) / 1000.0,
        sorted.get(sorted.size() - 1) / 1000.0,
        sorted.size());
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

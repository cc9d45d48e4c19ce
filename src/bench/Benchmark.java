import dev.autogen.scratch.ScratchRequest;
import dev.autogen.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Measures whole processes of {@code bin/autogen} against generated entities and their tables.
 *
 * <p>Run from the root of a checkout whose distribution is built, with the numbers of tables and
 * runs: {@code java -cp "target/autogen-0.1.0/lib/*" src/bench/Benchmark.java 100,1000 7}.
 *
 * <p>An entity has 13 columns, a sequence, an enumerated string with its check, a named unique
 * constraint, an unnamed one, two indexes and two foreign keys. {@code diff} finds the class path as
 * the command before left it, {@code diff*} finds it changed, so that Hibernate is asked again. Times are of the wall clock; memory
 * is the peak of the resident set as the kernel counts it.
 */
public final class Benchmark {
  private static final String ENTITY =
      """
      package bench;
      import jakarta.persistence.*;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.util.UUID;
      @Entity
      @Table(name = "item_%1$04d",
          uniqueConstraints = @UniqueConstraint(name = "uq_item_%1$04d_code", columnNames = {"code", "kind"}),
          indexes = {@Index(name = "ix_item_%1$04d_name", columnList = "name"),
              @Index(name = "ix_item_%1$04d_created", columnList = "created desc, name")})
      public class Item%1$04d {
        enum Kind { NEW, USED, REPAIRED }
        @Id @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "g")
        @SequenceGenerator(name = "g", sequenceName = "item_%1$04d_seq", allocationSize = 50)
        Long id;
        @Column(length = 80, nullable = false) String name;
        @Column(length = 20, nullable = false) String code;
        @Enumerated(EnumType.STRING) @Column(length = 20, nullable = false) Kind kind;
        @Column(precision = 12, scale = 2) BigDecimal price;
        @Column(nullable = false) Instant created;
        Instant changed;
        boolean active;
        @Column(unique = true) UUID token;
        @Column(length = 2000) String description;
        @Version int version;
        @ManyToOne Item%2$04d parent;
        @ManyToOne(optional = false) @JoinColumn(nullable = false) Item%3$04d origin;
      }
      """;

  private Benchmark() {}

  /** The numbers of tables, separated by commas, and the number of runs. */
  public static void main(String[] arguments) throws Exception {
    List<Integer> sizes =
        Arrays.stream(arguments[0].split(",")).map(String::strip).map(Integer::valueOf).toList();
    int runs = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("autogen-benchmark");
    try {
      for (int size : sizes) {
        measure(size, runs, Files.createDirectory(folder.resolve("t" + size)));
      }
    } finally {
      delete(folder);
    }
  }

  private static void measure(int size, int runs, Path folder) throws Exception {
    Path entities = compiled(size, folder);
    try (ScratchServer server = server()) {
      List<String> settings =
          List.of(
              "--url", server.url(),
              "--username", server.credentials().getProperty("user"),
              "--password", server.credentials().getProperty("password"),
              "--entities", entities.toString(),
              "--revisions", folder.resolve("revisions").toString());
      report(size, "draft", List.of(autogen(settings, "-m", "all tables")));
      report(size, "upgrade", List.of(autogen(settings, "upgrade")));
      report(size, "diff", repeat(runs, settings, "diff"));
      report(size, "diff*", afterAnEdit(runs, entities, settings));
      report(size, "current", repeat(runs, settings, "current"));
      System.out.println(verbose(settings));
    }
  }

  private static ScratchServer server() {
    String binaries = System.getProperty(ScratchRequest.BINARIES, "target/postgres");
    System.setProperty(ScratchRequest.BINARIES, binaries);
    return ScratchServer.start(ScratchRequest.of(ScratchServer.DEFAULT_MAJOR));
  }

  private static List<Run> repeat(int runs, List<String> settings, String... command)
      throws IOException, InterruptedException {
    autogen(settings, command);
    List<Run> measured = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      measured.add(autogen(settings, command));
    }
    return measured;
  }

  // A build has written another file: whether it matters only Hibernate can tell.
  private static List<Run> afterAnEdit(int runs, Path entities, List<String> settings)
      throws IOException, InterruptedException {
    List<Run> measured = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      Files.writeString(entities.resolve("build.properties"), "number=" + run);
      measured.add(autogen(settings, "diff"));
    }
    return measured;
  }

  private static void report(int size, String what, List<Run> runs) {
    List<Long> times = runs.stream().map(Run::millis).sorted().toList();
    long memory = runs.stream().mapToLong(Run::kibibytes).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%5d tables  %-8s median %.2f s  fastest %.2f s  slowest %.2f s  peak %d MiB  (%d runs)%n",
        size,
        what,
        times.get(times.size() / 2) / 1000.0,
        times.get(0) / 1000.0,
        times.get(times.size() - 1) / 1000.0,
        memory / 1024,
        runs.size());
  }

  // Processes

  private record Run(long millis, long kibibytes) {}

  private static Run autogen(List<String> settings, String... command)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("autogen-benchmark", ".out");
    long start = System.nanoTime();
    Process process = new ProcessBuilder(line(settings, command)).redirectErrorStream(true)
        .redirectOutput(output.toFile()).start();
    long peak = 0;
    while (process.isAlive()) {
      peak = Math.max(peak, peakOf(process.pid()));
      Thread.sleep(5);
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    if (process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + ": " + Files.readString(output));
    }
    Files.delete(output);
    return new Run(millis, peak);
  }

  private static String verbose(List<String> settings) throws IOException {
    List<String> line = new ArrayList<>(line(settings, "diff"));
    line.add("--verbose");
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes()).strip();
  }

  private static List<String> line(List<String> settings, String... command) {
    List<String> line = new ArrayList<>(List.of("bin/autogen"));
    line.addAll(List.of(command));
    line.addAll(settings);
    return line;
  }

  private static long peakOf(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException gone) {
      return 0;
    }
  }

  // Entities

  private static Path compiled(int size, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources/bench"));
    for (int item = 0; item < size; item++) {
      Files.writeString(
          sources.resolve("Item%04d.java".formatted(item)),
          ENTITY.formatted(item, item / 2, Math.max(0, item - 1)));
    }
    Path classes = Files.createDirectories(folder.resolve("classes"));
    List<String> options = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path")));
    IntStream.range(0, size)
        .forEach(item -> options.add(sources.resolve("Item%04d.java".formatted(item)).toString()));
    ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    return classes;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

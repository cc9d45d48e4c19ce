package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.jpa.ModelRequest;
import dev.autogen.jpa.Oracle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Entities that differ in one thing. In one history every shape of the family becomes every other
 * one, each pair in tables of its own, with rows and under the five laws; a shape that stays what
 * it is drafts nothing.
 *
 * <p>{@code #} stands for the number of the pair wherever a name has to be one of a kind; the table
 * of the pair is {@code t#}.
 */
final class Family {
  private static final String IMPORTS =
      """
      package shapes;

      import jakarta.persistence.*;
      import java.util.*;
      import org.hibernate.annotations.GeneratedColumn;
      """;

  private final List<Shape> shapes;
  private final List<String> rows = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private boolean namesDiffer;

  private Family(List<Shape> shapes) {
    this.shapes = shapes;
  }

  static Family of(Shape... shapes) {
    return new Family(List.of(shapes));
  }

  /**
   * One way to write the entities.
   *
   * @param meaning shapes of one meaning are no difference to each other
   * @param satisfiedBy what is there already if the database has one of these meanings
   * @param rows statements that run while the database has this shape, to be followed by another
   */
  record Shape(String meaning, Set<String> satisfiedBy, String source, List<String> rows) {
    static Shape of(String meaning, String source, String... rows) {
      return new Shape(meaning, Set.of(meaning), source, List.of(rows));
    }

    /** The same shape, for which nobody chose a name: any name that these have will do. */
    Shape satisfiedBy(String... meanings) {
      Set<String> all = new HashSet<>(Set.of(meanings));
      all.add(meaning);
      return new Shape(meaning, all, source, rows);
    }
  }

  /** One shape on its way to another. */
  record Pair(int number, Shape from, Shape to) {
    String numbered(String text) {
      return text.replaceAll("#(?![>-])", Integer.toString(number));
    }

    boolean differs() {
      return !to.satisfiedBy().contains(from.meaning());
    }

    @Override
    public String toString() {
      return "t" + number + ", from " + from.meaning() + " to " + to.meaning();
    }
  }

  /** Statements that run for each pair while it has its first shape. */
  Family withRows(String... statements) {
    rows.addAll(Arrays.asList(statements));
    return this;
  }

  /** Rows of each pair that every step leaves as they are, both ways. */
  Family keepingRows(String query) {
    kept.add(query);
    return this;
  }

  /** Names that nobody chose stay as they are, so that Hibernate's creation has others. */
  Family keepingNames() {
    namesDiffer = true;
    return this;
  }

  /** Takes every shape to every other one on a server of the major version given. */
  void everyShapeBecomesEveryOther(int major) {
    everyShapeBecomesEveryOther(major, (journey, pair) -> {});
  }

  /** The same, looking at each pair after it arrived at its second shape. */
  void everyShapeBecomesEveryOther(int major, Look look) {
    List<Pair> pairs = pairs();
    try (Journey journey = Journey.on(major);
        Classes from = new Classes(pairs, Pair::from);
        Classes to = new Classes(pairs, Pair::to)) {
      Oracle.create(from.model(major), journey.database());
      settle(journey, pairs);
      ModelRequest model = to.model(major);
      Drafted drafted = namesDiffer ? journey.arriveAndReturn(model) : journey.take(model);
      pairs.forEach(pair -> assertDraftedOnlyIfDifferent(pair, drafted));
      pairs.forEach(pair -> look.at(journey, pair));
    }
  }

  /** What is asserted of a pair. */
  interface Look {
    void at(Journey journey, Pair pair);
  }

  private void settle(Journey journey, List<Pair> pairs) {
    String[] statements =
        pairs.stream()
            .flatMap(
                pair ->
                    Stream.concat(rows.stream(), pair.from().rows().stream()).map(pair::numbered))
            .toArray(String[]::new);
    journey.database().execute(statements);
    kept.forEach(query -> journey.keepRows(union(query, pairs)));
  }

  private static String union(String query, List<Pair> pairs) {
    return pairs.stream()
        .map(pair -> pair.numbered("select #, row::text from (" + query + ") row"))
        .collect(Collectors.joining(" union all "));
  }

  private static void assertDraftedOnlyIfDifferent(Pair pair, Drafted drafted) {
    Pattern name = Pattern.compile("[\"'][A-Za-z]{1,2}" + pair.number() + "(?![0-9a-z])");
    assertThat(name.matcher(drafted.upgradeBody()).find())
        .as("%s is drafted", pair)
        .isEqualTo(pair.differs());
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (Shape from : shapes) {
      for (Shape to : shapes) {
        pairs.add(new Pair(pairs.size(), from, to));
      }
    }
    return pairs;
  }

  /** Compiled entities, one shape of each pair. */
  private static final class Classes implements AutoCloseable {
    private final Path folder;

    Classes(List<Pair> pairs, Function<Pair, Shape> side) {
      StringBuilder source = new StringBuilder(IMPORTS);
      pairs.forEach(pair -> source.append(pair.numbered(side.apply(pair).source())).append('\n'));
      try {
        folder = Files.createTempDirectory("autogen-family");
        Path file = Files.writeString(folder.resolve("Shapes.java"), source);
        compile(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    ModelRequest model(int major) {
      return ModelRequest.of(List.of(folder.toString()), major, "public");
    }

    private void compile(Path file) {
      String classPath = System.getProperty("java.class.path");
      String[] options = {"-d", folder.toString(), "-proc:none", "-cp", classPath, file.toString()};
      int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
      assertThat(result).as("result of javac").isZero();
    }

    @Override
    public void close() {
      try (Stream<Path> left = Files.walk(folder)) {
        left.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}

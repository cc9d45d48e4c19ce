package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Background;
import dev.autogen.diff.DiffPolicy;
import dev.autogen.diff.Differ;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.rules.Sieve.Sifted;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Schema;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is proposed in situations of which it is known what has really been renamed: all that was
 * asked is answered by the truth.
 */
final class RenameCorpusTest {
  private static final DiffPolicy POLICY = DiffPolicy.dropping(name -> true, 17);

  /** What came of a situation. */
  private record Result(RenameSituation situation, Truth truth, List<Rename> decided) {
    int missed() {
      return situation.truth().size() - decided.size();
    }

    String row() {
      return "| %s | %d | %d | %d | %d |"
          .formatted(
              situation.title(), situation.truth().size(), decided.size(), missed(), truth.wrong());
    }
  }

  @Test
  void proposesWhatWasRenamedAndLittleElse() {
    List<Result> results = RenameSituation.all().stream().map(RenameCorpusTest::asked).toList();

    System.out.println("| situation | renamed | proposed | missed | proposed wrongly |");
    System.out.println("| --- | --- | --- | --- | --- |");
    results.forEach(each -> System.out.println(each.row()));
    assertThat(results).hasSizeGreaterThanOrEqualTo(60);
    for (Result each : results) {
      assertThat(each.decided()).as(each.row()).hasSameSizeAs(each.truth().confirmed());
    }
    assertThat(sum(results, each -> each.situation().truth().size())).isEqualTo(79);
    assertThat(titles(results, Result::missed))
        .containsExactly(
            "renamed beyond recognition, and of another type: 1", "two swapped their names: 2");
    assertThat(titles(results, each -> each.truth().wrong()))
        .containsExactly(
            "renamed, with a unique constraint, among others: 1",
            "one old, two new: it was split: 1",
            "two old, one new: they were joined: 1",
            "one goes and another comes, unlike names, one type: 1",
            "two go and two come, two types: 2",
            "created goes, updated comes: 1",
            "a price in other terms: 1",
            "a table is split: 1");
  }

  private static int sum(List<Result> results, ToIntFunction<Result> number) {
    return results.stream().mapToInt(number).sum();
  }

  private static List<String> titles(List<Result> results, ToIntFunction<Result> number) {
    return results.stream()
        .filter(each -> number.applyAsInt(each) > 0)
        .map(each -> each.situation().title() + ": " + number.applyAsInt(each))
        .toList();
  }

  @Test
  void carriesOutNothingThatNobodyConfirmed() {
    for (RenameSituation each : RenameSituation.all()) {
      Renaming.Outcome outcome = outcome(each, Respondent.NOBODY);

      assertThat(outcome.renames()).as(each.title()).isEmpty();
      assertThat(Differ.diff(each.desired(), each.actual(), POLICY).upgrade())
          .as(each.title())
          .noneMatch(RenameCorpusTest::renames);
    }
  }

  private static boolean renames(Operation operation) {
    return Rename.madeBy(operation).isPresent();
  }

  private static Result asked(RenameSituation situation) {
    Truth truth = new Truth(lines(situation.truth()));
    return new Result(situation, truth, outcome(situation, truth).renames());
  }

  private static Renaming.Outcome outcome(RenameSituation situation, Respondent respondent) {
    Sides sides = new Sides(situation.desired(), situation.actual());
    return Renaming.of(situation.desired(), sides, Background.UNKNOWN, respondent)
        .beyond(List.of());
  }

  private static Set<String> lines(Collection<Rename> renames) {
    Set<String> lines = new LinkedHashSet<>();
    renames.forEach(each -> lines.add(RenameText.of(each)));
    return lines;
  }

  private record Sides(Schema desired, Schema actual) implements Renaming.Comparing {
    @Override
    public Renaming.Trial after(List<Rename> renames) {
      Renamed renamed = Renamed.of(renames, actual, desired);
      return new Renaming.Trial(
          Sifted.all(desired, actual), renamed, Differ.diff(desired, renamed.schema(), POLICY));
    }

    @Override
    public Map<ColumnName, Background.Values> values(Collection<ColumnName> columns) {
      return Map.of();
    }
  }

  /** Answers by what is known to be true. */
  private static final class Truth implements Respondent {
    private final Set<String> truth;
    private final Set<String> confirmed = new LinkedHashSet<>();
    private int wrong;

    Truth(Set<String> truth) {
      this.truth = truth;
    }

    @Override
    public Optional<String> answer(Question question) {
      List<String> candidates =
          question.evidence().stream()
              .filter(line -> line.contains(" → "))
              .map(line -> line.replaceFirst("^\\d+  ", "").replaceFirst("  .*", ""))
              .toList();
      List<String> right = candidates.stream().filter(truth::contains).toList();
      if (question.answers().equals("y/N")) {
        boolean all = right.size() == candidates.size();
        wrong += candidates.size() - right.size();
        confirmed.addAll(all ? right : List.of());
        return Optional.of(all ? "y" : "n");
      }
      wrong += right.isEmpty() ? 1 : 0;
      right.stream().limit(1).forEach(confirmed::add);
      return Optional.of(
          IntStream.range(0, candidates.size())
              .filter(i -> truth.contains(candidates.get(i)))
              .mapToObj(i -> String.valueOf(i + 1))
              .findFirst()
              .orElse(""));
    }

    int wrong() {
      return wrong;
    }

    Set<String> confirmed() {
      return confirmed;
    }
  }
}

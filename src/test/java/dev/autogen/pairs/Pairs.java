package dev.autogen.pairs;

import dev.autogen.pairs.Verdict.Broken;
import dev.autogen.pairs.Verdict.Impossible;
import dev.autogen.pairs.Verdict.Kept;
import dev.autogen.testing.TestDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Tries many pairs, a hundred compiled at once, and shrinks the first of each kind that breaks. */
final class Pairs {
  private static final int BATCH = 100;
  private static final int KINDS = 40;

  private final long seed;
  private final Map<String, List<String>> broken = new LinkedHashMap<>();
  private final Map<String, Integer> impossible = new LinkedHashMap<>();
  private final Consumer<String> printer;
  private final Maker maker;
  private int kept;
  private int filled;

  Pairs(long seed, Consumer<String> printer) {
    this(seed, printer, Pair::of);
  }

  Pairs(long seed, Consumer<String> printer, Maker maker) {
    this.seed = seed;
    this.printer = printer;
    this.maker = maker;
  }

  /** Makes the pair of a seed and a number. */
  interface Maker {
    Pair of(long seed, int number);
  }

  /** Tries the pairs of these numbers; stops early where too many kinds of them break. */
  Pairs run(int first, int count) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      for (int from = first; from < first + count && broken.size() < KINDS; from += BATCH) {
        run(pool, from, Math.min(BATCH, first + count - from));
        if (count > BATCH) {
          printer.accept(state());
        }
      }
    } finally {
      pool.shutdownNow();
    }
    return this;
  }

  private synchronized String state() {
    int failed = broken.values().stream().mapToInt(List::size).sum();
    int never = impossible.values().stream().mapToInt(Integer::intValue).sum();
    return "random pairs: %d tried, %d held, %d impossible"
            .formatted(kept + never + failed, kept, never)
        + (failed == 0 ? "" : ", " + failed + " broke a law");
  }

  private void run(ExecutorService pool, int from, int count) {
    List<Pair> pairs =
        IntStream.range(from, from + count).mapToObj(number -> maker.of(seed, number)).toList();
    List<Integer> majors = TestDatabase.majors();
    try (CompiledPairs compiled = new CompiledPairs(pairs)) {
      List<Future<?>> trials = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int index = i;
        int major = majors.get((from + i) % majors.size());
        trials.add(
            pool.submit(
                () ->
                    take(
                        Trial.of(
                            pairs.get(index),
                            compiled.first(index, major),
                            compiled.second(index, major)))));
      }
      for (Future<?> trial : trials) {
        trial.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void take(Verdict verdict) {
    if (verdict instanceof Kept one) {
      count(one);
    } else if (verdict instanceof Impossible none) {
      count(none);
    } else if (verdict instanceof Broken one && isNew(one)) {
      printer.accept(Shrinker.shrunk(one).report());
    }
  }

  private synchronized void count(Kept one) {
    kept++;
    filled += one.filled() ? 1 : 0;
  }

  private synchronized void count(Impossible none) {
    impossible.merge(none.reason().lines().findFirst().orElse(""), 1, Integer::sum);
  }

  private synchronized boolean isNew(Broken one) {
    List<String> alike = broken.computeIfAbsent(one.signature(), key -> new ArrayList<>());
    alike.add(one.pair().name() + " on " + one.major());
    return alike.size() == 1;
  }

  /** How many pairs kept all laws. */
  int kept() {
    return kept;
  }

  /** How many of them kept their rows too. */
  int filled() {
    return filled;
  }

  /** The names of the pairs that broke one, by what is the same about them. */
  Map<String, List<String>> broken() {
    return broken;
  }

  /** How many pairs Hibernate itself could not create, by its reason. */
  Map<String, Integer> impossible() {
    return impossible;
  }
}

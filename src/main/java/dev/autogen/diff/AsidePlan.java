package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.What;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps that take away what stands in the way of others, and put it back behind them; and those
 * that bring back what went with its table.
 */
final class AsidePlan {
  /** A body that may speak of what isn't there: nobody refused it since it was made. */
  private static final String TEXT_BODY = "\nAS $";

  private final List<Dependent> from;
  private final List<Dependent> to;
  private final List<Step> others;
  private final Touched touched;
  private final List<Step> steps = new ArrayList<>();

  AsidePlan(List<Dependent> from, List<Dependent> to, List<Step> others) {
    this.from = from;
    this.to = to;
    this.others = List.copyOf(others);
    this.touched = Touched.by(others.stream().flatMap(step -> step.operations().stream()).toList());
  }

  List<Step> steps() {
    if (from.isEmpty() && to.isEmpty()) {
      return List.of();
    }
    List<Dependent> aside = new Obstacles(from, touched).aside();
    for (Dependent each : aside) {
      if (each.kind() == Kind.SETTINGS) {
        bringBack(each, aside);
      } else {
        setAside(each, aside);
      }
    }
    List<Dependent> lost = from.stream().filter(each -> Obstacles.isLost(each, touched)).toList();
    lost.forEach(each -> dropFirst(each, lost));
    List<Dependent> back =
        to.stream().filter(each -> !from.contains(each) && !each.kind().isView()).toList();
    back.forEach(each -> bringBack(each, back));
    return steps;
  }

  private void setAside(Dependent dependent, List<Dependent> aside) {
    Step drop = Step.of(rank(Rank.Phase.DROPPED_VIEWS, dependent), drop(dependent)).aside();
    Step create = Step.of(rank(Rank.Phase.VIEWS, dependent), create(dependent)).aside();
    drop.makes(token(dependent, "away"));
    create.uses(token(dependent, "free")).makes(token(dependent, "back"));
    if (dependent.kind().isView()) {
      Token relation = Token.of(Token.Kind.RELATION, dependent.owner());
      drop.breaks(relation);
      create.makes(relation);
    }
    for (Dependent other : aside) {
      if (Obstacles.rests(other, dependent)) {
        drop.uses(token(other, "away"));
      }
      if (Obstacles.rests(dependent, other)) {
        create.uses(token(other, "back"));
      }
    }
    touching(dependent)
        .forEach(step -> step.uses(token(dependent, "away")).makes(token(dependent, "free")));
    viewsOn(dependent, drop);
    join(reasons(dependent, aside), List.of(drop, create));
    steps.add(drop);
    steps.add(create);
  }

  private void dropFirst(Dependent dependent, List<Dependent> lost) {
    Step drop =
        Step.of(
                new Rank(
                    Rank.Phase.DROPPED_CHILDREN,
                    dependent.owner(),
                    Rank.Place.DROPPED_INDEX,
                    dependent.child()),
                drop(dependent))
            .makes(token(dependent, "away"));
    touching(dependent).forEach(step -> step.uses(token(dependent, "away")));
    lost.stream()
        .filter(other -> Obstacles.rests(other, dependent))
        .forEach(other -> drop.uses(token(other, "away")));
    viewsOn(dependent, drop);
    steps.add(drop);
  }

  /** Views that go for good or come anew are not set aside, and rest on it like others. */
  private void viewsOn(Dependent dependent, Step drop) {
    Stream.concat(from.stream(), to.stream())
        .filter(each -> each.kind().isView() && Obstacles.rests(each, dependent))
        .map(each -> new Use(What.RELATION, each.owner(), ""))
        .forEach(
            view -> {
              for (Step step : others) {
                Touched here = Touched.by(step.operations());
                if (here.drops(view)) {
                  step.makes(token(dependent, "clear"));
                  drop.uses(token(dependent, "clear"));
                }
                if (here.makes(view)) {
                  step.uses(token(dependent, "back"));
                }
              }
            });
  }

  /** The steps that something makes room for, if only together with what it rests on. */
  private List<Step> reasons(Dependent dependent, List<Dependent> aside) {
    List<Step> touching = touching(dependent);
    return !touching.isEmpty()
        ? touching
        : aside.stream()
            .filter(other -> Obstacles.rests(dependent, other))
            .flatMap(other -> reasons(other, aside).stream())
            .toList();
  }

  private void bringBack(Dependent dependent, List<Dependent> back) {
    boolean adopted = wasAdopted(dependent);
    Rank.Phase phase = adopted ? Rank.Phase.DROPPED_TABLES : Rank.Phase.VIEWS;
    Step create =
        Step.of(rank(phase, dependent), adopted ? unlessThere(dependent) : create(dependent))
            .aside();
    List<Step> touching = touching(dependent);
    touching.forEach(step -> step.makes(token(dependent, "free")));
    join(touching, List.of(create));
    back.stream()
        .filter(other -> Obstacles.rests(dependent, other) || isSaidAbove(other, dependent))
        .forEach(other -> create.uses(token(other, "back")));
    viewsOn(dependent, create);
    steps.add(create.uses(token(dependent, "free")).makes(token(dependent, "back")));
  }

  /** An index of a partition that goes with one of the whole table, and with nothing else. */
  private boolean wasAdopted(Dependent dependent) {
    return dependent.kind() == Kind.INDEX && dependent.uses().stream().noneMatch(touched::makes);
  }

  /** PostgreSQL hands on what is said of a column to the heirs, of which something else may be. */
  private static boolean isSaidAbove(Dependent above, Dependent below) {
    return above.kind() == Kind.SETTINGS
        && below.kind() == Kind.SETTINGS
        && !above.equals(below)
        && below.uses().contains(new Use(What.COLUMN, above.owner(), above.child()));
  }

  private List<Step> touching(Dependent dependent) {
    return others.stream()
        .filter(step -> dependent.uses().stream().anyMatch(Touched.by(step.operations())::any))
        .toList();
  }

  /** Makes steps a part of the change that they are for, of the first one if they are for some. */
  private static void join(List<Step> touching, List<Step> steps) {
    if (!touching.isEmpty()) {
      Step first = touching.get(0);
      String part = first.part().orElse("of " + first.rank());
      first.partOf(part);
      steps.forEach(step -> step.partOf(part));
    }
  }

  private static Token token(Dependent dependent, String state) {
    return Token.of(Token.Kind.ASIDE, dependent.name(), dependent.kind() + " " + state);
  }

  private static Rank rank(Rank.Phase phase, Dependent dependent) {
    return new Rank(phase, dependent.owner(), Rank.Place.SELF, dependent.child());
  }

  private static Operation drop(Dependent dependent) {
    return dependent.kind().isView()
        ? new Operation.DropView(dependent.owner(), dependent.kind() == Kind.MATERIALIZED_VIEW)
        : new Operation.Execute(dependent.way().drop());
  }

  private static List<Operation> unlessThere(Dependent dependent) {
    List<Operation> operations = new ArrayList<>(create(dependent));
    String create = dependent.way().create().replaceFirst(" INDEX ", " INDEX IF NOT EXISTS ");
    operations.set(0, new Operation.Execute(create));
    return operations;
  }

  private static List<Operation> create(Dependent dependent) {
    List<Operation> operations = new ArrayList<>();
    String create = dependent.way().create();
    operations.add(
        dependent.kind().isView()
            ? new Operation.CreateView(
                new View(dependent.owner(), create, dependent.kind() == Kind.MATERIALIZED_VIEW))
            : new Operation.Execute(create));
    if (dependent.kind() == Kind.ROUTINE && create.contains(TEXT_BODY)) {
      operations.add(0, new Operation.Execute("set check_function_bodies = off"));
      operations.add(new Operation.Execute("reset check_function_bodies"));
    }
    dependent.way().restores().forEach(sql -> operations.add(new Operation.Execute(sql)));
    return operations;
  }
}

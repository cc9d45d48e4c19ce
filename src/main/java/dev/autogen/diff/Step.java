package dev.autogen.diff;

import dev.autogen.operation.Operation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Operations that stay together, and what they need, make, let go of and break. */
final class Step {
  private final Rank rank;
  private final List<Operation> operations;
  private final List<Token> makes = new ArrayList<>();
  private final List<Token> breaks = new ArrayList<>();
  private final List<Token> uses = new ArrayList<>();
  private final List<Token> releases = new ArrayList<>();
  private Optional<String> part = Optional.empty();
  private boolean aside;

  private Step(Rank rank, List<Operation> operations) {
    this.rank = rank;
    this.operations = List.copyOf(operations);
  }

  static Step of(Rank rank, Operation... operations) {
    return new Step(rank, Arrays.asList(operations));
  }

  static Step of(Rank rank, List<Operation> operations) {
    return new Step(rank, operations);
  }

  /** After this step these are there. */
  Step makes(Token... tokens) {
    return makes(Arrays.asList(tokens));
  }

  Step makes(Collection<Token> tokens) {
    makes.addAll(tokens);
    return this;
  }

  /** After this step these are no longer there as they were. */
  Step breaks(Token... tokens) {
    return breaks(Arrays.asList(tokens));
  }

  Step breaks(Collection<Token> tokens) {
    breaks.addAll(tokens);
    return this;
  }

  /** Whoever makes these comes before. */
  Step uses(Token... tokens) {
    return uses(Arrays.asList(tokens));
  }

  Step uses(Collection<Token> tokens) {
    uses.addAll(tokens);
    return this;
  }

  /** Whoever breaks these comes after. */
  Step releases(Token... tokens) {
    return releases(Arrays.asList(tokens));
  }

  Step releases(Collection<Token> tokens) {
    releases.addAll(tokens);
    return this;
  }

  /** This step is part of one change together with the others of the same name. */
  Step partOf(String change) {
    part = Optional.of(change);
    return this;
  }

  /** This step is no change of its own: it makes room for others. */
  Step aside() {
    aside = true;
    return this;
  }

  boolean isAside() {
    return aside;
  }

  Rank rank() {
    return rank;
  }

  List<Operation> operations() {
    return operations;
  }

  List<Token> makes() {
    return makes;
  }

  List<Token> breaks() {
    return breaks;
  }

  List<Token> uses() {
    return uses;
  }

  List<Token> releases() {
    return releases;
  }

  Optional<String> part() {
    return part;
  }
}

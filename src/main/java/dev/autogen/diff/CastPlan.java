package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Cast;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps for casts: created after their types and dropped before them. A type that gives way to
 * a new one of its name would take its casts along, so they are dropped and created again.
 */
record CastPlan(Setting setting) {

  /** The names of the two types; built-in ones among them. */
  static Stream<QualifiedName> types(Cast cast) {
    return Stream.of(cast.source(), cast.target()).map(Expressions::typeName);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (Cast cast : setting.to().casts().values()) {
      if (!stays(cast, setting.from())) {
        steps.add(create(cast));
      }
    }
    for (Cast cast : setting.from().casts().values()) {
      if (!stays(cast, setting.to())) {
        steps.add(drop(cast));
      }
    }
    return steps;
  }

  private boolean stays(Cast cast, Indexed other) {
    return cast.equals(other.casts().get(cast.name())) && swapped(cast).isEmpty();
  }

  private Step create(Cast cast) {
    Rank rank = new Rank(Rank.Phase.TYPES, owner(cast), Rank.Place.CONSTRAINT, cast.name().name());
    return together(cast, Step.of(rank, new Operation.CreateCast(cast)))
        .uses(tokens(Token.Kind.TYPE, cast))
        .makes(Token.of(Token.Kind.CAST, cast.name()));
  }

  private Step drop(Cast cast) {
    Rank.Phase phase = swapped(cast).isPresent() ? Rank.Phase.TYPES : Rank.Phase.DROPPED_TYPES;
    Rank rank = new Rank(phase, owner(cast), Rank.Place.SELF, cast.name().name());
    return together(cast, Step.of(rank, new Operation.DropCast(cast.source(), cast.target())))
        .releases(tokens(Token.Kind.TYPE, cast))
        .releases(tokens(Token.Kind.TYPE_NAME, cast))
        .breaks(Token.of(Token.Kind.CAST, cast.name()));
  }

  private Step together(Cast cast, Step step) {
    swapped(cast).ifPresent(type -> step.partOf(TypePlan.swapOf(type)));
    return step;
  }

  private Optional<QualifiedName> swapped(Cast cast) {
    return types(cast).filter(setting.swapped()::contains).findFirst();
  }

  /** The type that somebody created, beside which the cast stands. */
  private QualifiedName owner(Cast cast) {
    return types(cast)
        .filter(
            type ->
                setting.from().types().containsKey(type) || setting.to().types().containsKey(type))
        .findFirst()
        .orElse(cast.name());
  }

  private static List<Token> tokens(Token.Kind kind, Cast cast) {
    return types(cast).map(type -> Token.of(kind, type)).toList();
  }
}

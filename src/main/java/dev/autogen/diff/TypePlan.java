package dev.autogen.diff;

import dev.autogen.operation.EnumPlace;
import dev.autogen.operation.Operation;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UserType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The steps for types: created before their first use, dropped after their last. */
record TypePlan(Setting setting) {

  /**
   * The types that cannot become what is wanted, so that a new one takes the name: PostgreSQL
   * neither removes nor moves a label, and within the transaction that adds a label nothing may use
   * it.
   */
  static Set<QualifiedName> swapped(Indexed from, Indexed to) {
    Set<QualifiedName> swapped = new HashSet<>();
    for (UserType type : from.types().values()) {
      UserType becomes = to.types().get(type.name());
      if (becomes != null && !becomes.equals(type)) {
        boolean grows =
            type instanceof EnumType before
                && becomes instanceof EnumType after
                && grows(before, after)
                && !new LabelUse(before, after).atOnce(from, to);
        if (!grows && !sameButForComments(type, becomes)) {
          swapped.add(type.name());
        }
      }
    }
    while (swapped.addAll(madeOf(swapped, from, to))) {
      // What is made of a new type is new itself, and so on.
    }
    return swapped;
  }

  /** The types that stay and hold one of those given. */
  private static Set<QualifiedName> madeOf(Set<QualifiedName> types, Indexed from, Indexed to) {
    Set<QualifiedName> found = new HashSet<>();
    for (UserType type : from.types().values()) {
      boolean holds = parts(type).stream().anyMatch(types::contains);
      if (holds && to.types().containsKey(type.name())) {
        found.add(type.name());
      }
    }
    return found;
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (UserType type : setting.to().types().values()) {
      UserType before = setting.from().types().get(type.name());
      if (before == null) {
        steps.add(create(Rank.of(Rank.Phase.TYPES, type.name()), type));
      } else if (setting.swapped().contains(type.name())) {
        steps.addAll(swap(before, type));
      } else if (before instanceof EnumType was && type instanceof EnumType becomes) {
        steps.addAll(grow(was, becomes));
      } else if (before instanceof CompositeType was && type instanceof CompositeType becomes) {
        steps.addAll(comments(was, becomes));
      }
    }
    for (UserType type : setting.from().types().values()) {
      if (!setting.to().types().containsKey(type.name())) {
        steps.add(
            Step.of(
                    Rank.of(Rank.Phase.DROPPED_TYPES, type.name()),
                    new Operation.DropType(type.name()))
                .releases(Tokens.schema(type.name()))
                .releases(parts(Token.Kind.TYPE, type))
                .releases(parts(Token.Kind.OLD_TYPE, type))
                .breaks(Token.of(Token.Kind.TYPE, type.name()))
                .breaks(Token.of(Token.Kind.TYPE_NAME, type.name())));
      }
    }
    return steps;
  }

  /** The name that the old type has while the new one takes its place. */
  static String oldName(Setting setting, QualifiedName type) {
    String name = type.name();
    String old = (name.length() > 50 ? name.substring(0, 50) : name) + "_old";
    while (setting.from().types().containsKey(type.sibling(old))
        || setting.to().types().containsKey(type.sibling(old))) {
      old += "_";
    }
    return old;
  }

  static String swapOf(QualifiedName type) {
    return "type " + type;
  }

  private List<Step> swap(UserType before, UserType type) {
    QualifiedName name = type.name();
    String old = oldName(setting, name);
    Token given = Token.of(Token.Kind.TYPE_NAME, name);
    Rank rank = new Rank(Rank.Phase.TYPES, name, Rank.Place.SELF, "");
    Rank next = new Rank(Rank.Phase.TYPES, name, Rank.Place.COLUMN, "");
    return List.of(
        Step.of(rank, new Operation.RenameType(name, old)).breaks(given).partOf(swapOf(name)),
        create(next, type).partOf(swapOf(name)),
        Step.of(Rank.of(Rank.Phase.DROPPED_TYPES, name), new Operation.DropType(name.sibling(old)))
            .releases(parts(Token.Kind.OLD_TYPE, before))
            .breaks(Token.of(Token.Kind.OLD_TYPE, name))
            .partOf(swapOf(name)));
  }

  private static Step create(Rank rank, UserType type) {
    return Step.of(rank, new Operation.CreateType(type))
        .uses(Tokens.schema(type.name()))
        .uses(parts(Token.Kind.TYPE, type))
        .makes(Token.of(Token.Kind.TYPE, type.name()))
        .makes(Token.of(Token.Kind.TYPE_NAME, type.name()));
  }

  private static boolean sameButForComments(UserType type, UserType other) {
    return type instanceof CompositeType one
        && other instanceof CompositeType two
        && withoutComments(one).equals(withoutComments(two));
  }

  private static CompositeType withoutComments(CompositeType type) {
    return new CompositeType(
        type.name(),
        type.attributes().stream().map(each -> each.withComment(Optional.empty())).toList());
  }

  private static List<Step> comments(CompositeType before, CompositeType after) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < after.attributes().size(); i++) {
      Column each = after.attributes().get(i);
      if (!each.equals(before.attributes().get(i))) {
        Rank rank = new Rank(Rank.Phase.TYPES, after.name(), Rank.Place.COMMENT, each.name());
        steps.add(
            Step.of(
                rank,
                new Operation.SetComment(after.name(), Optional.of(each.name()), each.comment())));
      }
    }
    return steps;
  }

  private static List<Step> grow(EnumType before, EnumType after) {
    List<Step> steps = new ArrayList<>();
    List<String> labels = after.labels();
    Set<String> known = new HashSet<>(before.labels());
    int last = labels.lastIndexOf(before.labels().get(before.labels().size() - 1));
    for (int i = 0; i < labels.size(); i++) {
      if (known.add(labels.get(i))) {
        steps.add(
            Step.of(
                    new Rank(
                        Rank.Phase.TYPES, after.name(), Rank.Place.SELF, String.format("%04d", i)),
                    new Operation.AddEnumValue(
                        after.name(), labels.get(i), place(before, labels, i, last)))
                .makes(Token.of(Token.Kind.TYPE, after.name())));
      }
    }
    return steps;
  }

  private static Optional<EnumPlace> place(
      EnumType before, List<String> labels, int position, int last) {
    if (position > last) {
      return Optional.empty();
    }
    return Optional.of(
        position == 0
            ? EnumPlace.before(before.labels().get(0))
            : EnumPlace.after(labels.get(position - 1)));
  }

  private static boolean grows(EnumType before, EnumType after) {
    List<String> common = new ArrayList<>(after.labels());
    common.retainAll(before.labels());
    return !before.labels().isEmpty() && common.equals(before.labels());
  }

  /** The types that a type is made of. */
  private static List<QualifiedName> parts(UserType type) {
    return type.accept(
        new UserType.Visitor<List<QualifiedName>>() {
          @Override
          public List<QualifiedName> visit(EnumType each) {
            return List.of();
          }

          @Override
          public List<QualifiedName> visit(CompositeType each) {
            return each.attributes().stream()
                .map(attribute -> Expressions.typeName(attribute.type()))
                .toList();
          }

          @Override
          public List<QualifiedName> visit(Domain each) {
            return List.of(Expressions.typeName(each.type()));
          }
        });
  }

  private static List<Token> parts(Token.Kind kind, UserType type) {
    return parts(type).stream().map(part -> Token.of(kind, part)).toList();
  }
}

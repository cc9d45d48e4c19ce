package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.problem.Nearest;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.SqlText;
import java.util.List;
import java.util.Optional;

/**
 * A rename as somebody wrote it.
 *
 * @param names the old and the new name, if that is what it has, in their parts
 */
record WrittenRename(String text, Kind kind, List<List<String>> names) {

  /** Why it cannot be read, if it cannot, among others that it may rest on. */
  Optional<Problem> problem(List<WrittenRename> all) {
    if (names.size() == 3) {
      return Optional.of(ofNoKind());
    }
    if (names.size() != 2) {
      return unreadable("it has no old and new name with one colon between them");
    }
    int least = kind == Kind.COLUMN || kind == Kind.VALUE ? 2 : 1;
    int most = kind == Kind.SCHEMA ? 1 : kind == Kind.TABLE || kind == Kind.SEQUENCE ? 2 : 3;
    if (from().size() < least) {
      return unreadable(
          kind == Kind.COLUMN
              ? "a column is named with its table, and anything else with its kind in front"
              : "a label is named with its type");
    }
    if (from().size() > most || to().size() > most) {
      return unreadable("a " + kind.word() + " has no name of so many parts");
    }
    return staysInPlace(all) ? Optional.empty() : Optional.of(moved());
  }

  Rename rename() {
    String last = last(to());
    boolean whole = kind == Kind.TABLE || kind == Kind.SEQUENCE || kind == Kind.SCHEMA;
    return whole || from().size() == 1
        ? Rename.of(kind, name(from()), last)
        : Rename.of(kind, name(owner(from())), last(from()), last);
  }

  /** The kinds that there are, where a word in front is none of them. */
  private Problem ofNoKind() {
    String word = String.join(".", names.get(0));
    Problem problem =
        Renames.refused(
            text,
            "nothing of the kind "
                + word
                + " can be renamed, only a "
                + String.join(", ", Renames.kinds()));
    return Nearest.to(word, Renames.kinds())
        .map(
            kind ->
                problem.remedy("did you mean " + kind + text.substring(text.indexOf(':')) + "?"))
        .orElseGet(() -> problem.remedy(Renames.FORMS));
  }

  private boolean staysInPlace(List<WrittenRename> all) {
    List<String> place = owner(to());
    return place.isEmpty()
        || place.equals(owner(from()))
        || all.stream().anyMatch(each -> each.takesAlong(owner(from()), place))
        || all.stream().anyMatch(each -> each.moves(owner(from()), place));
  }

  /** Whether it is the rename of a table that another one names by its new name. */
  private boolean moves(List<String> from, List<String> to) {
    return kind == Kind.TABLE
        && names.size() == 2
        && from().equals(from)
        && last(to()).equals(last(to));
  }

  /** Whether it is the rename of a schema that another one names by its new name. */
  private boolean takesAlong(List<String> from, List<String> to) {
    return kind == Kind.SCHEMA
        && names.size() == 2
        && from.size() == to.size()
        && !from.isEmpty()
        && from().equals(from.subList(0, 1))
        && to().equals(to.subList(0, 1))
        && from.subList(1, from.size()).equals(to.subList(1, to.size()));
  }

  private Problem moved() {
    Problem problem =
        Renames.refused(
            text, "a " + kind.word() + " stays where it is, and gets another name only");
    if (kind != Kind.TABLE && kind != Kind.SEQUENCE) {
      return problem.remedy(Renames.FORMS);
    }
    String schema = SqlText.name(QualifiedName.of(owner(to()).get(0)));
    String alter =
        "op.execute(\"alter %s %s set schema %s\")"
            .formatted(kind.word(), SqlText.name(name(from())), schema);
    String byHand = "a move is not drafted; in a revision by hand, with --empty:  " + alter;
    return owner(from()).isEmpty()
        ? problem.remedy(byHand)
        : problem.remedy(
            "if the whole schema is renamed, say so too:  --rename "
                + Renames.text(
                    Rename.of(
                        Kind.SCHEMA, QualifiedName.of(owner(from()).get(0)), owner(to()).get(0))),
            byHand);
  }

  private List<String> from() {
    return names.get(0);
  }

  private List<String> to() {
    return names.get(1);
  }

  private static List<String> owner(List<String> name) {
    return name.subList(0, name.size() - 1);
  }

  private static String last(List<String> name) {
    return name.get(name.size() - 1);
  }

  private static QualifiedName name(List<String> parts) {
    return parts.size() == 1
        ? QualifiedName.of(parts.get(0))
        : QualifiedName.of(parts.get(0), parts.get(1));
  }

  private Optional<Problem> unreadable(String why) {
    return Optional.of(Renames.unreadable(text, why));
  }
}

package dev.autogen.diff;

import dev.autogen.diff.ObjectName.Kind;
import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decided renames as people write them: {@code customer.mail:customer.email} for a column, {@code
 * table:client:customer}, {@code constraint:customer.uq_mail:uq_email}, {@code
 * index:ix_mail:ix_email}, {@code sequence:client_seq:customer_seq}, {@code schema:audit:log},
 * {@code value:mood.sad:mood.unhappy}.
 *
 * <p>Names are exact, no letter case is folded; a schema stands in front where it is not the
 * default one, and a part with a dot, a colon or a double quote stands in double quotes, in a list
 * also one with a blank or a comma. The second name may leave out what stands before its last dot.
 * A constraint or an index may leave out its table.
 */
public final class Renames {
  static final String FORMS =
      "write a column as customer.mail:customer.email, and what else is called otherwise as"
          + " table:client:customer, or with constraint, index, sequence, schema or value in front";

  private static final List<Kind> KINDS =
      List.of(
          Kind.TABLE,
          Kind.COLUMN,
          Kind.CONSTRAINT,
          Kind.INDEX,
          Kind.SEQUENCE,
          Kind.SCHEMA,
          Kind.VALUE);

  /** What begins otherwise may be taken for an option or a file of options. */
  private static final Pattern PLAIN = Pattern.compile("[^.:\"\\s,@-][^.:\"\\s,]*");

  /** A blank or a comma in double quotes is part of a name. */
  private static final Pattern LISTED = Pattern.compile("(?:\"[^\"]*\"?|[^\\s,\"])+");

  private Renames() {}

  /** The renames of a list, separated by commas or blanks, each still as somebody wrote it. */
  public static List<String> listed(String list) {
    return LISTED.matcher(list).results().map(MatchResult::group).toList();
  }

  /**
   * Reads what people write.
   *
   * @throws AutogenException if any of it cannot be read, with all of these
   */
  public static List<Rename> parse(List<String> texts) {
    List<Rename> renames = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<WrittenRename> written = texts.stream().map(Renames::written).toList();
    for (WrittenRename each : written) {
      each.problem(written).ifPresentOrElse(problems::add, () -> renames.add(each.rename()));
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
    return renames;
  }

  /** As {@link #parse} reads it, in full. */
  public static String text(Rename rename) {
    ObjectName object = rename.object();
    boolean column = object.kind() == Kind.COLUMN && object.child().isPresent();
    String owner = object.child().isPresent() ? part(object.name()) + "." : "";
    String from = object.child().map(Renames::part).orElseGet(() -> part(object.name()));
    return (column ? "" : object.kind().word() + ":")
        + owner
        + from
        + ":"
        + owner
        + part(rename.to());
  }

  private static String part(QualifiedName name) {
    return name.schema().map(schema -> part(schema) + ".").orElse("") + part(name.name());
  }

  private static String part(String name) {
    return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The words that a rename can begin with. */
  static List<String> kinds() {
    return KINDS.stream().map(Kind::word).toList();
  }

  private static WrittenRename written(String text) {
    List<List<String>> names = NameParts.of(text);
    Optional<Kind> kind = names.isEmpty() ? Optional.empty() : kind(names.get(0));
    return names.size() == 3 && kind.isPresent()
        ? new WrittenRename(text, kind.get(), names.subList(1, 3))
        : new WrittenRename(text, Kind.COLUMN, names);
  }

  private static Optional<Kind> kind(List<String> word) {
    return KINDS.stream().filter(each -> word.equals(List.of(each.word()))).findFirst();
  }

  static Problem unreadable(String text, String why) {
    return refused(text, why).remedy(FORMS);
  }

  static Problem refused(String text, String why) {
    return Problem.of(ErrorCode.A007, "the rename " + text + " cannot be read: " + why);
  }
}

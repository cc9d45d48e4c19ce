package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SqlText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column a sequence belongs to from now on, as a drafted statement says it.
 *
 * @param owner absent where it belongs to none any more
 */
record Owning(QualifiedName sequence, Optional<ColumnName> owner) {
  private static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[a-z_][a-z0-9_]*)";
  private static final String NAME = "(" + PART + "(?:\\." + PART + ")?)";
  private static final Pattern STATEMENT =
      Pattern.compile(
          "alter sequence " + NAME + " owned by (?:none|" + NAME + "\\.(" + PART + "))");

  /** The owner that a sequence has. */
  static Owning of(Sequence sequence) {
    return new Owning(sequence.name(), sequence.owner());
  }

  /** What a statement says, if it is one of these. */
  static Optional<Owning> saidBy(Operation.Execute statement) {
    Matcher said = STATEMENT.matcher(statement.sql());
    return said.matches()
        ? Optional.of(
            new Owning(
                QualifiedName.parse(said.group(1)),
                Optional.ofNullable(said.group(2))
                    .map(
                        table ->
                            new ColumnName(
                                QualifiedName.parse(table),
                                QualifiedName.parse(said.group(3)).name()))))
        : Optional.empty();
  }

  /** The statement. */
  Operation operation() {
    String column =
        owner
            .map(each -> SqlText.name(each.table()) + "." + SqlText.identifier(each.column()))
            .orElse("none");
    return new Operation.Execute(
        "alter sequence " + SqlText.name(sequence) + " owned by " + column);
  }
}

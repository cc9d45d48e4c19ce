package dev.autogen.operation;

import dev.autogen.schema.Cast;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.List;
import java.util.Optional;

/** One change of a database's structure, or one SQL statement of the author's own. */
public sealed interface Operation {

  /** Creates a schema, which this project's values call a namespace. */
  record CreateSchema(String name) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives a schema another name; all that is in it stays in it. */
  record RenameSchema(String name, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a schema; fails if anything is left in it. */
  record DropSchema(String name) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Installs an extension unless it is installed. */
  record CreateExtension(String name) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops an extension, unless anything depends on it. */
  record DropExtension(String name) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Creates a table with its columns, constraints and comments; its indexes stand for themselves.
   */
  record CreateTable(Table table) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a table and its rows; fails if anything outside of it depends on it. */
  record DropTable(QualifiedName table) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Gives a table another name within its schema. The not null constraints and identity sequences
   * of its columns that PostgreSQL named after it are then named as it would name them now.
   */
  record RenameTable(QualifiedName table, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Adds a column, with its comment. */
  record AddColumn(QualifiedName table, Column column) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a column and its values; fails if anything outside of the table depends on it. */
  record DropColumn(QualifiedName table, String column) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives a column another name, and what is inside of it as {@link RenameTable} does. */
  record RenameColumn(QualifiedName table, String column, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Changes a column in place, all of it in one statement. */
  record AlterColumn(QualifiedName table, String column, List<ColumnChange> changes)
      implements Operation {
    public AlterColumn {
      changes = List.copyOf(changes);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Sets or removes the comment of a table or, where a column is named, of the column. */
  record SetComment(QualifiedName table, Optional<String> column, Optional<String> comment)
      implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Sets storage parameters of a table, each as {@code name=value}; the rows stay as they are. */
  record SetStorageParameters(QualifiedName table, List<String> parameters) implements Operation {
    public SetStorageParameters {
      parameters = List.copyOf(parameters);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives storage parameters of a table their usual values again; the rows stay as they are. */
  record ResetStorageParameters(QualifiedName table, List<String> names) implements Operation {
    public ResetStorageParameters {
      names = List.copyOf(names);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Adds a constraint; existing rows must keep it unless it is not valid. */
  record AddConstraint(QualifiedName table, Constraint constraint) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a constraint of any kind; fails if a foreign key depends on it. */
  record DropConstraint(QualifiedName table, String constraint) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Checks the existing rows against a constraint that was added as not valid. */
  record ValidateConstraint(QualifiedName table, String constraint) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives a constraint, and the index behind it, another name. */
  record RenameConstraint(QualifiedName table, String constraint, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Builds an index. */
  record CreateIndex(QualifiedName table, Index index) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops an index that no constraint owns. */
  record DropIndex(QualifiedName table, String index) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives an index another name. */
  record RenameIndex(QualifiedName table, String index, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Creates a sequence and, where it has an owner, ties it to that column. */
  record CreateSequence(Sequence sequence) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Changes the parameters given of a sequence; its current value stays. */
  record AlterSequence(QualifiedName sequence, SequenceOptions options) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives a sequence another name within its schema; its current value stays. */
  record RenameSequence(QualifiedName sequence, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a sequence; fails if a default uses it. */
  record DropSequence(QualifiedName sequence) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Creates an enumerated type, a composite type or a domain. */
  record CreateType(UserType type) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Adds a label to an enumerated type, before or after another one where a place is given. */
  record AddEnumValue(QualifiedName type, String label, Optional<EnumPlace> place)
      implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives a label of an enumerated type another text; the rows that have it follow. */
  record RenameEnumValue(QualifiedName type, String label, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Gives a type another name within its schema. */
  record RenameType(QualifiedName type, String to) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a type; fails if a column or a cast uses it. */
  record DropType(QualifiedName type) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Creates a cast through the text of a value. */
  record CreateCast(Cast cast) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a cast. */
  record DropCast(ColumnType source, ColumnType target) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Creates a view. */
  record CreateView(View view) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Gives a view another query; what rests on it, its owner and its privileges stay. Fails unless
   * the query gives the columns that there are, and then perhaps more.
   */
  record ReplaceView(View view) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Drops a view; fails if another one depends on it. */
  record DropView(QualifiedName view, boolean materialized) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Gives columns of rows that are there other values; of all rows, or of those that satisfy a
   * condition. Changes nothing where no column is named.
   */
  record Backfill(QualifiedName table, List<Assignment> assignments, Optional<String> where)
      implements Operation {
    public Backfill {
      assignments = List.copyOf(assignments);
    }

    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Fails if rows of a table satisfy a condition, and says how many and which: before a statement
   * that could not succeed because of them.
   *
   * @param condition over the columns of one row, which the table's own name can qualify
   * @param reason why there must be none, in words: {@code email becomes required}
   */
  record ExpectNoRows(QualifiedName table, String condition, String reason) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Runs one SQL statement of the author's own. */
  record Execute(String sql) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Says that there is no way; whatever contains it is refused before any of it runs. */
  record Irreversible(String why) implements Operation {
    @Override
    public <R> R accept(OperationVisitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /** Answers by the kind of operation. */
  <R> R accept(OperationVisitor<R> visitor);
}

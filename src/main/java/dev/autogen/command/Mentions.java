package dev.autogen.command;

import dev.autogen.catalog.RoutineText;
import dev.autogen.diff.ObjectName;
import dev.autogen.diff.Rename;
import dev.autogen.diff.Renamed;
import dev.autogen.operation.Operation;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Old names that routines mention in bodies that are texts. */
final class Mentions {
  private static final String LETTER = "\\p{L}\\p{N}_$";
  private static final String END = "(?![" + LETTER + "])";
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

  private final List<ObjectName> old;
  private final String defaultSchema;

  /**
   * The names that a database has before renames.
   *
   * @param defaultSchema the schema that tables are in which carry none in their names
   */
  Mentions(Renamed renamed, String defaultSchema) {
    this.old = old(renamed);
    this.defaultSchema = defaultSchema;
  }

  private static List<ObjectName> old(Renamed renamed) {
    Set<ObjectName> names = new LinkedHashSet<>();
    List<Operation> back = renamed.wayBack();
    List<Operation> there = renamed.operations();
    for (int i = 0; i < there.size(); i++) {
      List<Operation> before = back.subList(back.size() - i, back.size());
      Rename.madeBy(there.get(i))
          .ifPresent(rename -> names.add(Renamed.after(before, rename.object())));
    }
    return List.copyOf(names);
  }

  /** What texts have to be looked for. */
  Set<String> texts() {
    return old.stream()
        .map(each -> each.child().orElse(each.name().name()))
        .collect(Collectors.toSet());
  }

  /** One sentence for each routine that mentions an old name. */
  List<String> notes(List<RoutineText> routines) {
    List<String> notes = new ArrayList<>();
    for (RoutineText routine : routines) {
      String names =
          old.stream()
              .filter(each -> isIn(each, routine))
              .map(each -> each.name() + each.child().map(child -> "." + child).orElse(""))
              .collect(Collectors.joining(", "));
      if (!names.isEmpty()) {
        notes.add(
            "%s mentions %s in its text, which PostgreSQL does not follow: write it anew in this revision, with op.execute"
                .formatted(routine.words(), names));
      }
    }
    return notes;
  }

  private boolean isIn(ObjectName name, RoutineText routine) {
    QualifiedName own = name.name();
    String text = routine.text();
    return switch (name.kind()) {
      case COLUMN -> has(text, word(child(name))) && isOf(own, routine);
      case TABLE, SEQUENCE -> has(text, relation(own));
      case SCHEMA -> has(text, word(own.name()) + "\"?\\s*\\.");
      case CONSTRAINT -> has(text, word(child(name))) && has(text, word("constraint"));
      case VALUE ->
          text.contains("'" + child(name).replace("'", "''") + "'") && has(text, relation(own));
      case INDEX, EXTENSION, TYPE, CAST, VIEW, PARAMETER -> false;
    };
  }

  private boolean isOf(QualifiedName table, RoutineText routine) {
    return routine.tables().contains(table) || has(routine.text(), relation(table));
  }

  private static String child(ObjectName name) {
    return name.child().orElse("");
  }

  private static boolean has(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).find();
  }

  private static String word(String name) {
    return "(?<![" + LETTER + "])" + spelled(name) + END;
  }

  /** Behind a dot it is something else, unless its schema stands before that. */
  private String relation(QualifiedName name) {
    String schema = word(name.schema().orElse(defaultSchema)) + "\"?\\s*\\.\\s*\"?";
    String alone = "(?:^|[^" + LETTER + ".\"])\"?";
    return "(?:" + alone + "|" + schema + ")" + spelled(name.name()) + END;
  }

  /** PostgreSQL folds what stands without quotes. */
  private static String spelled(String name) {
    boolean plain = PLAIN.matcher(name).matches();
    return (plain ? "(?i:" : "(?:") + Pattern.quote(name) + ")";
  }
}

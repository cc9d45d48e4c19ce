package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Unmanaged;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what was decided on the way to the target. */
final class Decisions {
  static final String NEVER_CREATED = "never created by a revision";
  static final String NOT_SAYABLE = "entities cannot say it";

  private final DiffPolicy policy;
  private final List<Unmanaged> unmanaged = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Map<QualifiedName, Map<String, String>> renames = new HashMap<>();

  Decisions(DiffPolicy policy) {
    this.policy = policy;
  }

  /** Whether to drop what nobody wants; if not, it is listed. */
  boolean drops(ObjectName name) {
    return drops(name, Shape.Silence.UNWANTED);
  }

  /** Whether to drop what is not among the wishes; if not, it is listed. */
  boolean drops(ObjectName name, Shape.Silence silence) {
    boolean drops =
        switch (silence) {
          case UNWANTED -> policy.drops(name);
          case HARDLY_SAYABLE -> policy.created().test(name);
          case UNSAYABLE -> false;
        };
    if (!drops) {
      keeps(name, silence == Shape.Silence.UNSAYABLE ? NOT_SAYABLE : NEVER_CREATED);
    }
    return drops;
  }

  void keeps(ObjectName name, String why) {
    QualifiedName full =
        name.child()
            .map(child -> name.name().sibling(name.name().name() + "." + child))
            .orElse(name.name());
    unmanaged.add(new Unmanaged(name.kind().word(), full, why));
  }

  void note(String sentence) {
    notes.add(sentence);
  }

  void renames(QualifiedName table, Map<String, String> names) {
    if (!names.isEmpty()) {
      renames.computeIfAbsent(table, key -> new HashMap<>()).putAll(names);
    }
  }

  /** Names the views that stand in the way of what the steps do to columns. */
  void obstacles(List<Step> steps, Schema before) {
    for (View view : before.views()) {
      Set<String> mentioned = Expressions.identifiers(view.query());
      Set<String> touched = new TreeSet<>();
      steps.stream()
          .flatMap(step -> step.breaks().stream())
          .filter(token -> token.kind() == Token.Kind.SHAPE)
          .filter(token -> mentioned.contains(token.owner().name()))
          .filter(token -> mentioned.contains(token.child()))
          .forEach(token -> touched.add(token.owner() + "." + token.child()));
      if (!touched.isEmpty()) {
        note(
            "view "
                + view.name()
                + " may use "
                + String.join(", ", touched)
                + ": if it does, drop it before and create it again after");
      }
    }
  }

  List<Unmanaged> unmanaged() {
    return List.copyOf(unmanaged);
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  Map<QualifiedName, Map<String, String>> renames() {
    return renames;
  }
}

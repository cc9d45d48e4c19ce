package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Unmanaged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  /** Whether to drop what is not among the wishes; if not, it is listed unless it only waits. */
  boolean drops(ObjectName name, Shape.Silence silence) {
    return dropsAtOnce(name, silence) && !defers(name);
  }

  /** Whether to drop what nobody wants; whatever the answer, it is not listed. */
  boolean loses(ObjectName name) {
    return ours(name, Shape.Silence.UNWANTED) && !defers(name);
  }

  /** Whether to drop what cannot wait; if not, it is listed. */
  boolean dropsAtOnce(ObjectName name, Shape.Silence silence) {
    boolean drops = ours(name, silence);
    if (!drops) {
      keeps(name, silence == Shape.Silence.UNSAYABLE ? NOT_SAYABLE : NEVER_CREATED);
    }
    return drops;
  }

  /** Whether it would be dropped but waits. */
  boolean waits(ObjectName name) {
    return defers(name) && ours(name, Shape.Silence.UNWANTED);
  }

  /** Whether it waits if it would be dropped. */
  boolean defers(ObjectName name) {
    return policy.drops().defers(name);
  }

  private boolean ours(ObjectName name, Shape.Silence silence) {
    return switch (silence) {
      case UNWANTED -> policy.drops(name);
      case HARDLY_SAYABLE -> policy.created().test(name);
      case UNSAYABLE -> false;
    };
  }

  /** Whether a revision created it; whatever the answer, it is not listed. */
  boolean created(ObjectName name) {
    return policy.created().test(name);
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

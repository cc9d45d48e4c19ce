package dev.autogen.command;

import dev.autogen.catalog.Prerequisites;
import dev.autogen.catalog.Prerequisites.Routine;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Extension;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unmanaged;
import dev.autogen.schema.UserType;
import dev.autogen.schema.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a database a first revision makes: all that entities can describe, the views over that,
 * and what either needs. The rest is listed.
 */
final class Inventory {
  private static final String NOT_SAYABLE = "entities cannot say it";
  private static final String EVERYWHERE = "(?is)(create|comment on|cluster|alter table) .*";
  private static final Set<Kind> MADE = Set.of(Kind.TRIGGER, Kind.RULE, Kind.STATISTICS);
  private static final Set<Kind> LISTED =
      Set.of(Kind.POLICY, Kind.PUBLICATION, Kind.ROUTINE, Kind.OTHER);

  private final Schema actual;
  private final Schema wanted;
  private final Prerequisites needs;
  private final Set<QualifiedName> relations = new HashSet<>();
  private final Set<QualifiedName> types = new HashSet<>();
  private final List<View> views = new ArrayList<>();
  private final List<View> viewsByHand = new ArrayList<>();
  private final List<Dependent> extras = new ArrayList<>();
  private final List<Unmanaged> left = new ArrayList<>();
  private final Schema schema;

  /**
   * The inventory of a database.
   *
   * @param actual what is in it, without what is left out by name
   * @param wanted what entities say; nothing where there are none
   */
  Inventory(Schema actual, Schema wanted, Prerequisites needs) {
    this.actual = actual;
    this.wanted = wanted;
    this.needs = needs;
    Stream.concat(actual.tables().stream(), actual.sequences().stream())
        .forEach(each -> relations.add(each.name()));
    actual.types().forEach(each -> types.add(each.name()));
    chooseViews();
    this.schema = described();
    actual.dependents().forEach(this::sort);
  }

  /** What operations make, in the words that entities have for it. */
  Schema schema() {
    return schema;
  }

  /** The views that no entity names, each after those that it rests on. */
  List<View> viewsByHand() {
    return List.copyOf(viewsByHand);
  }

  /** Triggers, rules and statistics. */
  List<Dependent> extras() {
    return List.copyOf(extras);
  }

  /** What a view has besides its query, as far as every server takes it. */
  Stream<String> restored(View view) {
    return actual.dependents().stream()
        .filter(each -> each.kind().isView() && each.owner().equals(view.name()))
        .flatMap(Inventory::restored);
  }

  /** What makes it what it is besides its creation, without what speaks of roles. */
  static Stream<String> restored(Dependent dependent) {
    return dependent.way().restores().stream().filter(each -> each.matches(EVERYWHERE));
  }

  /** The routines that something of all this calls, each after those that it calls. */
  List<Routine> routines() {
    return needs.routines().stream()
        .filter(each -> each.users().stream().anyMatch(this::isMade))
        .toList();
  }

  /** What is there and left out, each with the reason. */
  List<Unmanaged> left() {
    return List.copyOf(left);
  }

  /** Whether an entity asks for the index. */
  boolean isWanted(QualifiedName table, Index index) {
    return wanted.table(table).flatMap(each -> each.index(index.name())).isPresent();
  }

  /** Whether privileges or the like were given by hand. */
  boolean hasSettings() {
    return actual.dependents().stream()
        .anyMatch(each -> each.kind() == Kind.SETTINGS && relations.contains(each.owner()));
  }

  private boolean isMade(QualifiedName name) {
    return relations.contains(name) || types.contains(name);
  }

  private Schema described() {
    Set<SchemaObject> objects = new LinkedHashSet<>(views);
    for (SchemaObject object : actual.objects()) {
      if (object instanceof Table table) {
        objects.add(whole(table));
      } else if (object instanceof Extension extension) {
        Optional.of(extension).filter(this::isNeeded).ifPresent(objects::add);
      } else if (!(object instanceof Dependent) && !(object instanceof View)) {
        objects.add(object);
      }
    }
    return actual.withObjects(List.copyOf(objects));
  }

  /** A database on another server may be unable to have extensions that nothing needs. */
  private boolean isNeeded(Extension extension) {
    boolean needed =
        wanted.extensions().contains(extension)
            || needs.extensions().getOrDefault(extension.name().name(), Set.of()).stream()
                .anyMatch(this::isMade);
    if (!needed) {
      leave("extension", extension.name(), "nothing that is drafted needs it");
    }
    return needed;
  }

  /** The table without what cannot be made of it. */
  private Table whole(Table table) {
    List<Constraint> constraints = new ArrayList<>();
    for (Constraint each : table.constraints()) {
      if (each instanceof ForeignKey key && !relations.contains(key.referenced().table())) {
        leave(
            "constraint",
            child(table, key.name()),
            "points at %s, which is left out".formatted(key.referenced().table()));
      } else {
        constraints.add(each);
      }
    }
    List<Index> indexes = new ArrayList<>();
    for (Index each : table.indexes()) {
      if (each.storage().valid()) {
        indexes.add(each);
      } else {
        leave("index", child(table, each.name()), "not valid: it was never finished");
      }
    }
    return table.withConstraints(constraints).withIndexes(indexes);
  }

  /** Takes views as long as there is one that rests on nothing but what is made before it. */
  private void chooseViews() {
    List<View> open = new ArrayList<>(actual.views());
    Optional<View> next = Optional.empty();
    do {
      next = open.stream().filter(this::stands).findFirst();
      next.ifPresent(
          view -> {
            open.remove(view);
            relations.add(view.name());
            boolean managed = isNamed(view) && uses(view).stream().noneMatch(this::isByHand);
            (managed ? views : viewsByHand).add(view);
          });
    } while (next.isPresent());
    open.forEach(
        view ->
            leave(
                view.materialized() ? "materialized view" : "view",
                view.name(),
                "rests on what is left out"));
  }

  private boolean isNamed(View view) {
    return Stream.concat(wanted.views().stream(), wanted.tables().stream())
        .anyMatch(each -> each.name().equals(view.name()));
  }

  private boolean isByHand(Use use) {
    return use.what() == Dependent.What.ROUTINE
        || viewsByHand.stream().anyMatch(each -> each.name().equals(use.name()));
  }

  private boolean stands(View view) {
    return uses(view).stream().allMatch(use -> isThere(view, use));
  }

  private List<Use> uses(View view) {
    return actual.dependents().stream()
        .filter(each -> each.kind().isView() && each.owner().equals(view.name()))
        .flatMap(each -> each.uses().stream())
        .toList();
  }

  private boolean isThere(View view, Use use) {
    return switch (use.what()) {
      case COLUMN, CONSTRAINT, INDEX, RELATION, WHOLE, ROW -> relations.contains(use.name());
      case TYPE ->
          isMade(use.name())
              || needs.extensions().values().stream().anyMatch(each -> each.contains(view.name()));
      case ROUTINE ->
          needs.routines().stream().anyMatch(routine -> routine.name().equals(use.name()));
      case SCHEMA -> true;
    };
  }

  /** Takes or lists what was made by hand and rests on what is drafted. */
  private void sort(Dependent dependent) {
    Kind kind = dependent.kind();
    boolean ours =
        relations.contains(dependent.owner())
            || dependent.uses().stream().anyMatch(use -> isMade(use.name()));
    boolean drafted =
        kind == Kind.ROUTINE
            && routines().stream().anyMatch(each -> each.name().equals(dependent.owner()));
    if (ours && MADE.contains(kind) && dependent.way().obstacle().isEmpty()) {
      extras.add(dependent);
    } else if (ours && !drafted && (MADE.contains(kind) || LISTED.contains(kind))) {
      leave(kind == Kind.OTHER ? "object" : word(kind), dependent.name(), NOT_SAYABLE);
    }
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void leave(String kind, QualifiedName name, String why) {
    left.add(new Unmanaged(kind, name, why));
  }

  private static QualifiedName child(Table table, String name) {
    return table.name().sibling(table.name().name() + "." + name);
  }

  /** What is made, counted in words. */
  String counted() {
    return Stream.of(
            count(schema.tables().size(), "table"),
            count(viewsByHand.size() + schema.views().size(), "view"),
            count(schema.sequences().stream().filter(each -> isAlone(each)).count(), "sequence"),
            count(schema.objects().stream().filter(UserType.class::isInstance).count(), "type"))
        .filter(each -> !each.startsWith("0 "))
        .collect(Collectors.joining(", "));
  }

  private static boolean isAlone(Sequence sequence) {
    return sequence.owner().isEmpty();
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}

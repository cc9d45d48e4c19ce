package dev.autogen.jpa;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Aspect;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Meaning;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Source;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the entities of one persistence unit want. */
record UnitReading(PersistenceUnit unit, ModelSnapshot model) {

  /**
   * What all units want together; nothing where there is none. Two units may want the same thing,
   * and are refused where they want different things under one name.
   */
  static ModelSnapshot merged(List<UnitReading> units) {
    if (units.size() == 1) {
      return units.get(0).model();
    }
    Map<List<Object>, Wish> wishes = new LinkedHashMap<>();
    List<String> clashes = new ArrayList<>();
    Set<ChildName> generated = new HashSet<>();
    Set<ChildName> written = new HashSet<>();
    Map<ColumnName, Meaning> meanings = new HashMap<>();
    Set<String> notes = new LinkedHashSet<>();
    Hints hints = Hints.NONE;
    int entities = 0;
    for (UnitReading each : units) {
      for (SchemaObject object : each.model().schema().objects()) {
        Wish wish = new Wish(object, each.unit());
        Wish prior = wishes.putIfAbsent(wish.key(), wish);
        if (prior != null && !prior.isSameAs(wish)) {
          clashes.add(wish.against(prior));
        }
      }
      generated.addAll(each.model().schema().source().generatedNames());
      written.addAll(each.model().schema().source().written());
      meanings.putAll(each.model().schema().source().meanings());
      notes.addAll(each.model().notes());
      hints = hints.and(each.model().hints());
      entities += each.model().entities();
    }
    refuse(clashes);
    Source source =
        new Source(EnumSet.of(Aspect.VIEWS), generated).withWritten(written).withMeanings(meanings);
    List<SchemaObject> objects = wishes.values().stream().map(Wish::object).toList();
    return new ModelSnapshot(new Schema(objects, source), hints, entities, List.copyOf(notes));
  }

  private static void refuse(List<String> clashes) {
    if (!clashes.isEmpty()) {
      throw Problem.of(
              ErrorCode.A037, "persistence units want different things under the same name")
          .at(clashes)
          .remedy(
              "Map what the units share in the same way in each of them",
              "or give it another name or another schema in one of them",
              "or read the units one by one, each with its own database: --persistence-unit NAME")
          .asException();
    }
  }

  /** An object that a unit wants. */
  private record Wish(SchemaObject object, PersistenceUnit unit) {
    List<Object> key() {
      return List.of(ObjectKind.room(object), object.name());
    }

    // Whose column or constraint comes first depends on what else a unit has.
    boolean isSameAs(Wish other) {
      if (object instanceof Table mine && other.object instanceof Table theirs) {
        return Set.copyOf(mine.columns()).equals(Set.copyOf(theirs.columns()))
            && Set.copyOf(mine.constraints()).equals(Set.copyOf(theirs.constraints()))
            && Set.copyOf(mine.indexes()).equals(Set.copyOf(theirs.indexes()))
            && bare(mine).equals(bare(theirs));
      }
      return object.equals(other.object);
    }

    String against(Wish prior) {
      String kinds =
          Stream.of(prior.object, object)
              .map(ObjectKind::of)
              .distinct()
              .collect(Collectors.joining(" and "));
      return kinds + " " + object.name() + "    " + prior.unit.name() + ", " + unit.name();
    }

    private static Table bare(Table table) {
      return table.withColumns(List.of()).withConstraints(List.of()).withIndexes(List.of());
    }
  }
}

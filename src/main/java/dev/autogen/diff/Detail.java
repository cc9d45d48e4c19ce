package dev.autogen.diff;

import dev.autogen.operation.ColumnChange;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is to say about an object, by name; what is as usual is left out. */
final class Detail {
  private final Map<String, Object> entries = new LinkedHashMap<>();

  private Detail() {}

  static Map<String, Object> of(Table table) {
    Detail detail = new Detail();
    detail.put(
        "columns", table.columns().stream().map(each -> named(each.name(), of(each))).toList());
    detail.put(
        "constraints",
        table.constraints().stream().map(each -> named(each.name(), of(each))).toList());
    detail.put("options", table.options());
    detail.put("comment", table.comment());
    return detail.entries;
  }

  static Map<String, Object> of(Column column) {
    Detail detail = new Detail();
    detail.put("type", column.type().toString());
    detail.put("nullable", column.nullable());
    detail.put("default", column.defaultExpression());
    detail.put("identity", column.identity().map(Detail::generation));
    detail.put("generated", column.generated().map(each -> each.expression()));
    detail.put("collation", column.collation());
    detail.put("comment", column.comment());
    return detail.entries;
  }

  static Map<String, Object> of(Constraint constraint) {
    return constraint.accept(new OfConstraint());
  }

  static Map<String, Object> of(Index index) {
    Detail detail = new Detail();
    detail.put("unique", index.unique());
    detail.put("method", index.method());
    detail.put("keys", index.keys().stream().map(IndexKey::term).toList());
    detail.putAny("include", index.included());
    detail.put("where", index.predicate());
    detail.putTrue("nullsNotDistinct", index.nullsNotDistinct());
    return detail.entries;
  }

  static Map<String, Object> of(SequenceOptions options) {
    Detail detail = new Detail();
    detail.put("type", options.type().map(Object::toString));
    detail.put("start", options.start());
    detail.put("increment", options.increment());
    detail.put("minimum", options.minimum());
    detail.put("maximum", options.maximum());
    detail.put("cache", options.cache());
    detail.put("cycle", options.cycle());
    return detail.entries;
  }

  /** What changes about a column, and how it is before and after. */
  static Map<String, Object> of(
      Optional<Column> before, Optional<Column> after, List<ColumnChange> changes) {
    List<String> changed = new ArrayList<>();
    for (ColumnChange change : changes) {
      for (String each : change.accept(new Changed(before, after))) {
        if (!changed.contains(each)) {
          changed.add(each);
        }
      }
    }
    Detail detail = new Detail();
    detail.put("changed", changed);
    detail.put("before", before.map(Detail::of));
    detail.put("after", after.map(Detail::of));
    return detail.entries;
  }

  static String generation(Identity identity) {
    return identity.always() ? "always" : "by default";
  }

  private static Map<String, Object> named(String name, Map<String, Object> detail) {
    Map<String, Object> named = new LinkedHashMap<>();
    named.put("name", name);
    named.putAll(detail);
    return named;
  }

  private void put(String name, Object value) {
    entries.put(name, value);
  }

  private void put(String name, Optional<?> value) {
    value.ifPresent(given -> entries.put(name, given));
  }

  private void putAny(String name, List<?> values) {
    if (!values.isEmpty()) {
      entries.put(name, values);
    }
  }

  private void putTrue(String name, boolean value) {
    if (value) {
      entries.put(name, true);
    }
  }

  private void put(Deferrability deferrability) {
    putTrue("deferrable", deferrability != Deferrability.NOT_DEFERRABLE);
    putTrue("initiallyDeferred", deferrability == Deferrability.INITIALLY_DEFERRED);
  }

  private static final class OfConstraint implements Constraint.Visitor<Map<String, Object>> {
    private final Detail detail = new Detail();

    @Override
    public Map<String, Object> visit(PrimaryKey key) {
      detail.put("type", "primary key");
      detail.put("columns", key.columns());
      detail.putAny("include", key.included());
      detail.put(key.deferrability());
      return detail.entries;
    }

    @Override
    public Map<String, Object> visit(Unique unique) {
      detail.put("type", "unique");
      detail.put("columns", unique.columns());
      detail.putAny("include", unique.included());
      detail.putTrue("nullsNotDistinct", unique.nullsNotDistinct());
      detail.put(unique.deferrability());
      return detail.entries;
    }

    @Override
    public Map<String, Object> visit(ForeignKey key) {
      detail.put("type", "foreign key");
      detail.put("columns", key.columns());
      detail.put("references", key.referenced().table().toString());
      detail.put("referencedColumns", key.referenced().columns());
      detail.put("onDelete", action(key.rules().onDelete()));
      detail.put("onUpdate", action(key.rules().onUpdate()));
      detail.putTrue("matchFull", key.rules().matchFull());
      detail.put(key.rules().deferrability());
      detail.putTrue("notValid", !key.rules().valid());
      return detail.entries;
    }

    @Override
    public Map<String, Object> visit(Check check) {
      detail.put("type", "check");
      detail.put("expression", check.expression());
      detail.putTrue("notValid", !check.valid());
      return detail.entries;
    }

    @Override
    public Map<String, Object> visit(Exclusion exclusion) {
      detail.put("type", "exclusion");
      detail.put("definition", exclusion.definition());
      return detail.entries;
    }

    private static Optional<String> action(ReferentialAction action) {
      return Optional.of(action)
          .filter(each -> each != ReferentialAction.NO_ACTION)
          .map(ReferentialAction::sql);
    }
  }
}

package dev.autogen.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold for any two schemas, tried on random ones. */
final class OrderTest {
  private static final DiffPolicy POLICY = DiffPolicy.dropping(name -> true, 17);
  private static final List<ColumnType> TYPES =
      List.of(ColumnType.integer(), ColumnType.bigint(), ColumnType.text(), ColumnType.varchar(20));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aSchemaDoesNotDifferFromItself(long seed) {
    Schema schema = random(new Random(seed));
    ChangeSet changes = Differ.diff(schema, schema, POLICY);
    assertThat(changes.isEmpty()).isTrue();
    assertThat(changes.downgrade()).isEmpty();
    assertThat(changes.changes()).isEmpty();
    assertThat(changes.unmanaged()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theOrderOfTheInputDoesNotMatter(long seed) {
    Schema before = random(new Random(seed));
    Schema after = random(new Random(seed + 1000));
    ChangeSet changes = Differ.diff(after, before, POLICY);
    ChangeSet shuffled =
        Differ.diff(shuffled(after, new Random(seed)), shuffled(before, new Random(-seed)), POLICY);
    assertThat(shuffled.upgrade()).isEqualTo(changes.upgrade());
    assertThat(shuffled.downgrade()).isEqualTo(changes.downgrade());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theWayBackIsTheDiffReadBackwards(long seed) {
    Schema before = random(new Random(seed));
    Schema after = random(new Random(seed + 1000));
    assertThat(Differ.diff(after, before, POLICY).downgrade())
        .isEqualTo(Differ.diff(before, after, POLICY).upgrade());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyOperationBelongsToOneChange(long seed) {
    ChangeSet changes =
        Differ.diff(random(new Random(seed + 1000)), random(new Random(seed)), POLICY);
    assertThat(changes.changes().stream().flatMap(each -> each.operations().stream()))
        .containsExactlyInAnyOrderElementsOf(changes.upgrade());
    assertThat(Summary.of(changes)).hasSameSizeAs(changes.changes());
  }

  private static Schema random(Random random) {
    List<SchemaObject> objects = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      if (random.nextInt(4) > 0) {
        objects.add(table(random, "t" + i));
      }
      if (random.nextInt(3) == 0) {
        objects.add(Sequence.sequence("s" + i));
      }
    }
    return Schema.of(objects.toArray(SchemaObject[]::new));
  }

  private static Table table(Random random, String name) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.column("id", ColumnType.bigint()).notNull());
    List<Constraint> constraints = new ArrayList<>();
    constraints.add(PrimaryKey.primaryKey(name + "_pkey", "id"));
    List<Index> indexes = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String column = "c" + i;
      columns.add(
          Column.column(column, TYPES.get(random.nextInt(TYPES.size())))
              .nullable(random.nextBoolean()));
      if (random.nextInt(4) == 0) {
        constraints.add(Unique.unique(name + "_u" + i, column));
      }
      if (random.nextInt(4) == 0) {
        indexes.add(Index.index(name + "_i" + i, column, "id"));
      }
      if (random.nextInt(4) == 0) {
        constraints.add(
            ForeignKey.foreignKey(name + "_f" + i, column)
                .references("t" + random.nextInt(8), "id"));
      }
    }
    return Table.table(name).withColumns(columns).withConstraints(constraints).withIndexes(indexes);
  }

  private static Schema shuffled(Schema schema, Random random) {
    List<SchemaObject> objects = new ArrayList<>();
    for (SchemaObject object : schema.objects()) {
      objects.add(object instanceof Table table ? shuffled(table, random) : object);
    }
    Collections.shuffle(objects, random);
    return schema.withObjects(objects);
  }

  private static Table shuffled(Table table, Random random) {
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    List<Index> indexes = new ArrayList<>(table.indexes());
    Collections.shuffle(constraints, random);
    Collections.shuffle(indexes, random);
    return table.withConstraints(constraints).withIndexes(indexes);
  }
}

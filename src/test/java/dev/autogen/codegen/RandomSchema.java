package dev.autogen.codegen;

import dev.autogen.schema.Cast;
import dev.autogen.schema.CastContext;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.ForeignKeyRules;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.IndexStorage;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Unique;
import dev.autogen.schema.UserType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values of a schema, of every shape, most of them plain and some as nasty as can be. */
final class RandomSchema {
  private static final List<String> NAMES =
      List.of(
          "customer",
          "user",
          "naïve",
          "a$b",
          "\"quoted\"",
          "a.b",
          "id",
          "x",
          "Customer Order",
          "back\\slash",
          "*/",
          "\\u0041",
          "{0}",
          "100%",
          "名前",
          "𝒳",
          "tab\tname",
          "r\u202Exyz",
          "a_very_long_name_that_fills_all_of_the_sixty_three_bytes_it_may_",
          "\uD800",
          "it has a name of several words, which are many more than it takes to fill a line");

  private static final List<String> WORDS =
      List.of(
          "select",
          "from",
          "customer",
          "where",
          "x > 0",
          "'it''s'",
          "\"quoted\"",
          "\\",
          "\\u0041",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          "  ",
          " ",
          "\"\"\"",
          "\"\"\"\"",
          "'%s'",
          "{1}",
          "$L",
          "$$",
          "ünïcödé",
          "😀",
          "\u2028",
          "\u00a0",
          "\u0000",
          "*/",
          "//",
          "lower(email)",
          "now()",
          "\n ",
          "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword");

  private static final List<String> TYPES =
      List.of(
          "smallint",
          "integer",
          "bigint",
          "real",
          "double precision",
          "numeric",
          "numeric(10,2)",
          "numeric(5,-2)",
          "boolean",
          "char(3)",
          "varchar(320)",
          "varchar",
          "text",
          "bytea",
          "uuid",
          "json",
          "jsonb",
          "date",
          "time",
          "time(3)",
          "timestamp",
          "timestamp(0)",
          "timestamptz",
          "timestamptz(3)",
          "interval",
          "interval(2)",
          "citext",
          "audit.mood",
          "\"Mood\"",
          "audit.\"Order State\"",
          "vector(3)",
          "geometry(Point,4326)",
          "bit(8)",
          "bpchar");

  private final Random random;

  RandomSchema(Random random) {
    this.random = random;
  }

  <T> T oneOf(List<? extends Supplier<? extends T>> choices) {
    return choices.get(random.nextInt(choices.size())).get();
  }

  <T> List<T> several(int least, int most, Supplier<T> one) {
    int count = least + random.nextInt(most - least + 1);
    return Stream.generate(one).limit(Math.max(0, count)).toList();
  }

  <T> Optional<T> maybe(Supplier<T> one) {
    return random.nextInt(3) > 0 ? Optional.empty() : Optional.of(one.get());
  }

  boolean either() {
    return random.nextBoolean();
  }

  String name() {
    return random.nextInt(3) == 0 ? one(NAMES) : one(List.of("customer", "email", "created_at"));
  }

  String text() {
    return random.nextInt(3) == 0 ? sql() : name();
  }

  String sql() {
    String joint = either() ? " " : "";
    return random.nextInt(4) == 0
        ? "lower(email)"
        : several(0, random.nextInt(30) + 1, () -> one(WORDS)).stream()
            .collect(Collectors.joining(joint));
  }

  QualifiedName qualified() {
    return new QualifiedName(maybe(this::name), name());
  }

  ColumnType type() {
    ColumnType type = ColumnType.type(one(TYPES));
    return random.nextInt(5) == 0 ? type.asArray() : type;
  }

  Column column() {
    return new Column(
        name(),
        type(),
        either(),
        maybe(this::sql),
        maybe(this::identity),
        maybe(() -> new Generated(sql(), either())),
        maybe(this::name),
        maybe(this::text));
  }

  Identity identity() {
    return new Identity(either(), either() ? SequenceOptions.sequenceOptions() : sequenceOptions());
  }

  SequenceOptions sequenceOptions() {
    return new SequenceOptions(
        maybe(this::type),
        maybe(this::number),
        maybe(this::number),
        maybe(this::number),
        maybe(this::number),
        maybe(this::number),
        maybe(this::either));
  }

  Sequence sequence() {
    return new Sequence(
        qualified(), sequenceOptions(), maybe(() -> new ColumnName(qualified(), name())));
  }

  Constraint constraint() {
    return oneOf(
        List.<Supplier<Constraint>>of(
            () -> new PrimaryKey(name(), names(), included(), deferrability()),
            () -> new Unique(name(), names(), included(), either(), deferrability()),
            () -> new ForeignKey(name(), names(), reference(), rules()),
            this::check,
            () -> new Exclusion(name(), sql())));
  }

  Check check() {
    return new Check(name(), sql(), either(), either());
  }

  Index index() {
    return new Index(
        name(),
        either(),
        one(List.of("btree", "gin")),
        either() ? names().stream().map(IndexKey::key).toList() : several(1, 4, this::key),
        included(),
        either(),
        maybe(this::sql),
        either() ? IndexStorage.DEFAULT : storage());
  }

  UserType userType() {
    return oneOf(
        List.<Supplier<UserType>>of(
            () -> new EnumType(qualified(), several(0, 12, this::text)),
            () -> new CompositeType(qualified(), several(0, 4, this::column)),
            () ->
                new Domain(
                    qualified(), type(), either(), maybe(this::sql), several(0, 2, this::check))));
  }

  Cast cast() {
    return new Cast(type(), type(), one(List.of(CastContext.values())));
  }

  private IndexKey key() {
    return new IndexKey(text(), either(), maybe(this::name), maybe(this::name), either(), either());
  }

  private IndexStorage storage() {
    return new IndexStorage(several(0, 2, () -> "fillfactor=70"), maybe(this::name), either());
  }

  private ForeignKey.Reference reference() {
    return new ForeignKey.Reference(qualified(), names());
  }

  private ForeignKeyRules rules() {
    return either()
        ? ForeignKeyRules.DEFAULT
        : new ForeignKeyRules(
            one(List.of(ReferentialAction.values())),
            included(),
            one(List.of(ReferentialAction.values())),
            either(),
            deferrability(),
            either());
  }

  private Deferrability deferrability() {
    return random.nextInt(3) > 0
        ? Deferrability.NOT_DEFERRABLE
        : one(List.of(Deferrability.values()));
  }

  private List<String> names() {
    return several(1, random.nextInt(6) == 0 ? 30 : 4, this::name);
  }

  private List<String> included() {
    return several(-2, 2, this::name);
  }

  private Long number() {
    return one(List.of(0L, 1L, -1L, 50L, 3_000_000_000L, Long.MIN_VALUE, Long.MAX_VALUE));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}

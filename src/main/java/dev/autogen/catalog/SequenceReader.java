package dev.autogen.catalog;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.util.Map;
import java.util.Optional;

/** Reads sequences, and the parameters of those inside identity columns. */
record SequenceReader(Names names) {
  /** A sequence and the extension that it is a part of. */
  record Found(Sequence sequence, Optional<String> extension) {}

  Found read(Map<String, Object> row) {
    Fields fields = CrawledCatalog.facts(row);
    QualifiedName name = names.read(fields);
    Optional<String> extension = fields.optional();
    SequenceOptions options = options(fields).canonical();
    QualifiedName table = names.read(fields);
    Optional<ColumnName> owner = fields.optional().map(column -> new ColumnName(table, column));
    return new Found(new Sequence(name, options, owner), extension);
  }

  /** Reads type, start, increment, minimum, maximum, cache and cycle. */
  static SequenceOptions options(Fields fields) {
    return SequenceOptions.sequenceOptions()
        .as(ColumnType.type(fields.text()))
        .startWith(fields.big())
        .incrementBy(fields.big())
        .minValue(fields.big())
        .maxValue(fields.big())
        .cache(fields.big())
        .cycle(fields.flag());
  }

  /** The parameters of an identity column of the type given, which is also its sequence's type. */
  static SequenceOptions identity(Fields fields, ColumnType column) {
    SequenceOptions options = options(fields).canonical();
    Optional<ColumnType> other =
        Optional.of(options.type().orElse(ColumnType.bigint()))
            .filter(type -> !type.equals(column));
    return new SequenceOptions(
        other,
        options.start(),
        options.increment(),
        options.minimum(),
        options.maximum(),
        options.cache(),
        options.cycle());
  }
}

package dev.autogen.catalog;

import dev.autogen.schema.Cast;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnType;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UserType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads types. */
record TypeReader(Names names) {

  /**
   * A type that was found.
   *
   * @param casts those from and to it
   * @param type absent where no entity could describe it, such as a range
   */
  record Found(
      QualifiedName name, Optional<String> extension, List<Cast> casts, Optional<UserType> type) {}

  Found read(Map<String, Object> row) {
    Fields fields = CrawledCatalog.facts(row);
    QualifiedName name = names.read(fields);
    String kind = fields.text();
    Optional<String> extension = fields.optional();
    List<Cast> casts = TextArray.rows(fields.text()).stream().map(TypeReader::cast).toList();
    return new Found(name, extension, casts, type(name, kind, fields));
  }

  private static Optional<UserType> type(QualifiedName name, String kind, Fields fields) {
    List<String> labels = fields.list();
    List<Fields> attributes = TextArray.rows(fields.text());
    return switch (kind) {
      case "e" -> Optional.of(new EnumType(name, labels));
      case "c" ->
          Optional.of(
              new CompositeType(name, attributes.stream().map(TypeReader::attribute).toList()));
      case "d" -> Optional.of(domain(name, fields));
      default -> Optional.empty();
    };
  }

  private static Cast cast(Fields fields) {
    Cast cast = Cast.cast(fields.text(), fields.text());
    return switch (fields.text()) {
      case "i" -> cast;
      case "a" -> cast.asAssignment();
      default -> cast.onlyExplicit();
    };
  }

  private static Column attribute(Fields fields) {
    return Column.column(fields.text(), ColumnType.type(fields.text()))
        .withCollation(fields.optional())
        .withComment(fields.optional());
  }

  private static Domain domain(QualifiedName name, Fields fields) {
    return new Domain(
        name,
        ColumnType.type(fields.text()),
        fields.flag(),
        fields.optional(),
        TextArray.rows(fields.text()).stream().map(TypeReader::check).toList());
  }

  private static Check check(Fields fields) {
    Check check = Check.check(fields.text(), fields.text());
    return fields.flag() ? check : check.notValid();
  }
}

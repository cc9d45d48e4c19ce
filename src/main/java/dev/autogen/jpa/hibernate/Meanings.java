package dev.autogen.jpa.hibernate;

import dev.autogen.jpa.CreationScript.Meant;
import dev.autogen.schema.Meaning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/** What entities mean by the values of columns, where Hibernate itself converts them. */
record Meanings(SqlStringGenerationContext context, Dialect dialect) {

  List<Meant> of(Metadata metadata) {
    List<Meant> meanings = new ArrayList<>();
    for (Table table : metadata.collectTableMappings()) {
      if (table.isPhysicalTable()) {
        table.getColumns().forEach(column -> add(table, column, meanings));
      }
    }
    return meanings;
  }

  private void add(Table table, Column column, List<Meant> meanings) {
    if (column.getValue() instanceof BasicValue value) {
      meaning(value)
          .ifPresent(
              meaning ->
                  meanings.add(
                      new Meant(
                          context.format(table.getQualifiedTableName()),
                          column.getQuotedName(dialect),
                          meaning)));
    }
  }

  private static Optional<Meaning> meaning(BasicValue value) {
    if (value.isSoftDelete()) {
      return Optional.of(
          new Meaning.Deleted(value.getSoftDeleteStrategy() != SoftDeleteType.ACTIVE));
    }
    BasicValue.Resolution<?> resolution = value.resolve();
    if (resolution.getValueConverter() != null) {
      return Optional.empty();
    }
    Class<?> type = resolution.getDomainJavaType().getJavaTypeClass();
    if (type == Duration.class) {
      return Optional.of(new Meaning.Duration());
    }
    return type.isEnum() ? Optional.of(constants(type)) : Optional.empty();
  }

  private static Meaning constants(Class<?> type) {
    return new Meaning.Constants(
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
  }
}

package dev.autogen.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What follows the closing parenthesis of {@code create table}, in one canonical text: {@code
 * partition by range (created) with (fillfactor=70) tablespace fast}.
 */
final class TableOptions {
  private TableOptions() {}

  /** Reads the partition key, the access method, the storage parameters, the tablespace. */
  static Optional<String> read(Fields fields) {
    List<String> clauses = new ArrayList<>();
    fields.optional().ifPresent(key -> clauses.add("partition by " + partition(key)));
    fields.optional().ifPresent(method -> clauses.add("using " + identifier(method)));
    List<String> parameters =
        Stream.concat(
                fields.list().stream(),
                fields.list().stream().map(parameter -> "toast." + parameter))
            .map(TableOptions::parameter)
            .sorted()
            .toList();
    if (!parameters.isEmpty()) {
      clauses.add(parameters.stream().collect(Collectors.joining(", ", "with (", ")")));
    }
    fields.optional().ifPresent(space -> clauses.add("tablespace " + identifier(space)));
    return Optional.of(String.join(" ", clauses)).filter(text -> !text.isEmpty());
  }

  private static String partition(String key) {
    int space = key.indexOf(' ');
    return key.substring(0, space).toLowerCase(Locale.ROOT) + key.substring(space);
  }

  private static String parameter(String parameter) {
    int equals = parameter.indexOf('=');
    String value = parameter.substring(equals + 1);
    String written = value.matches("[a-z0-9_.]+") ? value : Literal.text(value).strip();
    return parameter.substring(0, equals + 1) + written;
  }

  private static String identifier(String name) {
    return name.matches("[a-z_][a-z0-9_]*") ? name : Literal.identifier(name);
  }
}

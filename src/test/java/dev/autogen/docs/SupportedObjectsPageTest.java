package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.operation.Operations;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Cast;
import dev.autogen.schema.Check;
import dev.autogen.schema.Column;
import dev.autogen.schema.CompositeType;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Dependent;
import dev.autogen.schema.Domain;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Exclusion;
import dev.autogen.schema.Extension;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.Namespace;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.SchemaObject;
import dev.autogen.schema.SeedRow;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.Unique;
import dev.autogen.schema.View;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page names every kind of object, by verbs and annotations that there are. */
class SupportedObjectsPageTest {
  private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)");
  private static final List<String> ANNOTATIONS =
      List.of("jakarta.persistence.", "org.hibernate.annotations.");

  private static final Map<Class<?>, String> ROWS =
      Map.ofEntries(
          Map.entry(Namespace.class, "schema"),
          Map.entry(Extension.class, "extension"),
          Map.entry(Cast.class, "cast `with inout`"),
          Map.entry(EnumType.class, "enumerated type"),
          Map.entry(CompositeType.class, "composite type"),
          Map.entry(Domain.class, "domain"),
          Map.entry(Sequence.class, "sequence"),
          Map.entry(Table.class, "table"),
          Map.entry(Column.class, "column"),
          Map.entry(PrimaryKey.class, "primary key"),
          Map.entry(Unique.class, "unique constraint"),
          Map.entry(ForeignKey.class, "foreign key"),
          Map.entry(Check.class, "check"),
          Map.entry(Exclusion.class, "exclusion constraint"),
          Map.entry(Index.class, "index"),
          Map.entry(View.class, "view"),
          Map.entry(Auxiliary.class, "auxiliary database object"),
          Map.entry(SeedRow.class, "row of a table generator"),
          Map.entry(
              Dependent.class,
              "view, rule, trigger, policy, function, statistics, publication made by hand"));

  @Test
  void everyKindHasItsRow() throws IOException {
    assertThat(ROWS.keySet())
        .containsAll(kinds(SchemaObject.class).toList())
        .containsAll(kinds(Constraint.class).toList());
    assertThat(rows().stream().map(row -> row.get(0))).containsAll(ROWS.values());
  }

  @Test
  void everyVerbExists() throws IOException {
    List<String> verbs = Arrays.stream(Operations.class.getMethods()).map(Method::getName).toList();

    assertThat(rows().stream().flatMap(row -> Page.code(row.get(2)).stream()))
        .isNotEmpty()
        .allSatisfy(verb -> assertThat(verbs).contains(verb));
  }

  @Test
  void everyAnnotationExists() throws IOException {
    assertThat(rows().stream().flatMap(row -> Page.code(row.get(1)).stream()))
        .flatMap(code -> ANNOTATION.matcher(code).results().map(MatchResult::group).toList())
        .isNotEmpty()
        .allMatch(name -> ANNOTATIONS.stream().anyMatch(in -> exists(in + name.substring(1))));
  }

  private static List<List<String>> rows() throws IOException {
    return Page.of("reference/supported-objects.md").rows();
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SupportedObjectsPageTest::kinds)
        : Stream.of(type);
  }

  private static boolean exists(String name) {
    try {
      return Class.forName(name).isAnnotation();
    } catch (ClassNotFoundException missing) {
      return false;
    }
  }
}

package dev.autogen.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Schemas are equal but for the order of columns, which {@code alter table} cannot choose. */
final class SameSchema {
  private SameSchema() {}

  static void assertSame(String what, Schema actual, Schema expected) {
    assertSame(what, SchemaLines.of(actual), SchemaLines.of(expected));
  }

  static void assertSame(String what, List<String> has, List<String> wanted) {
    assertThat(without(has, wanted)).as("too much " + what).isEqualTo(without(wanted, has));
    assertThat(has).as(what).hasSameSizeAs(wanted);
  }

  private static List<String> without(List<String> all, List<String> others) {
    Set<String> left = new LinkedHashSet<>(all);
    others.forEach(left::remove);
    return List.copyOf(left);
  }
}

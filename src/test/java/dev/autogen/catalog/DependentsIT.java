package dev.autogen.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What rests on tables is read with the statements that put it back as it was. */
class DependentsIT {
  private static final String[] TABLES = {
    "create role dependents_reader",
    "create schema reports",
    "create table t (id bigint primary key, a varchar(20), b integer)",
    "create table o (id bigint primary key, a varchar(20))",
    "create function touched() returns trigger language plpgsql as 'begin return new; end'",
  };

  private static final String[] DEPENDENTS = {
    "create view v with (security_barrier = true) as select id, upper(a) as a from t",
    "comment on view v is 'it''s v'",
    "comment on column v.a is 'in capitals'",
    "alter view v alter column id set default 7",
    "grant select, update on v to dependents_reader with grant option",
    "grant insert (id, a) on v to public",
    "create view reports.w as select a from v",
    "create materialized view m as select a, count(*) as n from t group by a with no data",
    "create unique index m_a on m (a)",
    "comment on index m_a is 'one each'",
    "create rule kept as on delete to v do instead nothing",
    "create trigger put instead of insert on v for each row execute function touched()",
    "create trigger touch before update of a on t for each row when (new.b > 1)"
        + " execute function touched()",
    "alter table t disable trigger touch",
    "comment on trigger touch on t is 'touches'",
    "create policy own on t as restrictive for update to dependents_reader, public"
        + " using (a = 'x') with check (b > 1)",
    "create statistics st (dependencies) on a, (b + 1), b from t",
    "create function firsts() returns setof varchar stable begin atomic select a from t; end",
  };

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void whatWasTakenAwayIsPutBackAsItWas(int major) {
    try (ReadDatabase database = new ReadDatabase(major)) {
      database.given(TABLES);
      database.given(DEPENDENTS);
      if (major >= 15) {
        database.given("create publication p for table t (id, a) where (b > 1)");
      }
      List<Dependent> before = database.objects(Dependent.class);
      assertThat(before).hasSize(major >= 15 ? 10 : 9);
      assertThat(before).allMatch(each -> each.way().obstacle().isEmpty());
      List<Dependent> order = inOrder(before);
      for (int i = order.size() - 1; i >= 0; i--) {
        database.given(drop(order.get(i)));
      }
      assertThat(database.objects(Dependent.class)).isEmpty();
      order.forEach(each -> database.given(create(each)));
      assertThat(database.objects(Dependent.class)).isEqualTo(before);
      database.given("drop owned by dependents_reader", "drop role dependents_reader");
    }
  }

  private static List<Dependent> inOrder(List<Dependent> dependents) {
    List<Dependent> order = new ArrayList<>();
    List<Dependent> left = new ArrayList<>(dependents);
    while (!left.isEmpty()) {
      Dependent next =
          left.stream()
              .filter(each -> left.stream().noneMatch(other -> each != other && uses(each, other)))
              .findFirst()
              .orElseThrow();
      left.remove(next);
      order.add(next);
    }
    return order;
  }

  private static boolean uses(Dependent dependent, Dependent other) {
    return other.kind().isView() && dependent.uses(other.owner());
  }

  private static String drop(Dependent dependent) {
    return switch (dependent.kind()) {
      case VIEW -> "drop view " + dependent.owner();
      case MATERIALIZED_VIEW -> "drop materialized view " + dependent.owner();
      default -> dependent.way().drop();
    };
  }

  private static String[] create(Dependent dependent) {
    String create =
        switch (dependent.kind()) {
          case VIEW -> "create view " + dependent.owner() + " as ";
          case MATERIALIZED_VIEW -> "create materialized view " + dependent.owner() + " as ";
          default -> "";
        };
    return Stream.concat(
            Stream.of(create + dependent.way().create()), dependent.way().restores().stream())
        .toArray(String[]::new);
  }
}

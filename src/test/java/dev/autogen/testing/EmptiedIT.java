package dev.autogen.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests use each other's databases, and must not notice. */
class EmptiedIT {
  private static final String EVERYTHING =
      """
      select 'class', relname::text, relkind::text, relacl::text from pg_class where oid >= 1
      union all select 'namespace', nspname, nspowner::regrole::text, nspacl::text from pg_namespace
      union all select 'comment', description, objsubid::text, classoid::regclass::text
        from pg_description where classoid = 'pg_namespace'::regclass
      union all select 'extension', extname, extversion, null from pg_extension
      union all select 'type', typname, typtype::text, null from pg_type
      union all select 'cast', castsource::regtype::text, casttarget::regtype::text, null from pg_cast
      union all select 'setting', setconfig::text, null, null from pg_db_role_setting
        where setdatabase = (select oid from pg_database where datname = current_database())
      union all select 'publication', pubname, null, null from pg_publication
      order by 1, 2, 3, 4
      """;

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#majors")
  void anEmptiedDatabaseIsLikeANewOne(int major) {
    List<String> first;
    String name;
    try (TestDatabase database = TestDatabase.fresh(major);
        TestDatabase other = TestDatabase.fresh(major)) {
      name = database.name();
      first = other.query(EVERYTHING);
      database.execute(
          "create schema sales",
          "create type mood as enum ('glad', 'sad')",
          "create table sales.t (id int primary key, m mood, text text)",
          "create cast (mood as varchar) with inout as implicit",
          "create view v as select * from sales.t",
          "create publication p for table sales.t",
          "create function f() returns event_trigger language plpgsql as 'begin end'",
          "create event trigger e on ddl_command_start execute function f()",
          "alter default privileges grant select on tables to public",
          "alter default privileges revoke select on tables from public",
          "create materialized view public.m as select 1 one",
          "select lo_from_bytea(0, 'abc')",
          "grant create on schema public to public",
          "alter database " + name + " set search_path = sales");
    }
    assertThat(Emptied.isNow(TestServer.of(major).urlOf(name))).isTrue();
    try (TestDatabase database = again(name, major)) {
      assertThat(database.query(EVERYTHING)).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.autogen.testing.TestDatabase#ends")
  void whatCannotBeEmptiedIsNotUsedAgain(int major) {
    String name;
    try (TestDatabase database = TestDatabase.fresh(major)) {
      name = database.name();
      database.execute("create foreign data wrapper w");
      assertThat(Emptied.isNow(database.url())).isFalse();
    }
    assertThat(Emptied.isNow(TestServer.of(major).urlOf(name))).as("is still there").isFalse();
  }

  /** The database of a name, among those that are given out next. */
  private static TestDatabase again(String name, int major) {
    TestDatabase next = TestDatabase.fresh(major);
    if (next.name().equals(name)) {
      return next;
    }
    try (next) {
      return again(name, major);
    }
  }
}

package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatabaseUrlTest {
  @ParameterizedTest
  @CsvSource({
    "postgresql://host/db, jdbc:postgresql://host/db",
    "postgres://host:5433/db, jdbc:postgresql://host:5433/db",
    "jdbc:postgresql://host:5433/db, jdbc:postgresql://host:5433/db",
    "jdbc:postgresql:db, jdbc:postgresql://localhost/db",
    "postgresql:///db, jdbc:postgresql://localhost/db",
    "postgresql://:5433/db, jdbc:postgresql://localhost:5433/db",
    "postgresql://host, jdbc:postgresql://host/",
    "postgresql://[::1]:5432/db, jdbc:postgresql://[::1]:5432/db",
    "postgresql://me@[2001:db8::1]/db, jdbc:postgresql://[2001:db8::1]/db",
    "'postgresql://a:1,b:2/db', 'jdbc:postgresql://a:1,b:2/db'",
    "postgresql://host/my%20db, jdbc:postgresql://host/my%20db",
    "postgresql:///db?host=other&port=7, jdbc:postgresql://other:7/db",
    "postgresql://h/db?sslmode=require&connect_timeout=3,"
        + " jdbc:postgresql://h/db?connectTimeout=3&sslmode=require",
    "postgresql://h/db?target_session_attrs=read-write,"
        + " jdbc:postgresql://h/db?targetServerType=primary"
  })
  void isWhatTheDriverTakes(String text, String jdbc) {
    assertThat(DatabaseUrl.parse(text).jdbc()).isEqualTo(jdbc);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql://me:p%40ss+w%2Fo%3Ard@host/db",
        "postgresql://host/db?user=me&password=p%40ss+w/o:rd",
        "jdbc:postgresql://host/db?user=me&password=p%40ss%2Bw%2Fo:rd"
      })
  void keepsCredentialsApart(String text) {
    DatabaseUrl url = DatabaseUrl.parse(text);

    assertThat(url.user()).contains("me");
    assertThat(url.password()).contains("p@ss+w/o:rd");
    assertThat(url.jdbc()).isEqualTo("jdbc:postgresql://host/db");
    assertThat(url).hasToString("postgresql://host/db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host/db",
        "postgresql://me:hunter2@x@host/db",
        "postgresql://me:hun/ter2@host/db",
        "postgresql://me:12/hunter2@host/db",
        "postgresql://me:h@n/hun?@host:5432/db",
        "postgresql://me:h@n?hun=1@host:5432/db",
        "postgresql://me:12?hunter2@host/db",
        "postgresql://me:hunter2%@host/db",
        "postgresql:///db?host=/var/run/postgresql"
      })
  void refusesTheRestWithoutRepeatingAPassword(String text) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems().toString())
                    .contains("A002", "%40")
                    .doesNotContain("hun"));
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://me:hunter2@host/db, jdbc:mysql:",
    "mysql://me:hunter2@host/db, mysql:",
    "jdbc:h2:mem:hunter2, jdbc:h2:",
    "jdbc:postgres://host/hunter2, jdbc:postgres:",
    "r2dbc:postgresql://me:hunter2@host/db, r2dbc:postgresql:",
    "https://hunter2, https:"
  })
  void saysThatAnotherDatabaseIsNotServed(String text, String beginning) {
    assertThatThrownBy(() -> DatabaseUrl.parse(text))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused ->
                assertThat(refused.problems().toString())
                    .contains("A002", "begins with " + beginning + ", and autogen works with")
                    .contains("jdbc:postgresql://host:5432/database")
                    .doesNotContain("hun"));
  }

  @Test
  void aUserGivenElsewhereCounts() {
    DatabaseUrl url = DatabaseUrl.parse("postgresql://a:b@host/db").withUser("c").withPassword("d");

    assertThat(url.properties()).containsEntry("user", "c").containsEntry("password", "d");
  }
}

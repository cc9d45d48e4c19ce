package dev.autogen.runner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PsqlStatementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select 1                  | select 1;",
        "select 1;                 | select 1;",
        "select 1; -- done         | select 1; -- done",
        "select 1 /* a /* b */ ; */| select 1 /* a /* b */ ; */;",
        "select ';'                | select ';';",
        "select $$ ; $$            | select $$ ; $$;",
        "select $a$ $$ ; $a$       | select $a$ $$ ; $a$;",
        "select a$b$c              | select a$b$c;",
        "select E'it\\'s; '        | select E'it\\'s; ';",
        "select 'a\\', 1           | select 'a\\', 1;",
        "select \";\"              | select \";\";",
        "select ($1; $2)           | select ($1; $2);",
        "select 1::int             | select 1::int;",
        "select a[1:n]             | select a[1: n];",
        "select a[1:'2']           | select a[1: '2'];",
        "select ':n', \":n\"       | select ':n', \":n\";",
        "call p(a := 1)            | call p(a := 1);",
        "select 'ü' as größe       | select 'ü' as größe;"
      })
  void isWrittenAsPsqlReadsIt(String sql, String text) {
    PsqlStatement statement = PsqlStatement.of(sql);
    assertThat(statement.trouble()).isEmpty();
    assertThat(statement.text()).isEqualTo(text + "\n");
  }

  @Test
  void aCommentAtTheEndDoesNotSwallowTheSemicolon() {
    assertThat(PsqlStatement.of("select 1 -- one").text()).isEqualTo("select 1 -- one\n;\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select 'a",
        "select \"a",
        "select $$ a $b$",
        "select 1 /* /* */",
        "select (1",
        "select E'a\\'",
        "\\! ls",
        "select 1 \\gexec",
        "copy t from stdin",
        "COPY t (a, b)\nFROM STDIN with (format csv)"
      })
  void whatPsqlWouldTakeForSomethingElseIsTrouble(String sql) {
    assertThat(PsqlStatement.of(sql).trouble()).isPresent();
  }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SecretsTest {
  private final Secrets secrets = new Secrets(List.of("tr0ub4dor", "tr0ub4dor-longer", "a"));

  @Test
  void hidesThePasswordWhereverItStands() {
    assertThat(secrets.hiddenIn("FATAL: tr0ub4dor-longer and tr0ub4dor"))
        .isEqualTo("FATAL: *** and ***");
  }

  @Test
  void hidesWhatStandsWherePasswordsStand() {
    assertThat(secrets.hiddenIn("postgresql://me:other@host/db"))
        .isEqualTo("postgresql://me:***@host/db");
    assertThat(secrets.hiddenIn("jdbc:postgresql://h/db?user=me&password=x&ssl=true"))
        .isEqualTo("jdbc:postgresql://h/db?user=me&password=***&ssl=true");
  }

  @Test
  void leavesTheRestAlone() {
    assertThat(secrets.hiddenIn("a table at host:5432")).isEqualTo("a table at host:5432");
  }
}

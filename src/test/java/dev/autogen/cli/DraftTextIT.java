package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is printed of a draft: each danger of a change once, and one empty line between parts. */
final class DraftTextIT extends Workplace {
  @BeforeEach
  void start() {
    customer("String nick; @Column(nullable = false) String city;");
    run("-m", "take customers");
    run("upgrade");
  }

  private void customer(String members) {
    shell.entity("Customer", "@Entity public class Customer { @Id long id; " + members + " }");
  }

  private static long count(String text, String word) {
    return text.lines().filter(line -> line.strip().equals(word)).count();
  }

  @Test
  void aDangerOfAChangeIsSaidOnce() {
    customer(
        "@Column(nullable = false, length = 2) String nick; @Column(nullable = false) String"
            + " city;");
    String drafted = run("-m", "short", "--fill", "customer.nick='x'").out();
    assertThat(count(drafted, "REWRITES_TABLE  customer")).isEqualTo(1);
  }

  @Test
  void partsHaveOneEmptyLineBetweenThem() {
    customer("String nick;");
    String drafted = run("-m", "less", "--expand-only").out();
    assertThat(drafted)
        .contains("1 change\n\nPending drops", "customer.city\n\nOn the way back", "\n\nDrafted")
        .doesNotContain("\n\n\n");
    run("upgrade");
    assertThat(run("check").out()).doesNotStartWith("\n").contains("\n\nNothing differs");
  }
}

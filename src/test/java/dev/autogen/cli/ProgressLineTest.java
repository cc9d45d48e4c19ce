package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ProgressLineTest {
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @Test
  void nothingMovesUnderAQuestionUntilTheNextStep() throws InterruptedException {
    try (ProgressLine line =
        new ProgressLine(new PrintStream(written, true, StandardCharsets.UTF_8))) {
      line.step("reading the revisions");
      Thread.sleep(1500);
      assertThat(text()).contains("reading the revisions");

      line.clear();
      String asked = text();
      Thread.sleep(500);
      assertThat(text()).isEqualTo(asked);

      line.step("taking revisions back");
      Thread.sleep(500);
      assertThat(text()).contains("taking revisions back");
    }
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}

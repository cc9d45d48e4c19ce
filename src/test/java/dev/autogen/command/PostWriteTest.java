package dev.autogen.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.problem.AutogenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostWriteTest {
  @TempDir Path folder;

  @Test
  void aFileIsOneWordWhateverItIsCalled() {
    Path file = folder.resolve("a b'c $d.java");

    assertThat(PostWrite.words("fmt -i {file} --out={file}.bak", file))
        .containsExactly("fmt", "-i", file.toString(), "--out=" + file + ".bak");
  }

  @Test
  void quotesHoldWordsTogetherAndABackslashMeansItself() {
    assertThat(
            PostWrite.words(
                "\"C:\\Program Files\\fmt.exe\" /i 'two words' a\"b c\"d \"\"", Path.of("x")))
        .containsExactly("C:\\Program Files\\fmt.exe", "/i", "two words", "ab cd", "");
  }

  @Test
  void commandsRunInOrderWhereTheProjectBegins() throws IOException {
    Files.createFile(folder.resolve("pom.xml"));
    Path revisions = Files.createDirectories(folder.resolve("src/main/java"));
    Map<String, String> commands = new LinkedHashMap<>();
    commands.put("second-by-name", "sh -c 'echo one >> {file}; pwd'");
    commands.put("first-by-name", "sh -c \"echo two >> '{file}'; echo oops >&2\"");
    Path file = Files.createFile(revisions.resolve("R.java"));

    List<String> said = new PostWrite(commands, revisions).run(file);

    assertThat(file).hasContent("one\ntwo");
    assertThat(said)
        .containsExactly("second-by-name: " + folder.toRealPath(), "first-by-name: oops");
  }

  @Test
  void aFailureSaysThatTheFileStays() {
    Path file = folder.resolve("R.java");

    assertThatThrownBy(
            () -> new PostWrite(Map.of("fmt", "sh -c 'echo bad line; exit 3'"), folder).run(file))
        .isInstanceOfSatisfying(
            AutogenException.class,
            refused -> {
              assertThat(refused.problems().get(0).sentence())
                  .isEqualTo(
                      "the revision is written and stays, but the command fmt ended with exit"
                          + " code 3");
              assertThat(refused.problems().get(0).places()).contains("bad line");
            });
    assertThatThrownBy(
            () -> new PostWrite(Map.of("fmt", "no-such-program {file}"), folder).run(file))
        .hasMessageContaining("the command fmt cannot be run");
  }
}

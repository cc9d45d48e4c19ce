package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page that a test writes, between two comments that name the test. With {@code
 * -Dautogen.pages=write} it is written anew.
 */
public record GeneratedPart(Path page, String test) {
  private static final String WRITE = "-Dautogen.pages=write";

  /** The part of a page below {@code docs} that the test writes. */
  public static GeneratedPart of(String page, String test) {
    return new GeneratedPart(Path.of("docs").resolve(page), test);
  }

  /** Fails unless the part is this; writes it first where that is asked for. */
  public void assertIs(List<String> expected) throws IOException {
    List<String> lines = Files.readAllLines(page);
    int start = lines.indexOf("<!-- written by " + test + " -->") + 1;
    int end = lines.indexOf("<!-- end of what " + test + " writes -->");
    assertThat(end).as("the comments of " + test + " in " + page).isGreaterThanOrEqualTo(start);
    List<String> wanted = new ArrayList<>(List.of(""));
    wanted.addAll(expected);
    wanted.add("");
    if ("write".equals(System.getProperty("autogen.pages"))) {
      List<String> all = new ArrayList<>(lines.subList(0, start));
      all.addAll(wanted);
      all.addAll(lines.subList(end, lines.size()));
      Files.write(page, all);
      return;
    }
    assertThat(lines.subList(start, end)).as(page + ", rewritten with " + WRITE).isEqualTo(wanted);
  }
}

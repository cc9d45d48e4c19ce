package dev.autogen.diff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pairs of databases, each as SQL: {@code pairs.sql} beside this class. */
final class SchemaPairs {
  private SchemaPairs() {}

  /**
   * Two databases that one change lies between.
   *
   * @param title the scenarios, and what happens
   */
  record Pair(String title, String before, String after) {
    @Override
    public String toString() {
      return title;
    }
  }

  static List<Pair> all() {
    List<Pair> pairs = new ArrayList<>();
    for (String each : text().split("(?m)^--- ")) {
      if (!each.isBlank()) {
        int title = each.indexOf('\n');
        String[] sides = each.substring(title + 1).split("(?m)^---->\n");
        pairs.add(new Pair(each.substring(0, title).strip(), sides[0], sides[1]));
      }
    }
    return pairs;
  }

  private static String text() {
    try (InputStream sql = SchemaPairs.class.getResourceAsStream("pairs.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

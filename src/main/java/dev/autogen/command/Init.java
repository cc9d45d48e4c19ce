package dev.autogen.command;

import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins a project's history: a settings file and a folder for revisions. */
public final class Init {
  private final Map<String, String> given;
  private final ProjectLayout layout;

  private Init(Path folder, Map<String, String> given) {
    this.given = given;
    this.layout = ProjectLayout.of(folder);
  }

  /**
   * What was found and made.
   *
   * @param made the files and folders that are new
   * @param kept those that were there and stay as they are
   */
  public record Begun(ProjectLayout layout, List<Path> made, List<Path> kept) {
    public Begun {
      made = List.copyOf(made);
      kept = List.copyOf(kept);
    }
  }

  /**
   * Makes what is missing and overwrites nothing.
   *
   * @param folder where the settings file comes
   * @param file what it is called
   * @param given settings by their keys, which are written instead of what is proposed
   * @throws dev.autogen.problem.AutogenException if something cannot be written; then nothing is
   */
  public static Begun run(Path folder, String file, Settings settings, Map<String, String> given) {
    Init init = new Init(folder, given);
    List<Path> made = new ArrayList<>();
    List<Path> kept = new ArrayList<>();
    Path revisions = settings.history().revisions();
    (init.directory(revisions) ? made : kept).add(revisions);
    Path properties = folder.resolve(file);
    try {
      (init.properties(properties) ? made : kept).add(properties);
    } catch (IOException refused) {
      init.undo(made);
      throw unwritable(properties, refused);
    }
    return new Begun(init.layout, made, kept);
  }

  private boolean directory(Path revisions) {
    if (Files.isDirectory(revisions)) {
      return false;
    }
    try {
      Files.createDirectories(revisions);
      return true;
    } catch (IOException refused) {
      throw unwritable(revisions, refused);
    }
  }

  private boolean properties(Path file) throws IOException {
    if (Files.exists(file)) {
      return false;
    }
    Files.write(file, lines(), StandardOpenOption.CREATE_NEW);
    return true;
  }

  /** Folders that others made above the last one are not ours to take away. */
  private void undo(List<Path> made) {
    for (Path each : made) {
      try {
        Files.deleteIfExists(each);
      } catch (IOException left) {
        // An empty folder does no harm.
        return;
      }
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("# What autogen is to know of this project. Flags and the environment go before it;");
    lines.add("# all settings are shown by  autogen diff --help.");
    lines.add("#");
    lines.add("# The database is named by the environment, for its password to stand nowhere:");
    lines.add("#   DB_URL=postgresql://user:password@localhost:5432/name");
    lines.add("# Without it, a PostgreSQL server is started for the moment and thrown away.");
    lines.add("");
    settings().forEach((key, value) -> lines.add(key + " = " + escaped(value)));
    return lines;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("entities", entities());
    if (layout.springBoot()) {
      settings.put("naming", "spring");
    }
    if (layout.units().size() == 1) {
      settings.put("persistence-unit", layout.units().get(0));
    }
    settings.put("revisions", "generated-migrations");
    settings.putAll(given);
    return settings;
  }

  private String entities() {
    if (!layout.entities().isEmpty()) {
      return String.join(":", layout.entities());
    }
    return layout.tool().equals(Optional.of(ProjectLayout.Tool.GRADLE))
        ? "build/classes/java/main"
        : "target/classes";
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\");
  }

  private static RuntimeException unwritable(Path path, IOException refused) {
    return Problem.of(ErrorCode.A002, path + " cannot be made, so nothing was")
        .at(refused.toString())
        .remedy("make room for it, or go to a folder that you may write to")
        .asException(refused);
  }
}

package dev.autogen.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a project is laid out, as far as its files tell without anything being run.
 *
 * @param tool what builds it, if that can be told
 * @param springBoot whether it builds on Spring Boot
 * @param entities where its tool puts the compiled classes of modules that have entities
 * @param units the names of its persistence units
 */
public record ProjectLayout(
    Optional<Tool> tool, boolean springBoot, List<String> entities, List<String> units) {
  private static final Set<String> NOT_SOURCES = Set.of("target", "build", "node_modules", "out");
  private static final int DEEPEST = 12;
  private static final Pattern ENTITY =
      Pattern.compile("(?m)^\\s*@(?:jakarta\\.persistence\\.)?Entity\\b");
  private static final Pattern UNIT =
      Pattern.compile("<persistence-unit\\b[^>]*\\bname\\s*=\\s*[\"']([^\"']+)[\"']");

  public ProjectLayout {
    entities = List.copyOf(entities);
    units = List.copyOf(units);
  }

  /** What builds a project. */
  public enum Tool {
    /** Apache Maven. */
    MAVEN("Maven", "mvn -q compile"),
    /** Gradle. */
    GRADLE("Gradle", "gradle classes");

    private final String title;
    private final String compile;

    Tool(String title, String compile) {
      this.title = title;
      this.compile = compile;
    }

    /** What it is called. */
    public String title() {
      return title;
    }

    /** The command that compiles the entities. */
    public String compile() {
      return compile;
    }
  }

  /** Looks at the project in a folder; what cannot be read tells nothing. */
  static ProjectLayout of(Path folder) {
    Optional<Tool> tool = tool(folder);
    Sources sources = new Sources(folder);
    try {
      Files.walkFileTree(folder, Set.of(), DEEPEST, sources);
    } catch (IOException | UncheckedIOException unreadable) {
      // What was seen so far is a proposal, too.
    }
    return new ProjectLayout(
        tool, sources.springBoot, List.copyOf(sources.entities), List.copyOf(sources.units));
  }

  private static Optional<Tool> tool(Path folder) {
    if (Files.exists(folder.resolve("pom.xml"))) {
      return Optional.of(Tool.MAVEN);
    }
    return List.of("build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts")
            .stream()
            .anyMatch(name -> Files.exists(folder.resolve(name)))
        ? Optional.of(Tool.GRADLE)
        : Optional.empty();
  }

  /** Sees the files of a project. */
  private static final class Sources extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Set<String> entities = new TreeSet<>();
    private final List<String> units = new ArrayList<>();
    private boolean springBoot;

    Sources(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) {
      Path name = each.getFileName();
      boolean skipped =
          !each.equals(folder)
              && name != null
              && (NOT_SOURCES.contains(name.toString()) || name.toString().startsWith("."));
      return skipped || each.endsWith(Path.of("src", "test"))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (name.equals("pom.xml") || name.startsWith("build.gradle")) {
        springBoot |= text(file).contains("org.springframework.boot");
      } else if (name.equals("persistence.xml")) {
        Matcher unit = UNIT.matcher(text(file));
        while (unit.find()) {
          units.add(unit.group(1));
        }
      } else if (name.endsWith(".java") || name.endsWith(".kt")) {
        source(file, name.endsWith(".kt") ? "kotlin" : "java");
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      return FileVisitResult.CONTINUE;
    }

    private void source(Path file, String language) {
      Path inside = folder.relativize(file);
      for (int i = 0; i + 2 < inside.getNameCount(); i++) {
        if (inside.subpath(i, i + 3).equals(Path.of("src", "main", language))) {
          String classes = classes(i == 0 ? Path.of("") : inside.subpath(0, i), language);
          if (!entities.contains(classes) && ENTITY.matcher(text(file)).find()) {
            entities.add(classes);
          }
          return;
        }
      }
    }

    /** Where the module's own tool puts its classes. */
    private String classes(Path module, String language) {
      boolean maven = Files.exists(folder.resolve(module).resolve("pom.xml"));
      String classes = maven ? "target/classes" : "build/classes/" + language + "/main";
      String path = module.toString().replace('\\', '/');
      return path.isEmpty() ? classes : path + "/" + classes;
    }

    private static String text(Path file) {
      try {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      } catch (IOException unreadable) {
        return "";
      }
    }
  }
}

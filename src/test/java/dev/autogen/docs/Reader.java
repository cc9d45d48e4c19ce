package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Somebody who does what a page says, in a folder: writes the files, runs the commands, and
 * compares what they say with the page.
 *
 * <p>What is to be done with a block of code stands behind its language: the name of a file to
 * write; {@code into FILE} for lines of a class; {@code drafted} for lines that the newest draft
 * has.
 */
final class Reader {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path folder;
  private final Shell shell;
  private final String url;
  private final Timeless said = new Timeless();
  private final Timeless seen = new Timeless();
  private int exit;
  private int commands;

  Reader(Path folder, String url) {
    this.folder = folder;
    this.shell = new Shell(folder);
    this.url = url;
  }

  /** How many commands were run. */
  int commands() {
    return commands;
  }

  void follow(Page.Block block) throws IOException {
    String[] info = block.info().split(" ", 2);
    switch (info[0]) {
      case "" -> type(block);
      case "into" -> insert(folder.resolve(info[1]), block.text());
      case "drafted" -> assertThat(Files.readString(draft())).contains(block.text());
      default -> shell.write(info[0], block.lines().toArray(String[]::new));
    }
  }

  private void type(Page.Block block) throws IOException {
    if (!block.language().equals("console")) {
      return;
    }
    List<String> lines = block.lines();
    int at = 0;
    while (at < lines.size()) {
      String command = lines.get(at++).substring("$ ".length());
      StringBuilder expected = new StringBuilder();
      while (at < lines.size() && !lines.get(at).startsWith("$ ")) {
        expected.append(lines.get(at++)).append('\n');
      }
      assertThat(seen.of(run(command))).as(command).isEqualTo(said.of(expected.toString()));
    }
  }

  private String run(String command) throws IOException {
    commands++;
    if (command.startsWith("export DB_URL=")) {
      shell.with("DB_URL", url);
      return "";
    }
    return switch (command) {
      case "mvn -q compile" -> compile();
      case "echo $?" -> exit + "\n";
      default -> autogen(words(command));
    };
  }

  private String autogen(List<String> words) {
    assertThat(words.get(0)).isEqualTo("autogen");
    Shell.Result result = shell.run(words.subList(1, words.size()).toArray(String[]::new));
    exit = result.exit();
    return result.out() + result.err();
  }

  private String compile() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("target/classes"));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    files("src/main/java").map(Path::toString).forEach(arguments::add);
    String[] array = arguments.toArray(String[]::new);
    assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, array)).isZero();
    return "";
  }

  /** The draft that was written or edited last. */
  private Path draft() throws IOException {
    return files("generated-migrations")
        .filter(each -> each.toString().endsWith(".java"))
        .max(Comparator.comparing(Reader::written))
        .orElseThrow();
  }

  private Stream<Path> files(String name) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(name))) {
      return all.filter(Files::isRegularFile).toList().stream();
    }
  }

  private static FileTime written(Path file) {
    return FileTime.fromMillis(file.toFile().lastModified());
  }

  private static void insert(Path type, String lines) throws IOException {
    String source = Files.readString(type);
    int end = source.lastIndexOf('}');
    edit(type, source.substring(0, end) + "\n" + lines + source.substring(end));
  }

  private static void edit(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map((MatchResult match) -> match.group(1) == null ? match.group(2) : match.group(1))
        .toList();
  }
}

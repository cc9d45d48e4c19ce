package dev.autogen.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The process: hands its surroundings to {@link Cli} and ends with the exit code. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process. */
  public static void main(String[] arguments) {
    Surroundings process = process();
    // Standard output is for results: what a hook or a library prints must not get among them.
    System.setOut(process.err());
    System.exit(Cli.run(List.of(arguments), process));
  }

  private static Surroundings process() {
    return new Surroundings(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        new BufferedReader(new InputStreamReader(System.in, encoding())),
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        terminals());
  }

  /** Buffered: the streams of {@link System} write a line in many small pieces. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, encoding());
  }

  /** What the process writes in. */
  static Charset encoding() {
    String name = System.getProperty("native.encoding", "UTF-8");
    return Charset.isSupported(name) ? Charset.forName(name) : Charset.defaultCharset();
  }

  /** The JVM cannot tell for each stream, so the launcher does; without it, none is one. */
  private static Set<Surroundings.Stream> terminals() {
    List<String> told = List.of(System.getProperty("autogen.terminal", "").split(",", -1));
    EnumSet<Surroundings.Stream> terminals = EnumSet.noneOf(Surroundings.Stream.class);
    for (Surroundings.Stream stream : Surroundings.Stream.values()) {
      if (told.contains(stream.name().toLowerCase(Locale.ROOT))) {
        terminals.add(stream);
      }
    }
    return terminals;
  }
}

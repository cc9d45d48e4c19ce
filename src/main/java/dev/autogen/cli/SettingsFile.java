package dev.autogen.cli;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Nearest;
import dev.autogen.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The settings file.
 *
 * @param folder what relative paths in it are relative to
 */
record SettingsFile(Path folder, Map<String, String> values) {
  static final String NAME = "autogen.properties";

  /** Reads the file named, or the one in the working folder if it is there. */
  static SettingsFile read(Path workingFolder, Optional<String> named) {
    Path file = workingFolder.resolve(named.orElse(NAME)).normalize();
    if (named.isEmpty() && !Files.exists(file)) {
      return new SettingsFile(workingFolder, Map.of());
    }
    String shown = named.orElse(NAME);
    String text = text(file, shown);
    Map<String, String> values = values(text, shown);
    refuseUnknownKeys(values, text, shown);
    Path folder = file.toAbsolutePath().getParent();
    return new SettingsFile(folder == null ? workingFolder : folder, values);
  }

  private static String text(Path file, String shown) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw Problem.of(ErrorCode.A002, "the settings file " + shown + " cannot be read")
          .at(unreadable.getClass().getSimpleName() + ": " + file)
          .remedy("name a file that is there:  --config FILE")
          .asException(unreadable);
    }
  }

  private static Map<String, String> values(String text, String shown) {
    Map<String, String> values = new LinkedHashMap<>();
    Properties properties = new InOrder(values);
    try {
      properties.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException broken) {
      throw Problem.of(ErrorCode.A002, "the settings file " + shown + " is no properties file")
          .at(String.valueOf(broken.getMessage()))
          .remedy("write  key = value  on each line, and a backslash as \\\\")
          .asException(broken);
    }
    return values;
  }

  /** Properties that are put down in the order in which the file has them. */
  private static final class InOrder extends Properties {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> values;

    private InOrder(Map<String, String> values) {
      this.values = values;
    }

    @Override
    public synchronized @Nullable Object put(Object key, Object value) {
      return values.put(key.toString(), value.toString());
    }
  }

  private static void refuseUnknownKeys(Map<String, String> values, String text, String shown) {
    List<Problem> problems = new ArrayList<>();
    for (String key : values.keySet()) {
      if (Setting.ofKey(key).isEmpty()) {
        problems.add(unknown(key, shown + line(key, text)));
      }
    }
    if (!problems.isEmpty()) {
      throw new AutogenException(problems);
    }
  }

  private static Problem unknown(String key, String place) {
    Problem problem = Problem.of(ErrorCode.A002, "there is no setting called " + key).at(place);
    List<String> known = Arrays.stream(Setting.values()).map(Setting::key).toList();
    return Nearest.to(key, known)
        .map(near -> problem.remedy("did you mean  " + near + "?"))
        .orElse(problem.remedy("the settings are:  " + String.join(", ", known)));
  }

  /** {@code :3} where the key stands in the third line. */
  private static String line(String key, String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(key) && line.substring(key.length()).matches("(?s)|[\\s:=].*")) {
        return ":" + (i + 1);
      }
    }
    return "";
  }
}

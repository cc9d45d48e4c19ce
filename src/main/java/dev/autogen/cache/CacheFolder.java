package dev.autogen.cache;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where this user's caches are: as the XDG Base Directory Specification has it, and in the usual
 * places of macOS and Windows.
 */
public final class CacheFolder {
  /** The system property that names another folder. */
  public static final String PROPERTY = "autogen.cache";

  private CacheFolder() {}

  /** The folder; nobody has made it yet, perhaps. */
  public static Path usual() {
    String given = System.getProperty(PROPERTY);
    return given == null ? of(System.getenv()) : Path.of(given);
  }

  private static Path of(Map<String, String> environment) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", System.getProperty("java.io.tmpdir", ".")));
    if (system.contains("win")) {
      return path(environment.get("LOCALAPPDATA"), home).resolve("autogen");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Caches/autogen");
    }
    return path(environment.get("XDG_CACHE_HOME"), home.resolve(".cache")).resolve("autogen");
  }

  private static Path path(@Nullable String given, Path otherwise) {
    return given == null || given.isBlank() ? otherwise : Path.of(given);
  }
}

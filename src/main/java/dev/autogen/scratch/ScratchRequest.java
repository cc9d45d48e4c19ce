package dev.autogen.scratch;

import dev.autogen.cache.CacheFolder;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Which scratch server, and where its files are.
 *
 * @param major the major version of PostgreSQL
 * @param binaries the folder that holds {@code <major>.jar}, each with the programs of one version
 *     for this platform
 * @param cache a folder of this user for unpacked programs, a prepared data folder and the data of
 *     running servers; made if it is missing
 * @param progress is told what takes a while
 */
public record ScratchRequest(int major, Path binaries, Path cache, Consumer<String> progress) {
  /** The system property that names the folder of binaries. */
  public static final String BINARIES = "autogen.postgres.binaries";

  /** A server of the version given, with the folders that the system properties name. */
  public static ScratchRequest of(int major) {
    return new ScratchRequest(
        major,
        Path.of(System.getProperty(BINARIES, "lib/postgres")),
        CacheFolder.usual(),
        step -> {});
  }

  /** The same, with somebody to tell. */
  public ScratchRequest progress(Consumer<String> value) {
    return new ScratchRequest(major, binaries, cache, value);
  }
}

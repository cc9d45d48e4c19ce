package dev.autogen.scratch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;

/** One start of a scratch server: its folder, its data, the server, and who ends it. */
final class ScratchStart {
  private static final String PASSWORD = "password";

  private final ScratchRequest request;
  private final PostgresBinaries binaries;
  private final Path template;

  ScratchStart(ScratchRequest request, PostgresBinaries binaries) throws IOException {
    this.request = request;
    this.binaries = binaries;
    this.template = request.cache().resolve("postgres-data-scram-" + binaries.stamp());
  }

  ScratchServer run() throws IOException {
    Folders.makePrivate(request.cache());
    Path running = request.cache().resolve("running");
    ScratchFolder.clean(running);
    if (!Files.isDirectory(template)) {
      request.progress().accept("preparing PostgreSQL " + request.major() + ", once");
      Unpacked.clean(request.cache());
      try (ScratchFolder folder = ScratchFolder.in(running)) {
        prepare(folder);
      }
    }
    ScratchFolder folder = ScratchFolder.in(running);
    try {
      Folders.copy(template.resolve("data"), folder.data());
      return start(folder);
    } catch (IOException | RuntimeException failure) {
      folder.close();
      throw failure;
    }
  }

  private ScratchServer start(ScratchFolder folder) throws IOException {
    boolean watched = Watchdog.possible();
    Watchdog watchdog = watched ? Watchdog.over(folder.data(), folder.path()) : null;
    try {
      String password = Files.readString(template.resolve(PASSWORD));
      EmbeddedPostgres postgres =
          server(folder.data(), password).setCleanDataDirectory(false).start();
      AutoCloseable end = watchdog == null ? postgres : watchdog;
      return new ScratchServer(folder, postgres, end, password);
    } catch (IOException | RuntimeException failure) {
      if (watchdog != null) {
        watchdog.close();
      }
      throw failure;
    }
  }

  /** A data folder as {@code initdb} makes it is copied by every start: that is much quicker. */
  private void prepare(ScratchFolder folder) throws IOException {
    Watchdog watchdog = Watchdog.possible() ? Watchdog.over(folder.data(), folder.path()) : null;
    try {
      Path making = Folders.makePrivate(folder.path().resolve("template"));
      String password = new BigInteger(130, new SecureRandom()).toString(36);
      Files.writeString(making.resolve(PASSWORD), password);
      Path data = making.resolve("data");
      EmbeddedPostgres.Builder builder =
          server(folder.data(), password)
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("pwfile", making.resolve(PASSWORD).toString())
              .setDataDirectoryCustomizer(made -> keep(made, data));
      builder.start().close();
      Files.move(making, template, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException othersWereQuicker) {
      // Theirs is as good.
    } finally {
      if (watchdog != null) {
        watchdog.close();
      }
    }
  }

  private static void keep(File made, Path data) {
    try {
      Files.writeString(
          made.toPath().resolve("pg_hba.conf"),
          "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
      Folders.copy(made.toPath(), data);
      Files.deleteIfExists(data.resolve("epg-lock"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private EmbeddedPostgres.Builder server(Path data, String password) {
    return EmbeddedPostgres.builder()
        .setPgBinaryResolver(binaries)
        .setOverrideWorkingDirectory(request.cache().toFile())
        .setDataDirectory(data)
        .setRegisterShutdownHook(false)
        .setConnectConfig(PASSWORD, password)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("shared_buffers", "16MB")
        .setServerConfig("max_connections", "60")
        .setServerConfig("full_page_writes", "off")
        .setServerConfig("wal_level", "minimal")
        .setServerConfig("max_wal_senders", "0")
        .setServerConfig("autovacuum", "off")
        .setServerConfig("max_locks_per_transaction", "1024");
  }
}

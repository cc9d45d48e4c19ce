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
  A014(4);

  private final int exitCode;

  ErrorCode(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a process that ends with this error, as the command line promises it. */
  public int exitCode() {
    return exitCode;
  }
}

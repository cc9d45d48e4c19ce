package dev.autogen.runner;

import java.sql.SQLException;

/** A statement of a revision that the server refused. */
final class StatementFailed extends Exception {
  /** Stands for a statement where it was the commit that failed. */
  static final String COMMIT = "commit";

  private static final long serialVersionUID = 1L;

  private final int number;
  private final String statement;
  private final SQLException failure;

  /** The statement of the number given, the first one being 1. */
  StatementFailed(int number, String statement, SQLException failure) {
    super(failure);
    this.number = number;
    this.statement = statement;
    this.failure = failure;
  }

  int number() {
    return number;
  }

  String statement() {
    return statement;
  }

  SQLException failure() {
    return failure;
  }
}

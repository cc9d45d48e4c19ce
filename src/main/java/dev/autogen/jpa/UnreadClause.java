package dev.autogen.jpa;

/** What PostgreSQL takes and autogen does not, and what to do instead. */
final class UnreadClause extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  UnreadClause(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}

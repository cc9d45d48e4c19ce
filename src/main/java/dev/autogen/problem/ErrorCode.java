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
  /** The Java that runs autogen has no compiler. */
  A003(2),
  /** A value on the command line cannot be what it is meant to be. */
  A004(2),
  /** What is asked for loses data, and nobody is there to be asked. */
  A005(2),
  /** The database lacks the default schema that a setting names. */
  A006(2),
  /** A rename that was decided cannot be read or cannot be made. */
  A007(2),
  /** The command works on a database that is there, and none is named. */
  A008(2),
  /** A revision's header is missing or cannot be read. */
  A010(4),
  /** Two revisions have the same identifier. */
  A011(4),
  /** A revision names another one that is not there. */
  A012(4),
  /** Revisions follow or depend on each other in a circle. */
  A013(4),
  /** Two revisions follow the same one, so there is no single place to continue. */
  A014(4),
  /**
   * An identifier or a branch label contains what targets use as signs, or is one of their words.
   */
  A015(4),
  /** A branch label is used twice or is an identifier too. */
  A016(4),
  /** No revision is called what the target says. */
  A017(4),
  /** Several revisions begin with what the target says. */
  A018(4),
  /** A target lies beyond an end of the history, or where it branches. */
  A019(4),
  /** The version table names a revision that the history does not have. */
  A020(4),
  /** The rows of the version table contradict each other or changed meanwhile. */
  A021(4),
  /** A revision does not compile. */
  A022(4),
  /** A compiled revision cannot be loaded or created. */
  A023(4),
  /** The revisions cannot be read. */
  A024(4),
  /** A drafted revision waits for somebody to write what rows get in a column. */
  A025(4),
  /** The database lacks revisions of the folder, so a comparison would propose them again. */
  A026(4),
  /** The revision that a new one is to follow is no head. */
  A027(4),
  /** The identifier of a new revision is taken. */
  A028(4),
  /** A revision on the way has no way in the direction that is asked for. */
  A029(4),
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
  A035(3),
  /** The Hibernate of the entities' class path is too old, incomplete or cannot be linked. */
  A036(3),
  /** Persistence units want different things under the same name. */
  A037(3),
  /** Entities map a table that autogen keeps for itself. */
  A038(3),
  /** Entities want different types of the same column. */
  A039(3),
  /** Entities want what only servers of a later version have. */
  A040(3),
  /** The entities give a name twice that PostgreSQL can give only once. */
  A041(3),
  /** A hook on the entities' class path cannot be loaded or created. */
  A045(3),
  /** A hook on the entities' class path failed. */
  A046(3),
  /** No database server answers at the address. */
  A050(3),
  /** The server refuses the user or the password. */
  A051(3),
  /** The server has no database of that name. */
  A052(3),
  /** The connection cannot be made or was lost, for another reason that the server names. */
  A053(3),
  /** The server is of a version that autogen does not support. */
  A054(3),
  /** The connection has no default schema, so there is no place for tables. */
  A055(3),
  /** The user lacks a privilege that autogen needs. */
  A056(3),
  /** The database's catalog cannot be read. */
  A060(3),
  /** The role may not create temporary objects, which comparing expressions needs. */
  A061(3),
  /** The server rejects an expression or a type of the entities. */
  A062(3),
  /** A statement of a revision failed; nothing of the revision stays. */
  A070(5),
  /** Another session held a lock for longer than the runner was willing to wait. */
  A071(5),
  /** A revision threw while it recorded what it does. */
  A072(5),
  /** A statement cannot run in a transaction. */
  A073(5),
  /** The version or the history table cannot be created or written. */
  A074(5),
  /** Rows are there that a change of a revision does not allow; nothing of the revision stays. */
  A075(5),
  /** A revision does what a script for psql cannot contain. */
  A076(4),
  /** Revisions that a database has are not any more what they were when it got them. */
  A080(4),
  /** The lock file of the revisions cannot be understood. */
  A081(4),
  /** What is to be the first revision finds a history already. */
  A082(4),
  /** A revision drafted from a database does not make the same database. */
  A083(3),
  /** There are no programs of PostgreSQL for a scratch server of the version asked for. */
  A090(3),
  /** A scratch server could not be started or used. */
  A091(3),
  /** The list of pending drops cannot be read. */
  A092(4),
  /** Something cannot wait to be dropped, or a rename cannot be a part of an expand step. */
  A093(3),
  /** A command that runs after a revision was written failed. */
  A094(3),
  /**
   * More than a third of the managed tables, and more than two, would be dropped at once, or begin
   * to wait for it.
   */
  A095(3),
  /** The file of a drafted revision cannot be written. */
  A096(3),
  /** A value is given for rows of a column that needs none. */
  A097(2),
  /** The server refuses a value that rows are to get. */
  A098(2),
  /** What would be dropped may have another name now, and nobody is there to be asked. */
  A099(1);

  private final int exitCode;

  ErrorCode(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a process that ends with this error, as the command line promises it. */
  public int exitCode() {
    return exitCode;
  }
}

package dev.autogen.hook;

/**
 * Says which objects are autogen's business.
 *
 * <p>An implementation is a public class with a public constructor without parameters, named in
 * {@code META-INF/services/dev.autogen.hook.ObjectFilter} on the class path of the entities. A new
 * one is made for each comparison.
 *
 * <p>Each object is offered once: a schema before what is in it, a table before its columns,
 * constraints and indexes. What belongs to something that is ignored is ignored with it and not
 * offered, nor is what the settings {@code include} and {@code exclude} leave out, nor what belongs
 * to a table that only the database has. What a flag, the settings or an annotation says to have
 * another name now is one object, with both sides; where somebody says so at the terminal, it is
 * offered anew. Both sides are in the server's spelling.
 */
@FunctionalInterface
public interface ObjectFilter {

  /**
   * What to do with the object. The first filter that has an opinion decides; where none has, the
   * object is kept. What is thrown ends the command with an error that names this class.
   */
  Opinion opinion(DatabaseObject object);

  /** What a filter thinks of an object. */
  enum Opinion {
    /** It is compared, and no later filter is asked. */
    KEEP,
    /** It is left alone on both sides: not created, changed, dropped or shown as a difference. */
    IGNORE,
    /** The next filter is asked. */
    NO_OPINION
  }
}

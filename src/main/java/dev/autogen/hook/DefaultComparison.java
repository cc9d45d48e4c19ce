package dev.autogen.hook;

/**
 * Says whether two defaults of a column are the same.
 *
 * <p>An implementation is a public class with a public constructor without parameters, named in
 * {@code META-INF/services/dev.autogen.hook.DefaultComparison} on the class path of the entities.
 * It is asked once for each column that both sides have and at least one with a default; identity
 * and generated columns have none. What is thrown ends the command with an error that names the
 * class.
 */
@FunctionalInterface
public interface DefaultComparison {

  /** Whether the defaults are the same; the first comparison that has an opinion decides. */
  Verdict compareDefault(ComparedColumn column);
}

package dev.autogen.hook;

/**
 * Says whether two types of a column are the same.
 *
 * <p>An implementation is a public class with a public constructor without parameters, named in
 * {@code META-INF/services/dev.autogen.hook.TypeComparison} on the class path of the entities. It
 * is asked once for each column that both sides have, generated ones included. What is thrown ends
 * the command with an error that names the class.
 */
@FunctionalInterface
public interface TypeComparison {

  /** Whether the types are the same; the first comparison that has an opinion decides. */
  Verdict compareType(ComparedColumn column);
}

package dev.autogen.command;

import dev.autogen.command.Drafted.DraftedSource;
import dev.autogen.schema.Unmanaged;
import java.util.List;
import java.util.Optional;

/**
 * What {@link Baseline} did.
 *
 * @param source the class; absent where the database has nothing that one could make
 * @param counted what it makes, in words
 * @param left what is in the database and not in the class, each with the reason
 * @param database what the database is called
 * @param defaultSchema the schema of names that carry none
 * @param notes what a reader should know besides, one sentence each
 * @param said what the commands wrote that ran after it was written, a line each
 */
public record Baselined(
    Optional<DraftedSource> source,
    String counted,
    List<Unmanaged> left,
    String database,
    String defaultSchema,
    List<String> notes,
    List<String> said) {
  public Baselined {
    left = List.copyOf(left);
    notes = List.copyOf(notes);
    said = List.copyOf(said);
  }
}

package dev.autogen.command;

import dev.autogen.operation.Operation;
import dev.autogen.rules.Sieve;
import dev.autogen.rules.Sieve.Names;
import dev.autogen.rules.Sieve.Sifted;
import java.util.List;

/**
 * What of two schemas is compared, whatever anything in the database is called by then.
 *
 * @param filters what a team's filters take out
 */
record Selection(Scope scope, Sieve.Step filters) {

  /** What the filters leave. */
  Sifted filtered(Sifted both, List<Operation> renames) {
    return filters.of(both, new Names(scope.defaultSchema(), renames));
  }

  /** What settings and filters leave, now that more renames are known. */
  Sifted of(Sifted both, List<Operation> renames) {
    return filtered(scope.of(both, renames), renames);
  }
}

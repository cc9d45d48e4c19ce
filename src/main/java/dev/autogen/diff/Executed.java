package dev.autogen.diff;

import dev.autogen.operation.Operation;
import dev.autogen.schema.Auxiliary;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SchemaObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The auxiliary objects of a history. A drafted statement carries a comment with the object's
 * letters, so that what is dropped and created for a mapping is told from what an author wrote.
 */
public final class Executed {
  private static final Pattern MARKED =
      Pattern.compile("/\\* auxiliary ([0-9a-f]{8}) \\*/ (.*)", Pattern.DOTALL);

  private final Map<String, String> created = new LinkedHashMap<>();
  private final Map<String, String> drops = new HashMap<>();

  private Executed() {}

  /**
   * The schema with what a history created and did not drop again, which no catalog tells.
   *
   * @param upgrades the operations of all revisions, the oldest first
   * @param downgrades those of their way back: they know how to drop it
   */
  public static Schema in(Schema schema, List<Operation> upgrades, List<Operation> downgrades) {
    List<SchemaObject> objects = new ArrayList<>(schema.objects());
    objects.addAll(by(upgrades, downgrades));
    return schema.withObjects(objects);
  }

  private static List<Auxiliary> by(List<Operation> upgrades, List<Operation> downgrades) {
    Executed executed = new Executed();
    downgrades.forEach(operation -> executed.note(operation, false));
    upgrades.forEach(operation -> executed.note(operation, true));
    List<Auxiliary> all = new ArrayList<>();
    executed.created.forEach(
        (id, create) ->
            all.add(
                new Auxiliary(
                    create, Optional.ofNullable(executed.drops.get(id)), false, all.size())));
    return all;
  }

  static Operation create(Auxiliary auxiliary) {
    return marked(auxiliary, auxiliary.create());
  }

  static Operation drop(Auxiliary auxiliary) {
    return marked(auxiliary, auxiliary.drop().orElse(""));
  }

  private static Operation marked(Auxiliary auxiliary, String sql) {
    return new Operation.Execute("/* auxiliary " + auxiliary.id() + " */ " + sql);
  }

  private void note(Operation operation, boolean upgrade) {
    if (!(operation instanceof Operation.Execute execute)) {
      return;
    }
    Matcher marked = MARKED.matcher(execute.sql());
    if (!marked.matches()) {
      return;
    }
    String id = marked.group(1);
    boolean creates = Auxiliary.id(marked.group(2)).equals(id);
    if (!creates) {
      drops.put(id, marked.group(2));
    }
    if (upgrade && creates) {
      created.put(id, marked.group(2));
    } else if (upgrade) {
      created.remove(id);
    }
  }
}

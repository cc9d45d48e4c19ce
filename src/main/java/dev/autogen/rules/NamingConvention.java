package dev.autogen.rules;

import dev.autogen.problem.AutogenException;
import dev.autogen.problem.ErrorCode;
import dev.autogen.problem.Problem;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Index;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Source;
import dev.autogen.schema.Source.ChildName;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Names the constraints and indexes that nobody named. A name stays one that nobody chose: what is
 * in the database under another one keeps it.
 */
public final class NamingConvention {
  private static final List<String> KINDS =
      List.of("primary-key", "unique", "foreign-key", "check", "index");
  private static final List<String> TOKENS =
      List.of("table", "schema", "columns", "column", "referred_table", "referred_columns", "name");
  private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");

  private final Map<String, String> templates;

  private NamingConvention(Map<String, String> templates) {
    this.templates = new TreeMap<>(templates);
  }

  /**
   * A convention of a template for each kind that has one.
   *
   * @throws AutogenException A002 if there is no such kind, or no such token for it
   */
  public static NamingConvention of(Map<String, String> templates) {
    templates.forEach(NamingConvention::check);
    return new NamingConvention(templates);
  }

  private static void check(String kind, String template) {
    if (!KINDS.contains(kind)) {
      throw refused("there is no naming convention for " + kind, "the kinds are", KINDS);
    }
    List<String> known =
        TOKENS.stream()
            .filter(each -> kind.equals("foreign-key") || !each.startsWith("referred"))
            .toList();
    List<String> odd =
        TOKEN
            .matcher(template)
            .results()
            .map(each -> each.group(1))
            .filter(each -> !known.contains(each))
            .toList();
    String rest = TOKEN.matcher(template).replaceAll("");
    if (!odd.isEmpty() || rest.contains("{") || rest.contains("}") || template.isBlank()) {
      throw refused(
          "the naming convention \"%s\" of %s has a token that there is not"
              .formatted(template, kind),
          "the tokens are",
          known.stream().map(each -> "{" + each + "}").toList());
    }
  }

  private static AutogenException refused(String sentence, String what, List<String> words) {
    return Problem.of(ErrorCode.A002, sentence)
        .remedy(what + ":  " + String.join(", ", words))
        .asException();
  }

  /** The schema with names by the convention in the place of those that nobody chose. */
  public Schema named(Schema desired) {
    return templates.isEmpty() ? desired : new Naming(desired).schema();
  }

  /** The names of one schema. */
  private final class Naming {
    private final Schema desired;
    private final Set<QualifiedName> relations = new HashSet<>();
    private final Set<ChildName> generated;
    private final Set<ChildName> written;

    private Naming(Schema desired) {
      this.desired = desired;
      this.generated = new HashSet<>(desired.source().generatedNames());
      this.written = new HashSet<>(desired.source().written());
    }

    Schema schema() {
      desired.tables().forEach(this::take);
      desired.views().forEach(each -> relations.add(each.name()));
      desired.sequences().forEach(each -> relations.add(each.name()));
      Map<QualifiedName, Table> named = new TreeMap<>();
      desired.tables().forEach(table -> named.put(table.name(), named(table)));
      Schema all =
          desired.withObjects(
              desired.objects().stream()
                  .map(each -> each instanceof Table table ? named.get(table.name()) : each)
                  .toList());
      Source source = desired.source();
      return new Schema(
          all.objects(),
          new Source(source.says(), generated, source.leftOut(), written, source.meanings()));
    }

    /** Notes what has its name already. */
    private void take(Table table) {
      relations.add(table.name());
      table.constraints().stream()
          .map(Constraint::name)
          .filter(each -> !desired.source().generated(table.name(), each))
          .forEach(each -> relations.add(table.name().sibling(each)));
      table.indexes().stream()
          .map(Index::name)
          .filter(each -> !desired.source().generated(table.name(), each))
          .forEach(each -> relations.add(table.name().sibling(each)));
    }

    private Table named(Table table) {
      List<Constraint> constraints = new ArrayList<>();
      for (Constraint each : table.constraints()) {
        constraints.add(
            name(table, each.name(), Tokens.of(table, each)).map(each::named).orElse(each));
      }
      List<Index> indexes = new ArrayList<>();
      for (Index each : table.indexes()) {
        indexes.add(name(table, each.name(), Tokens.of(table, each)).map(each::named).orElse(each));
      }
      return table.withConstraints(constraints).withIndexes(indexes);
    }

    private Optional<String> name(Table table, String name, Tokens tokens) {
      String template = templates.get(tokens.kind());
      ChildName old = new ChildName(table.name(), name);
      if (template == null || !generated.contains(old)) {
        return Optional.empty();
      }
      String free = free(table.name(), tokens.filled(template));
      relations.add(table.name().sibling(free));
      ChildName now = new ChildName(table.name(), free);
      generated.add(now);
      if (written.contains(old)) {
        written.add(now);
      }
      return Optional.of(free);
    }

    private String free(QualifiedName table, String name) {
      String free = name;
      for (int number = 1; relations.contains(table.sibling(free)); number++) {
        free = Tokens.fitting(name + "_" + number);
      }
      return free;
    }
  }
}

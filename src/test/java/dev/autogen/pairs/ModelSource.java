package dev.autogen.pairs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A model as Java source: one file with all its types. */
final class ModelSource {
  private static final Pattern JPA_NAME = Pattern.compile("#\\{([\\w.]+)}");
  private static final Pattern SQL_NAME = Pattern.compile("#\\[([\\w.]+)]");
  private static final List<String> ANNOTATIONS =
      List.of(
          "Array",
          "Check",
          "Collate",
          "ColumnDefault",
          "Comment",
          "EmbeddedColumnNaming",
          "GeneratedColumn",
          "JdbcTypeCode",
          "NaturalId",
          "OnDelete",
          "OnDeleteAction",
          "SoftDelete",
          "SoftDeleteType",
          "TenantId");

  private final EntityModel model;

  private ModelSource(EntityModel model) {
    this.model = model;
  }

  /** The source of a model in a package of its own. */
  static String of(EntityModel model, String inPackage) {
    return "package "
        + inPackage
        + ";\n\nimport jakarta.persistence.*;\nimport java.math.*;\nimport java.time.*;\n"
        + "import java.util.*;\n"
        + ANNOTATIONS.stream()
            .map(each -> "import org.hibernate.annotations." + each + ";\n")
            .collect(Collectors.joining())
        + "import org.hibernate.type.SqlTypes;\n\n"
        + types(model);
  }

  /** The types alone, as a reader wants to see them. */
  static String types(EntityModel model) {
    ModelSource source = new ModelSource(model);
    return model.at(Place.TYPE).stream().map(source::type).collect(Collectors.joining("\n"));
  }

  private String type(Item type) {
    List<String> lines = new ArrayList<>(annotations(type));
    model.of(type.key(), Place.MEMBER).stream()
        .flatMap(each -> each.part("~class").stream())
        .forEach(lines::add);
    model.of(type.key(), Place.ANNOTATION).forEach(each -> lines.add(each.declared()));
    String table = table(type.key());
    if (!table.isEmpty()) {
      lines.add("@Table(" + table + ")");
    }
    String superclass =
        model.of(type.key(), Place.SUPERCLASS).stream()
            .map(each -> " extends " + each.declared())
            .findFirst()
            .orElse("");
    lines.add(type.declared() + superclass + " {");
    lines.add(
        model.of(type.key(), Place.CONSTANT).stream()
            .map(each -> "  " + each.declared())
            .collect(Collectors.joining(",\n")));
    model.of(type.key(), Place.MEMBER).forEach(each -> lines.addAll(member(each)));
    lines.add("}\n");
    return resolved(
        lines.stream().filter(each -> !each.isBlank()).collect(Collectors.joining("\n")));
  }

  private String table(String owner) {
    List<String> attributes = new ArrayList<>(texts(owner, Place.TABLE));
    Map<String, Place> lists = new LinkedHashMap<>();
    lists.put("indexes", Place.INDEX);
    lists.put("uniqueConstraints", Place.UNIQUE);
    lists.put("check", Place.CHECK);
    lists.forEach(
        (attribute, place) -> {
          List<String> texts = texts(owner, place);
          if (!texts.isEmpty()) {
            attributes.add(attribute + " = {" + String.join(", ", texts) + "}");
          }
        });
    return String.join(", ", attributes);
  }

  private List<String> texts(String owner, Place place) {
    return model.of(owner, place).stream().map(Item::declared).toList();
  }

  private static List<String> member(Item member) {
    List<String> lines = new ArrayList<>();
    annotations(member).forEach(each -> lines.add("  " + each));
    lines.add("  " + member.declared() + ";");
    member.part("~nested").ifPresent(each -> lines.add("  " + each));
    return lines;
  }

  private static List<String> annotations(Item item) {
    List<String> lines = new ArrayList<>();
    List<String> column = new ArrayList<>();
    item.parts()
        .forEach(
            (part, text) -> {
              if (part.equals(Item.NAME)) {
                column.add("name = \"" + text + "\"");
              } else if (part.startsWith(Item.COLUMN)) {
                column.add(text);
              } else if (!part.startsWith("~")) {
                lines.add(text);
              }
            });
    column.removeIf(String::isEmpty);
    if (!column.isEmpty()) {
      lines.add("@Column(" + String.join(", ", column) + ")");
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private String resolved(String text) {
    String jpa = JPA_NAME.matcher(text).replaceAll(name -> quoted(column(name)));
    return SQL_NAME.matcher(jpa).replaceAll(name -> quoted(column(name).replace("`", "\\\"")));
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  private String column(MatchResult attribute) {
    return model.items().get(attribute.group(1)).column();
  }
}

package dev.autogen.catalog;

import dev.autogen.schema.Dependent;
import dev.autogen.schema.Dependent.Kind;
import dev.autogen.schema.Dependent.Use;
import dev.autogen.schema.Dependent.Way;
import dev.autogen.schema.Dependent.What;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the rows of {@link DependentsSql}. */
record DependentReader(Names names) {

  Dependent read(Map<String, Object> row) {
    Fields fields = CrawledCatalog.facts(row);
    Kind kind = Kind.valueOf(fields.text());
    QualifiedName named = names.read(fields);
    String child = fields.text();
    QualifiedName owner = kind == Kind.OTHER ? QualifiedName.of(child) : named;
    Way way = new Way(fields.text(), fields.text().strip(), fields.list(), fields.optional());
    return new Dependent(kind, owner, child, way, uses(kind, owner, fields.text()));
  }

  private List<Use> uses(Kind kind, QualifiedName owner, String list) {
    List<Use> uses = new ArrayList<>();
    for (Fields each : TextArray.rows(list)) {
      Use use = new Use(What.valueOf(each.text()), names.read(each), each.text());
      if (!kind.isView() || !use.name().equals(owner)) {
        uses.add(use);
      }
    }
    return uses;
  }
}

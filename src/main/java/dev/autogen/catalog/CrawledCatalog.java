package dev.autogen.catalog;

import java.util.List;
import java.util.Map;

/** What SchemaCrawler brought, one row an object, in the order of {@link CatalogSql}'s fields. */
record CrawledCatalog(
    List<Map<String, Object>> relations,
    List<Map<String, Object>> sequences,
    List<Map<String, Object>> types,
    List<Map<String, Object>> containers,
    List<Map<String, Object>> dependents) {

  /** The fields that every statement has. */
  static Fields facts(Map<String, Object> row) {
    return new Fields(TextArray.values(text(row, "FACTS")));
  }

  /** The rows that belong to the object of a row. */
  static List<Fields> children(Map<String, Object> row, String list) {
    return TextArray.rows(text(row, list));
  }

  private static String text(Map<String, Object> row, String column) {
    return String.valueOf(row.get(column));
  }
}

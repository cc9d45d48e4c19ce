package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as SQL writes them, for the few expressions and statements that a plan makes itself. */
final class Identifier {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");
  private static final Set<String> RESERVED =
      Set.of(
          ("all analyse analyze and any array as asc asymmetric authorization binary both case cast"
                  + " check collate collation column concurrently constraint create cross"
                  + " current_catalog current_date current_role current_schema current_time"
                  + " current_timestamp current_user default deferrable desc distinct do else end"
                  + " except false fetch for foreign freeze from full grant group having ilike in"
                  + " initially inner intersect into is isnull join lateral leading left like limit"
                  + " localtime localtimestamp natural not notnull null offset on only or order"
                  + " outer overlaps placing primary references returning right select session_user"
                  + " similar some symmetric system_user table tablesample then to trailing true"
                  + " union unique user using variadic verbose when where window with")
              .split(" "));

  private Identifier() {}

  static String sql(String name) {
    boolean plain = PLAIN.matcher(name).matches() && !RESERVED.contains(name);
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  static String sql(QualifiedName name) {
    return name.schema().map(schema -> sql(schema) + ".").orElse("") + sql(name.name());
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}

package dev.autogen.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Something that a mapping creates with SQL of its own, and that this vocabulary has no word for.
 * It is known by the SQL that creates it: other SQL is another object.
 *
 * @param create the statements that create it
 * @param drop the statements that drop it; empty where the mapping names none
 * @param early whether it comes before tables
 * @param place where it stands among the others
 */
public record Auxiliary(String create, Optional<String> drop, boolean early, int place)
    implements SchemaObject {
  private static final int LETTERS = 8;

  /** Eight letters that stand for the SQL that creates it. */
  public String id() {
    return id(create);
  }

  /** Eight letters that stand for SQL. */
  public static String id(String sql) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(sql.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, LETTERS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public QualifiedName name() {
    return QualifiedName.of("%06d %s".formatted(place, id()));
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visit(this);
  }
}

package dev.autogen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.jpa.Model;
import dev.autogen.jpa.ModelRequest;
import dev.autogen.schema.Column;
import dev.autogen.schema.Table;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesPageTest {
  @Entity(name = "everything")
  static class Everything {
    @Id Long id;
    boolean a1;
    Boolean a2;
    byte b1;
    Byte b2;
    short c1;
    Short c2;
    int d1;
    Integer d2;
    long e1;
    Long e2;
    float f1;
    Float f2;
    double g1;
    Double g2;
    BigDecimal h;
    BigInteger i;
    char j1;
    Character j2;
    String k;
    byte[] l;
    UUID m;
    LocalDate n;
    LocalTime o;
    LocalDateTime p;
    Instant q;
    OffsetDateTime r;
    ZonedDateTime s;
    OffsetTime t;
    Duration u;
    Year v;
    String[] w;
    int[] x;
  }

  @Test
  void everyJavaTypeBecomesWhatThePageSays(@TempDir Path folder) throws IOException {
    Map<String, String> read = read(folder);
    Map<String, String> said = new HashMap<>();
    Page.of("reference/types.md")
        .rows()
        .forEach(
            row ->
                Page.code(row.get(0))
                    .forEach(java -> said.put(java, Page.code(row.get(1)).get(0))));
    assertThat(read).isEqualTo(said);
  }

  private static Map<String, String> read(Path folder) throws IOException {
    String file = Everything.class.getName().replace('.', '/') + ".class";
    Files.createDirectories(folder.resolve(file).getParent());
    try (InputStream bytes = Everything.class.getClassLoader().getResourceAsStream(file)) {
      Files.copy(bytes, folder.resolve(file));
    }
    ModelRequest request = ModelRequest.of(List.of(folder.toString()), 17, "public");
    Table table = Model.read(request).schema().tables().get(0);
    Map<String, String> types = new HashMap<>();
    Arrays.stream(Everything.class.getDeclaredFields())
        .filter(field -> !field.isSynthetic() && !field.getName().equals("id"))
        .forEach(
            field ->
                types.put(
                    field.getType().getSimpleName(),
                    table.column(field.getName()).map(Column::type).orElseThrow().toString()));
    return types;
  }
}

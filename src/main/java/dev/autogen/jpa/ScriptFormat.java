package dev.autogen.jpa;

import dev.autogen.jpa.CreationScript.Extra;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A script as bytes: what it was made from, then its parts, each text with its length. */
final class ScriptFormat {
  private ScriptFormat() {}

  /** The bytes of a script that was made from what a fingerprint stands for. */
  static byte[] written(String fingerprint, CreationScript script) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, fingerprint);
      out.writeInt(script.entities());
      write(out, script.statements());
      write(out, script.notes());
      out.writeInt(script.extras().size());
      for (Extra each : script.extras()) {
        write(out, each.create());
        write(out, each.drop());
        out.writeBoolean(each.early());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** The script, unless it was made from something else. */
  static Optional<CreationScript> read(String fingerprint, byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return text(in).equals(fingerprint) ? Optional.of(script(in)) : Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static CreationScript script(DataInputStream in) throws IOException {
    int entities = in.readInt();
    List<String> statements = texts(in);
    List<String> notes = texts(in);
    List<Extra> extras = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      extras.add(new Extra(texts(in), texts(in), in.readBoolean()));
    }
    return new CreationScript(statements, extras, entities, notes);
  }

  private static void write(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String each : texts) {
      write(out, each);
    }
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}

package dev.autogen.jpa;

import dev.autogen.jpa.CreationScript.Extra;
import dev.autogen.jpa.CreationScript.Meant;
import dev.autogen.jpa.CreationScript.Told;
import dev.autogen.jpa.CreationScript.Unsaid;
import dev.autogen.schema.Meaning;
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
  private static final Meaning.Visitor<List<String>> AS_TEXTS =
      new Meaning.Visitor<>() {
        @Override
        public List<String> visit(Meaning.Constants constants) {
          List<String> texts = new ArrayList<>(List.of("constants"));
          texts.addAll(constants.names());
          return texts;
        }

        @Override
        public List<String> visit(Meaning.Duration duration) {
          return List.of("duration");
        }

        @Override
        public List<String> visit(Meaning.Deleted deleted) {
          return List.of("deleted", Boolean.toString(deleted.ifTrue()));
        }
      };

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
      write(out, script.unsaid().written());
      out.writeInt(script.unsaid().meanings().size());
      for (Meant each : script.unsaid().meanings()) {
        write(out, each.table());
        write(out, each.column());
        write(out, each.meaning().accept(AS_TEXTS));
      }
      out.writeInt(script.unsaid().told().size());
      for (Told each : script.unsaid().told()) {
        write(out, List.of(each.table(), each.column(), each.what().name(), each.text()));
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
    return new CreationScript(statements, extras, unsaid(in), entities, notes);
  }

  private static Unsaid unsaid(DataInputStream in) throws IOException {
    List<String> written = texts(in);
    List<Meant> meanings = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      meanings.add(new Meant(text(in), text(in), meaning(texts(in))));
    }
    List<Told> told = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<String> texts = texts(in);
      told.add(new Told(texts.get(0), texts.get(1), Told.What.valueOf(texts.get(2)), texts.get(3)));
    }
    return new Unsaid(written, meanings, told);
  }

  private static Meaning meaning(List<String> texts) {
    return switch (texts.get(0)) {
      case "constants" -> new Meaning.Constants(texts.subList(1, texts.size()));
      case "duration" -> new Meaning.Duration();
      default -> new Meaning.Deleted(Boolean.parseBoolean(texts.get(1)));
    };
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

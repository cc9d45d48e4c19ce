package dev.autogen.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.revision.Revision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Drafted revisions, compiled in memory as strictly as javac can. */
public final class CompiledDrafts {
  // One that was used has read the class path; none may be used by two threads.
  private static final ThreadLocal<StandardJavaFileManager> FILES =
      ThreadLocal.withInitial(
          () ->
              ToolProvider.getSystemJavaCompiler()
                  .getStandardFileManager(null, null, StandardCharsets.UTF_8));

  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<String, Revision> revisions;

  private CompiledDrafts(List<DraftedRevision> drafts) {
    compile(drafts);
    ClassLoader loader = new Loader();
    revisions =
        drafts.stream()
            .collect(Collectors.toMap(DraftedRevision::id, draft -> revision(loader, draft)));
  }

  static CompiledDrafts of(List<DraftedRevision> drafts) {
    return new CompiledDrafts(drafts);
  }

  /** The only revision of a draft. */
  public static Revision of(DraftedRevision draft) {
    return of(List.of(draft)).revision(draft.id());
  }

  Revision revision(String id) {
    return revisions.get(id);
  }

  private void compile(List<DraftedRevision> drafts) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options = List.of("-Xlint:all", "-Werror", "-Xdiags:verbose", "-proc:none");
    Boolean done =
        compiler
            .getTask(
                messages,
                new Memory(FILES.get()),
                null,
                options,
                null,
                drafts.stream().map(Source::new).toList())
            .call();
    assertThat(messages.toString()).isEmpty();
    assertThat(done).isTrue();
  }

  private static Revision revision(ClassLoader loader, DraftedRevision draft) {
    String name = draft.path().toString().replace(".java", "").replace('/', '.');
    try {
      return (Revision) loader.loadClass(name).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(DraftedRevision draft) {
      super(URI.create("string:///" + draft.path()), Kind.SOURCE);
      text = draft.source();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
    Memory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
              super.close();
              classes.put(name, toByteArray());
            }
          };
        }
      };
    }
  }

  private final class Loader extends ClassLoader {
    Loader() {
      super(Revision.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}

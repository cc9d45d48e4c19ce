package dev.autogen;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The sources as javac parses them, reduced to what the house's rules speak of. */
record HouseSources(List<SourceFile> files, List<Type> types, List<Method> methods) {

  /** A file and its count of lines; for package-info.java also what it says of the package. */
  record SourceFile(Path path, int lines, boolean documentedPackage, boolean nullMarked) {
    boolean isPackageInfo() {
      return path.endsWith("package-info.java");
    }
  }

  record Type(String place, boolean isPublic, boolean documented) {}

  /** A method or constructor with a body or without; lines are those of the body. */
  record Method(
      String place,
      String name,
      int lines,
      int parameters,
      boolean overrides,
      boolean isPublic,
      boolean documented) {}

  /** Everything below the folder; a folder that does not exist has nothing. */
  static HouseSources below(Path folder) {
    HouseSources sources =
        new HouseSources(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Path file : javaFiles(folder)) {
      sources.read(file);
    }
    return sources;
  }

  private static List<Path> javaFiles(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(Path file) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjects(file));
      for (CompilationUnitTree unit : task.parse()) {
        Reader reader = new Reader(file, unit, Trees.instance(task));
        reader.scan(unit, null);
        int lines = Files.readAllLines(file).size();
        files.add(new SourceFile(file, lines, reader.documentedPackage, reader.nullMarked));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Reader extends TreePathScanner<Void, Void> {
    private final Path file;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private boolean documentedPackage;
    private boolean nullMarked;

    Reader(Path file, CompilationUnitTree unit, Trees trees) {
      this.file = file;
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Void visitPackage(PackageTree node, Void unused) {
      documentedPackage = isDocumented();
      nullMarked = hasAnnotation(node.getAnnotations(), "NullMarked");
      return super.visitPackage(node, null);
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      if (!node.getSimpleName().isEmpty()) {
        String place = file + ":" + line(start(node));
        types.add(new Type(place + " " + node.getSimpleName(), isPublic(node), isDocumented()));
      }
      return super.visitClass(node, null);
    }

    @Override
    public Void visitMethod(MethodTree node, Void unused) {
      // The tree of a record's compact constructor repeats its components as parameters.
      boolean canonical = node.getReturnType() == null && enclosingKind() == Kind.RECORD;
      String place = file + ":" + line(start(node)) + " " + node.getName();
      methods.add(
          new Method(
              place,
              node.getName().toString(),
              node.getBody() == null ? 0 : line(end(node)) - line(start(node.getBody())) + 1,
              canonical ? 0 : node.getParameters().size(),
              hasAnnotation(node.getModifiers().getAnnotations(), "Override"),
              isPublic(node.getModifiers().getFlags()) && inPublicType(),
              canonical || isDocumented()));
      return super.visitMethod(node, null);
    }

    private boolean inPublicType() {
      for (TreePath path = getCurrentPath().getParentPath();
          path != null;
          path = path.getParentPath()) {
        if (path.getLeaf() instanceof ClassTree type
            && (type.getSimpleName().isEmpty() || !isPublic(type.getModifiers().getFlags()))
            && !isInInterface(path)) {
          return false;
        }
      }
      return true;
    }

    private boolean isPublic(ClassTree node) {
      return isPublic(node.getModifiers().getFlags()) || isInInterface(getCurrentPath());
    }

    private boolean isInInterface(TreePath path) {
      Kind outer = path.getParentPath().getLeaf().getKind();
      return outer == Kind.INTERFACE || outer == Kind.ANNOTATION_TYPE;
    }

    private Kind enclosingKind() {
      return getCurrentPath().getParentPath().getLeaf().getKind();
    }

    private boolean isDocumented() {
      String comment = trees.getDocComment(getCurrentPath());
      return comment != null && !comment.isBlank();
    }

    private static boolean isPublic(Set<Modifier> flags) {
      return flags.contains(Modifier.PUBLIC);
    }

    private static boolean hasAnnotation(List<? extends AnnotationTree> present, String name) {
      return present.stream().anyMatch(each -> each.getAnnotationType().toString().equals(name));
    }

    private long start(Tree tree) {
      return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
      return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private int line(long position) {
      return Math.toIntExact(unit.getLineMap().getLineNumber(position));
    }
  }
}

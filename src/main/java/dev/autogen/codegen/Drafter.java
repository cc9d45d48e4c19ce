package dev.autogen.codegen;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionHeader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Drafts the Java source of a revision.
 *
 * <p>The class compiles without a warning, google-java-format leaves it as it is, and what it
 * records equals the operations that it was drafted from.
 */
public final class Drafter {
  private Drafter() {}

  /** The source of the revision, and the path where it belongs. Nothing is written. */
  public static DraftedRevision draft(Draft draft) {
    String name = RevisionName.of(draft.header(), draft.origin().style().className());
    Methods methods = new Methods();
    MethodSpec upgrade = methods.direction("upgrade", draft.upgrade());
    MethodSpec downgrade = methods.direction("downgrade", draft.downgrade());
    TypeSpec type =
        TypeSpec.classBuilder(name)
            .addJavadoc("$L", RevisionJavadoc.of(draft))
            .addAnnotation(RevisionHeader.class)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Revision.class)
            .addMethods(List.of(upgrade, downgrade))
            .addMethods(methods.parts().methods())
            .addTypes(methods.parts().types())
            .build();
    JavaFile.Builder file =
        JavaFile.builder(draft.origin().javaPackage(), type).skipJavaLangImports(true);
    methods.imports().forEach(file::addStaticImport);
    String source = furnished(file.build().toString(), header(draft.header()));
    return new DraftedRevision(
        draft.header().id(), name, path(draft, name), FileComment.of(draft) + source);
  }

  // JavaPoet has no other layout for an annotation and for an empty method than its own.
  private static String furnished(String source, String header) {
    String bare = "\n@" + RevisionHeader.class.getSimpleName() + "\npublic";
    int at = source.indexOf(bare);
    return source.substring(0, at)
        + ("\n" + header + "\npublic")
        + source
            .substring(at + bare.length())
            .replace("(Operations op) {\n  }", "(Operations op) {}");
  }

  private static String header(Draft.Header header) {
    List<Layout.Member> members = new ArrayList<>();
    members.add(new Layout.Member("id", List.of(header.id())));
    members.add(new Layout.Member("revises", header.revises()));
    members.add(new Layout.Member("created", List.of(header.created().toString())));
    members.add(new Layout.Member("message", List.of(header.message())));
    members.add(new Layout.Member("branchLabels", header.branchLabels()));
    members.add(new Layout.Member("dependsOn", header.dependsOn()));
    members.removeIf(member -> member.values().isEmpty());
    return Layout.annotation(RevisionHeader.class.getSimpleName(), members);
  }

  private static Path path(Draft draft, String name) {
    String folder = draft.origin().javaPackage().replace('.', '/');
    return Path.of(folder).resolve(name + ".java");
  }
}

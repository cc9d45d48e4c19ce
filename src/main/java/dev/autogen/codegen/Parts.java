package dev.autogen.codegen;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.autogen.operation.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What a revision is split into when it is long: methods by what they do and, where these have more
 * constants than a class file holds, classes within the revision.
 */
final class Parts {
  private static final int LONGEST = 20_000;

  /** A class file holds 65,535 constants; a string is two of them. */
  private static final int MOST_STRINGS = 20_000;

  private final List<MethodSpec> methods = new ArrayList<>();
  private final List<Nested> nested = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private Set<String> strings = new HashSet<>();

  private record Nested(String name, List<MethodSpec> methods) {
    TypeSpec type() {
      return TypeSpec.classBuilder(name)
          .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
          .addMethods(methods)
          .build();
    }
  }

  List<MethodSpec> methods() {
    return methods;
  }

  List<TypeSpec> types() {
    return nested.stream().map(Nested::type).toList();
  }

  /** Makes methods of the statements, and answers the lines that call them. */
  List<String> of(List<Statement> statements) {
    return runs(statements).stream().map(this::method).toList();
  }

  /** A name that nothing has yet. */
  String numbered(String name) {
    return name + numbers.merge(name, 1, Integer::sum);
  }

  /** Runs of about equal length, each of one verb where there are many of it. */
  private static List<List<Statement>> runs(List<Statement> statements) {
    List<List<Statement>> runs = new ArrayList<>();
    List<Statement> run = new ArrayList<>();
    int bytes = 0;
    for (Statement statement : statements) {
      boolean otherVerb = !run.isEmpty() && !run.get(0).verb().equals(statement.verb());
      boolean full = bytes + statement.bytes() > LONGEST || (otherVerb && bytes > LONGEST / 4);
      if (!run.isEmpty() && full) {
        runs.add(run);
        run = new ArrayList<>();
        bytes = 0;
      }
      run.add(statement);
      bytes += statement.bytes();
    }
    runs.add(run);
    return runs;
  }

  private String method(List<Statement> run) {
    run.forEach(statement -> strings.addAll(StringsOf.in(statement.call())));
    if (strings.size() > MOST_STRINGS) {
      nested.add(new Nested("Part" + (nested.size() + 1), new ArrayList<>()));
      strings = new HashSet<>();
    }
    return nested.isEmpty()
        ? method(run, methods, 4, Modifier.PRIVATE, Modifier.STATIC)
        : last().name() + "." + method(run, last().methods(), 6, Modifier.STATIC);
  }

  private String method(
      List<Statement> run, List<MethodSpec> target, int indent, Modifier... modifiers) {
    List<String> verbs = run.stream().map(Statement::verb).distinct().toList();
    String name = numbered(verbs.size() == 1 ? plural(verbs.get(0)) : "mixedChanges");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(modifiers).addParameter(Operations.class, "op");
    run.forEach(statement -> method.addCode("$L", statement.source(indent)));
    target.add(method.build());
    return name + "(op);";
  }

  private Nested last() {
    return nested.get(nested.size() - 1);
  }

  private static String plural(String verb) {
    if (verb.equals("execute")) {
      return "executeStatements";
    }
    return verb + (verb.endsWith("x") ? "es" : "s");
  }
}

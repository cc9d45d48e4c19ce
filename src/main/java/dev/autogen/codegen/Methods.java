package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.own;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.autogen.codegen.Expression.Call;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The methods of a revision.
 *
 * <p>A class file has no longer method than 65,535 bytes: what would be longer is split by what it
 * does, and a table that is wider than a method is put together by several.
 */
final class Methods {
  private static final int LONGEST = 60_000;
  private static final int PART = 20_000;
  private static final int INDENT = 4;
  private static final int COMMENT_WIDTH = 100 - INDENT - 3;

  private final OperationCall calls = new OperationCall();
  private final StaticImports imports = new StaticImports();
  private final List<MethodSpec> extracted = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** A statement and the hazards that are told above it. */
  private record Step(Call call, List<Draft.Remark> remarks) {
    int bytes() {
      return call.bytes();
    }
  }

  /** What all the methods made so far use without naming its class. */
  StaticImports imports() {
    return imports;
  }

  /** The methods that the others call, in the order in which they are called. */
  List<MethodSpec> extracted() {
    return extracted;
  }

  /** One of the two methods of a revision. */
  MethodSpec direction(String name, Draft.Steps steps) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Operations.class, "op")
        .addCode(body(steps(steps)))
        .build();
  }

  private List<Step> steps(Draft.Steps steps) {
    Map<Integer, List<Draft.Remark>> remarks = new HashMap<>();
    steps
        .remarks()
        .forEach(
            each -> remarks.computeIfAbsent(each.operation(), at -> new ArrayList<>()).add(each));
    List<Step> result = new ArrayList<>();
    for (int i = 0; i < steps.operations().size(); i++) {
      result.add(step(steps.operations().get(i), remarks.getOrDefault(i, List.of())));
    }
    return result;
  }

  private Step step(Operation operation, List<Draft.Remark> remarks) {
    Call call = operation.accept(calls);
    if (call.bytes() > LONGEST && operation instanceof Operation.CreateTable create) {
      call = own("createTable", TableCode.furnished(create.table(), wide(create.table())));
    }
    call.accept(imports);
    return new Step(call, remarks);
  }

  private CodeBlock body(List<Step> steps) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (steps.stream().mapToInt(Step::bytes).sum() <= LONGEST) {
      steps.forEach(step -> body.add("$L\n", source(step)));
    } else {
      parts(steps).forEach(part -> body.add("$L(op);\n", extract(part)));
    }
    return body.build();
  }

  private static String source(Step step) {
    StringBuilder lines = new StringBuilder();
    for (Draft.Remark remark : step.remarks()) {
      String text = CommentText.inLine(remark.kind() + ": " + remark.message());
      CommentText.wrapped(text, COMMENT_WIDTH)
          .forEach(line -> lines.append("// ").append(line).append('\n'));
    }
    return lines.append(Layout.statement(step.call(), INDENT)).toString();
  }

  /** Runs of statements of about equal length, each of one verb where there are many of it. */
  private static List<List<Step>> parts(List<Step> steps) {
    List<List<Step>> parts = new ArrayList<>();
    List<Step> part = new ArrayList<>();
    int bytes = 0;
    for (Step step : steps) {
      boolean otherVerb = !part.isEmpty() && !part.get(0).call().name().equals(step.call().name());
      if (!part.isEmpty() && (bytes + step.bytes() > PART || (otherVerb && bytes > PART / 4))) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(step);
      bytes += step.bytes();
    }
    parts.add(part);
    return parts;
  }

  private String extract(List<Step> part) {
    List<String> verbs = part.stream().map(step -> step.call().name()).distinct().toList();
    String name = numbered(verbs.size() == 1 ? plural(verbs.get(0)) : "mixedChanges");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(Operations.class, "op");
    part.forEach(step -> method.addCode("$L\n", source(step)));
    extracted.add(method.build());
    return name;
  }

  /**
   * A call of the last of several methods, each of which adds columns to what the one before made.
   */
  private Call wide(Table table) {
    List<Call> elements = TableCode.elements(table);
    String name = numbered("wideTable") + "Part";
    Call table0 = call(Table.class, "table", named(table.name(), List.of()));
    int part = 0;
    int from = 0;
    while (from < elements.size()) {
      int to = from + 1;
      int bytes = 0;
      while (to < elements.size() && bytes + elements.get(to).bytes() < PART) {
        bytes += elements.get(to++).bytes();
      }
      Call made = table0.then("and", elements.subList(from, to));
      made.accept(imports);
      table0 = own(name + ++part);
      extracted.add(tableMethod(table0.name(), made));
      from = to;
    }
    return table0;
  }

  private static MethodSpec tableMethod(String name, Call table) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Table.class)
        .addCode("$L\n", Layout.returning(table, INDENT))
        .build();
  }

  private String numbered(String name) {
    return name + numbers.merge(name, 1, Integer::sum);
  }

  private static String plural(String verb) {
    if (verb.equals("execute")) {
      return "executeStatements";
    }
    return verb + (verb.endsWith("x") ? "es" : "s");
  }
}

package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.own;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.autogen.codegen.Expression.Call;
import dev.autogen.hazard.Hazard;
import dev.autogen.operation.Operation;
import dev.autogen.operation.Operations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The two methods of a revision, and what they are split into when they are long. */
final class Methods {
  /** A class file holds no longer method than 65,535 bytes. */
  private static final int LONGEST = 60_000;

  private static final int INDENT = 4;

  private final OperationCall calls = new OperationCall();
  private final StaticImports imports = new StaticImports();
  private final Parts parts = new Parts();

  /** What all the methods made so far use without naming its class. */
  StaticImports imports() {
    return imports;
  }

  /** What the methods made so far are split into. */
  Parts parts() {
    return parts;
  }

  /** One of the two methods of a revision. */
  MethodSpec direction(String name, Draft.Steps steps) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(Operations.class, "op")
        .addCode(body(statements(steps)))
        .build();
  }

  private CodeBlock body(List<Statement> statements) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (statements.stream().mapToInt(Statement::bytes).sum() <= LONGEST) {
      statements.forEach(statement -> body.add("$L", statement.source(INDENT)));
    } else {
      parts.of(statements).forEach(line -> body.add("$L\n", line));
    }
    return body.build();
  }

  private List<Statement> statements(Draft.Steps steps) {
    Map<Integer, List<Hazard>> hazards = new HashMap<>();
    for (Hazard hazard : steps.hazards()) {
      hazards.computeIfAbsent(hazard.operationIndex(), at -> new ArrayList<>()).add(hazard);
    }
    List<Statement> statements = new ArrayList<>();
    for (Operation operation : steps.operations()) {
      Call call = call(operation);
      call.accept(imports);
      statements.add(
          new Statement(
              call,
              hazards.getOrDefault(statements.size(), List.of()),
              OpenValue.comment(operation).stream().toList()));
    }
    return statements;
  }

  private Call call(Operation operation) {
    Call call = operation.accept(calls);
    if (call.bytes() <= LONGEST || !(operation instanceof Operation.CreateTable create)) {
      return call;
    }
    WideTable wide = new WideTable(parts.numbered("wideTable"), imports, parts.methods());
    return own(call.name(), wide.of(create.table()));
  }
}

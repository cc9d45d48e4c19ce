package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.named;
import static dev.autogen.codegen.Expression.own;

import com.palantir.javapoet.MethodSpec;
import dev.autogen.codegen.Expression.Call;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A table that one method cannot hold: each part adds columns to what the part before made. */
final class WideTable {
  private static final int PART = 20_000;

  private final String name;
  private final StaticImports imports;
  private final List<MethodSpec> methods;

  /** Parts whose names begin with {@code name}; their methods are added to those given. */
  WideTable(String name, StaticImports imports, List<MethodSpec> methods) {
    this.name = name;
    this.imports = imports;
    this.methods = methods;
  }

  /** The call that makes the whole table. */
  Call of(Table table) {
    Call made = call(Table.class, "table", named(table.name(), List.of()));
    int part = 0;
    for (List<Call> elements : parts(TableCode.elements(table))) {
      Call more = made.then("and", elements);
      more.accept(imports);
      made = own(name + "Part" + ++part);
      methods.add(method(made.name(), more));
    }
    return TableCode.furnished(table, made);
  }

  private static List<List<Call>> parts(List<Call> elements) {
    List<List<Call>> parts = new ArrayList<>();
    int bytes = PART;
    for (Call element : elements) {
      bytes += element.bytes();
      if (bytes > PART) {
        parts.add(new ArrayList<>());
        bytes = element.bytes();
      }
      parts.get(parts.size() - 1).add(element);
    }
    return parts;
  }

  private static MethodSpec method(String name, Call table) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(Table.class)
        .addCode("$L\n", Layout.returning(table, 4))
        .build();
  }
}

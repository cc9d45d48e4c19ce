package dev.autogen.codegen;

import static dev.autogen.codegen.Expression.call;
import static dev.autogen.codegen.Expression.number;
import static dev.autogen.codegen.Expression.text;
import static dev.autogen.codegen.Expression.truth;
import static dev.autogen.codegen.TableCode.with;

import dev.autogen.codegen.Expression.Call;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;

/** The Java of sequences. */
final class SequenceCode {
  private SequenceCode() {}

  static Call of(Sequence sequence) {
    boolean defaults = sequence.options().equals(SequenceOptions.sequenceOptions());
    Expression name = text(sequence.name().toString());
    Call code =
        defaults
            ? call(Sequence.class, "sequence", name)
            : call(Sequence.class, "sequence", name, options(sequence.options()));
    return with(
        code,
        sequence.owner(),
        (before, owner) ->
            before.then("ownedBy", text(owner.table().toString()), text(owner.column())));
  }

  static Call options(SequenceOptions options) {
    Call code = call(SequenceOptions.class, "sequenceOptions");
    code = with(code, options.type(), (before, type) -> before.then("as", TypeCode.of(type)));
    code = with(code, options.start(), (before, value) -> before.then("startWith", number(value)));
    code =
        with(
            code,
            options.increment(),
            (before, value) -> before.then("incrementBy", number(value)));
    code = with(code, options.minimum(), (before, value) -> before.then("minValue", number(value)));
    code = with(code, options.maximum(), (before, value) -> before.then("maxValue", number(value)));
    code = with(code, options.cache(), (before, value) -> before.then("cache", number(value)));
    return with(code, options.cycle(), (before, value) -> before.then("cycle", truth(value)));
  }
}

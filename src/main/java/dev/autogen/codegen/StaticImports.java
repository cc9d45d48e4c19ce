package dev.autogen.codegen;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects what expressions use without naming its class. */
final class StaticImports implements Expression.Visitor<StaticImports> {
  private final Map<String, Class<?>> owners = new TreeMap<>();
  private final Map<String, Set<String>> members = new TreeMap<>();

  /** Calls the action with each class and the members used of it. */
  void forEach(Action action) {
    owners.forEach(
        (name, owner) ->
            action.accept(owner, members.getOrDefault(name, Set.of()).toArray(String[]::new)));
  }

  interface Action {
    void accept(Class<?> owner, String[] members);
  }

  @Override
  public StaticImports visit(Expression.Text text) {
    return this;
  }

  @Override
  public StaticImports visit(Expression.Literal literal) {
    return this;
  }

  @Override
  public StaticImports visit(Expression.Constant constant) {
    return add(constant.value().getDeclaringClass(), constant.value().name());
  }

  @Override
  public StaticImports visit(Expression.Call call) {
    call.owner().ifPresent(owner -> add(owner, call.name()));
    call.arguments().forEach(argument -> argument.accept(this));
    call.links().forEach(link -> link.arguments().forEach(argument -> argument.accept(this)));
    return this;
  }

  private StaticImports add(Class<?> owner, String member) {
    owners.put(owner.getName(), owner);
    members.computeIfAbsent(owner.getName(), name -> new TreeSet<>()).add(member);
    return this;
  }
}

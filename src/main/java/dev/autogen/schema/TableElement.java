package dev.autogen.schema;

/** What stands between the parentheses of {@code create table}: a column or a constraint. */
public sealed interface TableElement permits Column, Constraint {}

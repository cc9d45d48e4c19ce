package dev.autogen.hook;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;

/**
 * A column that entities and database both have, each side in the server's spelling.
 *
 * @param table its table, without a schema where that is the default one
 */
public record ComparedColumn(QualifiedName table, Column inEntities, Column inDatabase) {}

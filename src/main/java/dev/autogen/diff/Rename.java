package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import java.util.Optional;

/**
 * Something dropped and something added that may be the same under another name.
 *
 * @param kind the kind of object
 * @param table the table of a child, or the object itself
 * @param child the present name of the child, or none where the object itself is meant
 * @param to the new name
 * @param confidence from 0 to 1
 */
public record Rename(
    ObjectName.Kind kind,
    QualifiedName table,
    Optional<String> child,
    String to,
    double confidence) {}

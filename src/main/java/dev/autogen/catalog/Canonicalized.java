package dev.autogen.catalog;

import dev.autogen.schema.Schema;

/**
 * Two schemas in one spelling: where the server takes two texts for the same, they are the same.
 */
public record Canonicalized(Schema desired, Schema actual) {}

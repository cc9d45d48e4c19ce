package dev.autogen.samples.catalogue;

/** How far a product is on its way into the shop window. */
public enum ProductStatus {
  DRAFT,
  ON_SALE,
  DISCONTINUED,
  RECALLED
}

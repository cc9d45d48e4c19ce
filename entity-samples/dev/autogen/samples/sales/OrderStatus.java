package dev.autogen.samples.sales;

/** How far an order has come; a type of its own in the database. */
public enum OrderStatus {
  OPEN,
  PLACED,
  PAID,
  SHIPPED,
  RETURNED,
  CANCELLED
}

package dev.autogen.samples.customer;

/** How somebody came to the shop. */
public enum Source {
  SHOP,
  FRIEND,
  ADVERT,
  CAMPAIGN
}

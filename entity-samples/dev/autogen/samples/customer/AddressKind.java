package dev.autogen.samples.customer;

/** What an address is good for. */
public enum AddressKind {
  HOME,
  WORK,
  PARCEL_LOCKER
}

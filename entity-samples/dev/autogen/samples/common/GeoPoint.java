package dev.autogen.samples.common;

import jakarta.persistence.Embeddable;

/** A place on earth, in degrees. */
@Embeddable
public record GeoPoint(double latitude, double longitude) {}

package dev.autogen.samples.common;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** Where the post finds somebody. */
@Embeddable
public record Address(
    @Column(length = 120) String street,
    @Column(length = 12) String postcode,
    @Column(length = 80) String city,
    @ManyToOne @JoinColumn(name = "country_code") Country country,
    @Embedded
        @AttributeOverride(name = "latitude", column = @Column(name = "lat"))
        @AttributeOverride(name = "longitude", column = @Column(name = "lon"))
        GeoPoint location) {}

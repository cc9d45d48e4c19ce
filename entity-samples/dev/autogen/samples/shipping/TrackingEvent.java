package dev.autogen.samples.shipping;

import dev.autogen.samples.common.GeoPoint;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.OffsetDateTime;

/** Where a parcel was seen. */
@Embeddable
public record TrackingEvent(
    @Column(name = "seen_at", nullable = false) OffsetDateTime seenAt,
    @Embedded
        @AttributeOverride(name = "latitude", column = @Column(name = "seen_lat"))
        @AttributeOverride(name = "longitude", column = @Column(name = "seen_lon"))
        GeoPoint place,
    @Column(length = 200) String message) {}

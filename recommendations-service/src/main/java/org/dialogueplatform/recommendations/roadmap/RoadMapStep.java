package org.dialogueplatform.recommendations.roadmap;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/** One step of a road map. */
@Embeddable
public record RoadMapStep(
        @Column(nullable = false) @Enumerated(EnumType.STRING) RoadMapState state,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason) {
}

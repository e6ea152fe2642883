package org.dialogueplatform.recommendations.roadmap;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * A recommendation came into a road map, out of one, or from one into another.
 *
 * @param fromId the road map it was in; none if it was in none
 * @param toId the road map it came into; none if it was taken out
 */
@Embeddable
public record RoadMapMove(
        @Column(name = "from_road_map_id") @Nullable UUID fromId,
        @Column(name = "to_road_map_id") @Nullable UUID toId,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason) {
}

package org.dialogueplatform.recommendations.plan;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * A measure was paused, so that nobody is reminded of it, or resumed.
 *
 * @param paused whether it was paused; if not, it was resumed
 * @param until the last day of the pause, if that was said
 */
@Embeddable
public record MeasurePause(
        @Column(nullable = false) boolean paused,
        @Column(name = "paused_until") @Nullable LocalDate until,
        @Column(nullable = false) Instant occurredAt,
        @Column(nullable = false) Instant recordedAt,
        @Nullable String reason) {

    boolean holdsOn(LocalDate day) {
        return paused && (until == null || !day.isAfter(until));
    }
}

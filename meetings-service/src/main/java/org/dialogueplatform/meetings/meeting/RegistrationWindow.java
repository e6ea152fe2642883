package org.dialogueplatform.meetings.meeting;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * When delegates can register, as announced. Registration is opened and closed by an act of its own.
 *
 * @param opensAt from when
 * @param closesAt until when
 */
@Embeddable
public record RegistrationWindow(@Column(name = "registration_opens_at") @Nullable Instant opensAt,
        @Column(name = "registration_closes_at") @Nullable Instant closesAt) {
}

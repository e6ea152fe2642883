package org.dialogueplatform.meetings.meeting;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.meetings.audience.Audience;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting can be joined from afar. The address is the key to the room: whoever need not have it does not get it.
 *
 * @param url the address
 * @param visibility who is told
 * @param opensMinutesBefore how long before the start it is told to others than the secretariat; at any time, if not said
 */
@Embeddable
public record OnlineAccess(@Column(name = "online_url") String url,
        @Column(name = "online_visibility") @Enumerated(EnumType.STRING) OnlineVisibility visibility,
        @Column(name = "online_opens_minutes_before") @Nullable Integer opensMinutesBefore) {

    /** When the address is told, for a meeting that starts then; null for at any time. */
    public @Nullable Instant opensAt(Instant startsAt) {
        return opensMinutesBefore == null ? null : startsAt.minus(Duration.ofMinutes(opensMinutesBefore));
    }

    /**
     * Whether a reader is told the address now.
     *
     * @param hasSeat whether the reader is registered and has a seat
     * @param startsAt when the meeting starts
     */
    public boolean isOpenTo(Audience audience, boolean hasSeat, Instant startsAt, Instant now) {
        if (audience == Audience.SECRETARIAT) {
            return true;
        }
        boolean meant = switch (visibility) {
            case PUBLIC -> true;
            case MEMBERS -> audience.sees(Audience.MEMBERS);
            case REGISTERED -> hasSeat;
        };
        Instant opensAt = opensAt(startsAt);
        return meant && (opensAt == null || !now.isBefore(opensAt));
    }
}

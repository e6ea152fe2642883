package org.dialogueplatform.participants.registration;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.platform.event.EventType;

/**
 * A delegate came, or left.
 *
 * @param category of the organisation: attendance is counted by it
 * @param at when the delegate came or left
 */
@EventType("attendance.recorded.v1")
public record AttendanceRecorded(UUID registrationId, UUID meetingId, UUID personId, UUID organisationId,
        OrganisationCategory category, Mode mode, Result result, Instant at) {

    /** What was seen. */
    public enum Result {
        PRESENT,
        LEFT
    }
}

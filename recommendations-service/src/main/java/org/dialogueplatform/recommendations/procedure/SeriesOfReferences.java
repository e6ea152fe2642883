package org.dialogueplatform.recommendations.procedure;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.reference.KnownMeeting;
import org.dialogueplatform.recommendations.register.Reference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Which series the reference of a submitted recommendation belongs to: that of its meeting, or, when it is meant for none, the
 * year's series for those.
 */
@ApplicationScoped
class SeriesOfReferences {

    private static final int NO_MEETING = 0;

    private final ZoneId zone;

    @Inject
    SeriesOfReferences(@ConfigProperty(name = "dialogue.register.time-zone") ZoneId zone) {
        this.zone = zone;
    }

    Reference of(@Nullable KnownMeeting meeting, Instant submittedAt) {
        int year = submittedAt.atZone(zone).getYear();
        if (meeting == null) {
            return Reference.ofMeeting(year, NO_MEETING);
        }
        return Reference.ofMeeting(Objects.requireNonNullElse(meeting.year(), year),
                Objects.requireNonNullElse(meeting.number(), NO_MEETING));
    }
}

package org.dialogueplatform.meetings.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An address of somebody's own calendar. */
@Schema(name = "CalendarFeed", requiredProperties = { "id",
        "createdAt" }, description = "An address at which a calendar reads somebody's meetings")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarFeedView(UUID id,
        @Schema(description = "For which organisation its owner acted") @Nullable UUID organisationId, Instant createdAt,
        @Schema(description = "To be given to a calendar, and to nobody else: whoever has it reads the meetings. Told once, when it is made") @Nullable URI address) {

    static CalendarFeedView of(CalendarFeed feed, @Nullable URI address) {
        return new CalendarFeedView(feed.id(), feed.organisationId(), feed.createdAt(), address);
    }
}

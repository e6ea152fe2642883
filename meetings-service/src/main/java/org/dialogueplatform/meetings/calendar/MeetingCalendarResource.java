package org.dialogueplatform.meetings.calendar;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** A meeting to be put into a calendar. */
@Path("/api/v1/meetings/{id}/calendar.ics")
@Produces(CalendarResource.ICALENDAR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Calendar")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeetingCalendarResource {

    private final Meetings meetings;
    private final Seats seats;
    private final Calendars calendars;
    private final ReaderLanguages languages;
    private final CurrentActor actor;

    @Inject
    MeetingCalendarResource(Meetings meetings, Seats seats, Calendars calendars, ReaderLanguages languages,
            CurrentActor actor) {
        this.meetings = meetings;
        this.seats = seats;
        this.calendars = calendars;
        this.languages = languages;
        this.actor = actor;
    }

    /** One meeting. */
    @GET
    @PermitAll
    @Operation(operationId = "getMeetingCalendar", summary = "Get a meeting for a calendar", description = "With its deadlines, and with the address to join at for who may have it now. To have later changes as well, subscribe to a feed.")
    @APIResponse(responseCode = "200", description = "The meeting", content = @Content(mediaType = CalendarResource.ICALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public Response meeting(@PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Audience audience = Audience.of(actor.get());
        Meeting meeting = meetings.requireFor(audience, id);
        UUID person = actor.get().person();
        Set<UUID> held = person != null && seats.isHeld(id, person) ? Set.of(id) : Set.of();
        return calendars.file(meeting, new CalendarReader(audience, held, Map.of(), languages.preferred(), false), ifNoneMatch);
    }
}

package org.dialogueplatform.meetings.calendar;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.reference.InvitationState;
import org.dialogueplatform.meetings.reference.Invitations;
import org.dialogueplatform.meetings.reference.Seats;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.mandate.KnownMandates.Held;
import org.dialogueplatform.platform.mandate.KnownMandates.Holdings;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Calendars that are read again and again. Their texts are in the reader's language: lang, which a calendar keeps, or
 * Accept-Language.
 */
@Path("/api/v1/calendar")
@Produces(CalendarResource.ICALENDAR)
@RunOnVirtualThread
@Transactional
@Tag(name = "Calendar")
@APIResponse(responseCode = "default", ref = "Problem")
public class CalendarResource {

    static final String ICALENDAR = "text/calendar";

    private final Seats seats;
    private final Invitations invitations;
    private final CalendarFeeds feeds;
    private final KnownMandates mandates;
    private final Calendars calendars;
    private final ReaderLanguages languages;

    @Inject
    CalendarResource(Seats seats, Invitations invitations, CalendarFeeds feeds, KnownMandates mandates, Calendars calendars,
            ReaderLanguages languages) {
        this.seats = seats;
        this.invitations = invitations;
        this.feeds = feeds;
        this.mandates = mandates;
        this.calendars = calendars;
        this.languages = languages;
    }

    /** All that were announced. */
    @GET
    @Path("public.ics")
    @PermitAll
    @Operation(operationId = "getPublicCalendar", summary = "Get all meetings as a calendar", description = "A feed for calendar programs: the meetings that were announced, their deadlines, changes and cancellations. Whoever reads it, it is what everybody may know.")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public Response all(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return calendars.feed(CalendarReader.everybody(languages.preferred()), ifNoneMatch);
    }

    /** Those of whose address it is. */
    @GET
    @Path("mine.ics")
    @PermitAll
    @Operation(operationId = "getMyCalendar", summary = "Get one's own meetings as a calendar", description = "A feed for calendar programs, at the address that createCalendarFeed gave: meetings at which one has a seat, and those to which one's organisation is invited, with the address to join at once one may have it. It shows what one's mandate lets one see when it is read, and nothing when that has ended.")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public Response mine(
            @QueryParam("token") @Parameter(description = "The secret in the address") @Nullable String token,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        CalendarFeed feed = feeds.byToken(new FeedToken(Objects.requireNonNullElse(token, "")))
                .orElseThrow(() -> new NotFound("calendar", "of this address"));
        Holdings holdings = mandates.of(feed.subject());
        if (feed.isRevoked() || holdings.revoked()) {
            throw new ProblemException(ProblemType.GONE, "This calendar was taken back: make another address for it.");
        }
        return calendars.feed(reader(feed, holdings), ifNoneMatch);
    }

    private CalendarReader reader(CalendarFeed feed, Holdings holdings) {
        Held held = holdings.actingFor(feed.organisationId());
        if (held == null) {
            return new CalendarReader(Audience.PUBLIC, Set.of(), Map.of(), languages.preferred(), true);
        }
        var owner = new Actor(feed.subject(), held.office().role(), held.organisation(), held.person(), held.office(),
                held.standing());
        List<UUID> where = owner.person() == null ? List.of() : seats.heldBy(owner.person());
        Map<UUID, InvitationState> invited = owner.organisation() == null ? Map.of() : invitations.of(owner.organisation());
        return new CalendarReader(Audience.of(owner), Set.copyOf(where), invited, languages.preferred(), true);
    }
}

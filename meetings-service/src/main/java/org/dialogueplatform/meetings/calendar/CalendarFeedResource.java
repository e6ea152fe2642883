package org.dialogueplatform.meetings.calendar;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Addresses for one's own calendar: made, listed, taken back. */
@Path("/api/v1/calendar/feeds")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Calendar")
@APIResponse(responseCode = "default", ref = "Problem")
public class CalendarFeedResource {

    private static final int MOST = 10;

    private final CalendarFeeds feeds;
    private final KnownMandates mandates;
    private final CalendarSettings settings;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    CalendarFeedResource(CalendarFeeds feeds, KnownMandates mandates, CalendarSettings settings, CurrentActor actor,
            Clock clock) {
        this.feeds = feeds;
        this.mandates = mandates;
        this.settings = settings;
        this.actor = actor;
        this.clock = clock;
    }

    /** Not idempotent: the answer has a secret, and none is kept to be given a second time. */
    @POST
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "createCalendarFeed", summary = "Make an address for one's own calendar", description = "For a calendar program, which cannot sign in: it reads there, again and again, the meetings at which one has a seat and those to which one's organisation is invited, for as long as one's mandate lasts. The address has a secret and is told in this answer only.")
    @APIResponseSchema(value = CalendarFeedView.class, responseCode = "201", responseDescription = "The address")
    public RestResponse<CalendarFeedView> create() {
        Actor owner = actor.get();
        if (mandates.of(owner.subject()).actingFor(owner.organisation()) == null) {
            throw new RuleBroken("no-mandate",
                    "A calendar has no token, and you have no mandate by which it could read: subscribe to the public one.");
        }
        if (feeds.of(owner).size() >= MOST) {
            throw new RuleBroken("too-many-feeds", "There are " + MOST + " addresses already: take back one that is not used.");
        }
        FeedToken token = FeedToken.fresh();
        var feed = new CalendarFeed(owner, token, clock.instant());
        feeds.persistAndFlush(feed);
        URI address = settings.address().resolve("/api/v1/calendar/mine.ics?token=" + token.secret());
        return EntityTags.created("/api/v1/calendar/feeds/" + feed.id(), CalendarFeedView.of(feed, address), feed.version());
    }

    /** Without their secrets. */
    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "listCalendarFeeds", summary = "List the addresses of one's own calendar", description = "Those that still lead somewhere; without their secrets.")
    @APIResponse(responseCode = "200", description = "All of them, on one page")
    public Page<CalendarFeedView> list() {
        return Page.whole(feeds.of(actor.get()).stream().map(feed -> CalendarFeedView.of(feed, null)).toList());
    }

    /** For an address that somebody else may have seen, or that nobody uses any more. */
    @DELETE
    @Path("{feedId}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "revokeCalendarFeed", summary = "Take an address of one's own calendar back", description = "At once; calendars that read there are told that it is gone.")
    @APIResponse(responseCode = "204", description = "It leads nowhere any more")
    public void revoke(@PathParam("feedId") UUID feedId) {
        feeds.requireOwn(feedId, actor.get()).revoke(clock.instant());
        feeds.flush();
    }
}

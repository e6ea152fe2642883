package org.dialogueplatform.delivery.feed;

import java.time.Duration;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import org.dialogueplatform.delivery.feed.Feed.Events;
import org.dialogueplatform.delivery.log.Cursor;
import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.delivery.partner.CurrentPartner;
import org.dialogueplatform.delivery.partner.CurrentPartner.Access;
import org.dialogueplatform.delivery.partner.Right;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.RequestFilters;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** The pull feed. */
@Path("/api/v1/events")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
@APIResponse(responseCode = "default", ref = "Problem")
public class EventResource {

    private static final Set<String> NO_FILTERS = Set.of("after", "limit", "wait");

    private final Feed feed;
    private final EventLog log;
    private final PublicContract contract;
    private final CurrentPartner partner;
    private final Duration longestWait;

    @Inject
    EventResource(Feed feed, EventLog log, PublicContract contract, CurrentPartner partner,
            @ConfigProperty(name = "dialogue.feed.longest-wait") Duration longestWait) {
        this.feed = feed;
        this.log = log;
        this.contract = contract;
        this.partner = partner;
        this.longestWait = longestWait;
    }

    /** The events after a cursor. */
    @GET
    @RolesAllowed({ Roles.PARTNER, Roles.SECRETARIAT, Roles.AUDITOR, Roles.OPERATOR })
    @Operation(operationId = "listEvents", summary = "Read what became public, in order", description = "At least once, in one order for everybody, "
            + "as CloudEvents 1.0 in structured JSON. Keep `next` with what you did about the events, and ask with it again; it is there on an empty page, "
            + "too. A cursor whose events are not kept any more is answered with 410. " + FilterParameters.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "The events and the cursor to go on with", content = @Content(schema = @Schema(implementation = EventPage.class)))
    public RestResponse<String> list(
            @QueryParam("after") @Parameter(description = "A cursor; without one from the oldest event that is kept") @Nullable String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) @Parameter(description = "How many events a page holds, 1 to 1000") int limit,
            @QueryParam("wait") @DefaultValue("0") @Min(0) @Max(25) @Parameter(description = "How many seconds to wait for an event when there is none, 0 to 25") int wait,
            @Context UriInfo uri, @Context RoutingContext request) throws InterruptedException {
        Access access = partner.require(Right.FEED);
        var filter = FilterParameters.read(uri.getQueryParameters(), NO_FILTERS, contract);
        Cursor cursor = after == null ? null : cursor(after);
        Duration patience = Duration.ofSeconds(wait).compareTo(longestWait) > 0 ? longestWait : Duration.ofSeconds(wait);
        if (wait > 0) {
            RequestFilters.giveBackPlace(request);
        }
        Events events = feed.read(cursor, access.within(filter), limit, patience);
        var next = uri.getRequestUriBuilder().replaceQueryParam("after", events.next()).build();
        return RestResponse.ResponseBuilder.ok(events.json())
                .header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"").build();
    }

    /** Where the log ends now. */
    @GET
    @Path("/cursor")
    @RolesAllowed({ Roles.PARTNER, Roles.SECRETARIAT, Roles.AUDITOR, Roles.OPERATOR })
    @Operation(operationId = "getEventCursor", summary = "Get the cursor after the latest event", description = "For a first load without a gap: take this cursor, "
            + "read the lists, then the events after the cursor; `publicNo` in the lists says which of those events they hold already.")
    @APIResponse(responseCode = "200", description = "The cursor", content = @Content(schema = @Schema(implementation = CursorView.class)))
    public CursorView cursor() {
        partner.require(Right.FEED);
        return new CursorView(log.head().end().toString());
    }

    private static Cursor cursor(String text) {
        return Cursor.read(text).orElseThrow(() -> new ProblemException(ProblemType.INVALID_PARAMETER,
                "after must be the 'next' of a page of events, an id of the stream, or a cursor of /api/v1/events/cursor."));
    }

    /** @param cursor to be given as {@code after} */
    @Schema(name = "EventCursor", description = "A position in the order of all public events")
    public record CursorView(String cursor) {
    }
}

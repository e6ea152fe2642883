package org.dialogueplatform.delivery.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Semaphore;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.dialogueplatform.delivery.feed.FilterParameters;
import org.dialogueplatform.delivery.log.Cursor;
import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.EventLog;
import org.dialogueplatform.delivery.log.LogHead;
import org.dialogueplatform.delivery.log.LogTail;
import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.delivery.partner.CurrentPartner;
import org.dialogueplatform.delivery.partner.CurrentPartner.Access;
import org.dialogueplatform.delivery.partner.Right;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.RequestFilters;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** The stream of server-sent events. */
@Path("/api/v1/events/stream")
@RunOnVirtualThread
@Tag(name = "Events")
@APIResponse(responseCode = "default", ref = "Problem")
public class StreamResource {

    private static final Set<String> NO_FILTERS = Set.of("after");

    private final EventLog log;
    private final LogTail tail;
    private final PublicContract contract;
    private final StreamSettings settings;
    private final JsonWebToken token;
    private final KnownMandates mandates;
    private final CurrentPartner partner;
    private final Clock clock;
    private final Semaphore places;

    @Inject
    StreamResource(EventLog log, LogTail tail, PublicContract contract, StreamSettings settings, JsonWebToken token,
            KnownMandates mandates, CurrentPartner partner, Clock clock, MeterRegistry metrics) {
        this.log = log;
        this.tail = tail;
        this.contract = contract;
        this.settings = settings;
        this.token = token;
        this.mandates = mandates;
        this.partner = partner;
        this.clock = clock;
        this.places = new Semaphore(settings.readers());
        Gauge.builder("dialogue.stream.readers", places, free -> settings.readers() - free.availablePermits())
                .description("Streams open in this process").register(metrics);
    }

    /** Sends events as they become public. */
    @GET
    @RolesAllowed({ Roles.PARTNER, Roles.SECRETARIAT, Roles.AUDITOR, Roles.OPERATOR })
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "streamEvents", summary = "Listen to what becomes public", description = "Server-sent events: `id` is a cursor, `event` the type, `data` the CloudEvent "
            + "as the feed has it. After a break go on with `Last-Event-ID`; without it and without `after` the stream begins now. A comment comes every ten seconds in which nothing does. "
            + "The stream ends when the token does, within a minute when access is taken away, and when its reader takes longer than ten seconds for what it was sent. "
            + "A cursor whose events are not kept any more is answered with 410. " + FilterParameters.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "Events without end", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void stream(
            @HeaderParam("Last-Event-ID") @Parameter(description = "The id of the last event that was received") @Nullable String lastEventId,
            @QueryParam("after") @Parameter(description = "A cursor, for the first connection") @Nullable String after,
            @Context UriInfo uri, @Context Sse sse, @Context SseEventSink sink, @Context RoutingContext request) {
        Access access = partner.require(Right.FEED);
        EventFilter filter = FilterParameters.read(uri.getQueryParameters(), NO_FILTERS, contract);
        Cursor from = begin(lastEventId == null || lastEventId.isEmpty() ? after : lastEventId);
        Instant end = end();
        String subject = token.getSubject();
        RequestFilters.giveBackPlace(request);
        if (!places.tryAcquire()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many streams are open here. Try again in a few seconds.");
        }
        var wanted = access.within(filter);
        var stream = new EventStream(tail, sse, sink, settings, clock);
        stream.connect(from);
        // the request's own thread goes on: what belongs to the request ends before the stream does
        Thread.ofVirtual().name("stream").start(() -> {
            try {
                stream.run(from, wanted, end, () -> access.stillHolds() && !mandates.of(subject).revoked());
            } finally {
                places.release();
            }
        });
    }

    private Cursor begin(@Nullable String cursor) {
        LogHead head = log.head();
        if (cursor == null) {
            return head.end();
        }
        Cursor given = Cursor.read(cursor).orElseThrow(() -> new ProblemException(ProblemType.INVALID_PARAMETER,
                "Last-Event-ID and after must be an id of this stream, the 'next' of a page of events, or a cursor of /api/v1/events/cursor."));
        return new Cursor(head.epoch(), head.positionOf(given));
    }

    private Instant end() {
        Instant longest = clock.instant().plus(settings.longest());
        Instant ofToken = Instant.ofEpochSecond(token.getExpirationTime());
        return ofToken.isBefore(longest) ? ofToken : longest;
    }
}

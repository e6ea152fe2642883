package org.dialogueplatform.meetings.live;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.dialogueplatform.meetings.meeting.MeetingViews;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.live.LiveDesk;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** What changes of a meeting, as it does. */
@Path("/api/v1/meetings/{id}/live")
@RunOnVirtualThread
@Tag(name = "Live", description = "What to read again, as it changes")
@APIResponse(responseCode = "default", ref = "Problem")
public class LiveMeetingResource {

    private final Meetings meetings;
    private final MeetingViews readers;
    private final LiveDesk desk;

    @Inject
    LiveMeetingResource(Meetings meetings, MeetingViews readers, LiveDesk desk) {
        this.meetings = meetings;
        this.readers = readers;
        this.desk = desk;
    }

    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "listenToMeeting", summary = "Hear what changes of a meeting", description = "The meeting, its agenda, its decisions, its minutes (for those who read them), its documents, its speakers' lists and who is on them, what was said, its attendance and speaking time (for those who read them before they are on record as people come and go, and speak) and, through the gateway, the "
            + "recommendations submitted to it or tabled there. " + LiveDesk.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "Addresses and versions, until the end", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void listen(@PathParam("id") UUID id,
            @HeaderParam("Last-Event-ID") @Parameter(description = "Sent by whoever comes back") @Nullable String lastEventId,
            @Context RoutingContext request, @Context Sse sse, @Context SseEventSink sink) {
        meetings.requireFor(readers.audience(), id);
        desk.open(MeetingChanges.scope(id), lastEventId, request, sse, sink);
    }
}

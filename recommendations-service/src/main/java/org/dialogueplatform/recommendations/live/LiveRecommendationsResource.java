package org.dialogueplatform.recommendations.live;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

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

/** What changes of a meeting's recommendations, as it does. */
@Path("/api/v1/recommendations/live")
@RunOnVirtualThread
@Tag(name = "Live", description = "What to read again, as it changes")
@APIResponse(responseCode = "default", ref = "Problem")
public class LiveRecommendationsResource {

    private final LiveDesk desk;

    @Inject
    LiveRecommendationsResource(LiveDesk desk) {
        this.desk = desk;
    }

    @GET
    @PermitAll
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "listenToRecommendations", summary = "Hear what changes of a meeting's recommendations", description = "Of those submitted to it or tabled there. A meeting's own stream has them, too. "
            + LiveDesk.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "Addresses and versions, until the end", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void listen(@QueryParam("meeting") @NotNull @Parameter(description = "Of which meeting") UUID meeting,
            @HeaderParam("Last-Event-ID") @Parameter(description = "Sent by whoever comes back") @Nullable String lastEventId,
            @Context RoutingContext request, @Context Sse sse, @Context SseEventSink sink) {
        desk.open(RecommendationChanges.ofMeeting(meeting), lastEventId, request, sse, sink);
    }
}

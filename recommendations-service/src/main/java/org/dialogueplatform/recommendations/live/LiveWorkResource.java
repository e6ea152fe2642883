package org.dialogueplatform.recommendations.live;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.live.LiveDesk;
import org.dialogueplatform.recommendations.work.WhoseWork;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;

/** What changes of an organisation's work, as it does. */
@Path("/api/v1/my-work/live")
@RunOnVirtualThread
@Tag(name = "Live", description = "What to read again, as it changes")
@APIResponse(responseCode = "default", ref = "Problem")
public class LiveWorkResource {

    private final LiveDesk desk;
    private final CurrentActor actor;

    @Inject
    LiveWorkResource(LiveDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "listenToMyWork", summary = "Hear what changes of an organisation's work", description = "Its work itself, and the recommendations, measures and reports that are its own. For the organisation itself; the secretariat names one. "
            + LiveDesk.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "Addresses and versions, until the end", content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public void listen(
            @QueryParam("organisation") @Parameter(description = "Whose; one's own when left out") @Nullable UUID named,
            @HeaderParam("Last-Event-ID") @Parameter(description = "Sent by whoever comes back") @Nullable String lastEventId,
            @Context RoutingContext request, @Context Sse sse, @Context SseEventSink sink) {
        desk.open(RecommendationChanges.ofWork(WhoseWork.of(named, actor.get())), lastEventId, request, sse, sink);
    }
}

package org.dialogueplatform.recommendations.history;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What became of a recommendation, over HTTP. */
@Path("/api/v1/recommendations/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Recommendations")
@APIResponse(responseCode = "default", ref = "Problem")
public class HistoryResource {

    private final Recommendations recommendations;
    private final Histories histories;
    private final CurrentActor actor;

    @Inject
    HistoryResource(Recommendations recommendations, Histories histories, CurrentActor actor) {
        this.recommendations = recommendations;
        this.histories = histories;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getRecommendationHistory", summary = "Read what became of it, as one line of time", description = "Procedure, mergers, rewordings, positions, measures, published reports and assessments, road maps, the oldest first.")
    @APIResponse(responseCode = "200", description = "The line of time")
    public HistoryView read(@PathParam("id") UUID id) {
        return new HistoryView(histories.of(recommendations.requireVisible(id, actor.get()), actor.get()));
    }
}

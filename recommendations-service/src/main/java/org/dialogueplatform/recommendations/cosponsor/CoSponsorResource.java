package org.dialogueplatform.recommendations.cosponsor;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.recommendations.register.RecommendationView;
import org.dialogueplatform.recommendations.register.RecommendationViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Co-sponsors over HTTP. */
@Path("/api/v1/recommendations/{id}/co-sponsors")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Recommendations")
@APIResponse(responseCode = "default", ref = "Problem")
public class CoSponsorResource {

    private final CoSponsoring coSponsoring;
    private final CurrentActor actor;
    private final RecommendationViews views;

    @Inject
    CoSponsorResource(CoSponsoring coSponsoring, CurrentActor actor, RecommendationViews views) {
        this.coSponsoring = coSponsoring;
        this.actor = actor;
        this.views = views;
    }

    @POST
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "joinRecommendation", summary = "Support it with one's name", description = "From submission until it is decided on, for whoever may read it, in the name of the own organisation; the secretariat in any. What becomes of it is among the co-sponsor's news; to rewrite it, to take it back and to read why something was done is its proponents' affair.")
    @APIResponse(responseCode = "200", description = "The recommendation with its co-sponsor")
    public RestResponse<RecommendationView> join(@PathParam("id") UUID id,
            @RequestBody(required = false) @Valid @Nullable CoSponsorRequest body) {
        return views.ok(coSponsoring.join(id, body, actor.get()));
    }

    @DELETE
    @Path("{organisation}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "leaveRecommendation", summary = "Take a co-sponsor's name off again", description = "Until it is decided on, by the organisation itself or the secretariat.")
    @APIResponse(responseCode = "200", description = "The recommendation without it")
    public RestResponse<RecommendationView> leave(@PathParam("id") UUID id, @PathParam("organisation") UUID organisation) {
        return views.ok(coSponsoring.leave(id, organisation, actor.get()));
    }
}

package org.dialogueplatform.recommendations.procedure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.recommendations.register.RecommendationView;
import org.dialogueplatform.recommendations.register.RecommendationViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What became of a recommendation, recorded by the secretariat over HTTP. */
@Path("/api/v1/recommendations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Procedure")
@APIResponse(responseCode = "default", ref = "Problem")
public class OutcomeResource {

    private final Outcomes outcomes;
    private final CurrentActor actor;
    private final RecommendationViews views;

    @Inject
    OutcomeResource(Outcomes outcomes, CurrentActor actor, RecommendationViews views) {
        this.outcomes = outcomes;
        this.actor = actor;
        this.views = views;
    }

    @POST
    @Path("adoption")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "recordAdoption", summary = "Record by hand that a meeting adopted it", description = "For the secretariat, with a reason: for what is on an agenda when no decision arrives. A decision that arrives later and says the same is noted beside it; another one is a conflict.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> adopt(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ByHandRequest body) {
        return views.ok(outcomes.adopt(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("transmission")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "recordTransmission", summary = "Record by hand that it was passed on to its addressees", description = "For the secretariat, with a reason. A decision that arrives later and says the same is noted beside it; another one is a conflict.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> transmit(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ByHandRequest body) {
        return views.ok(outcomes.transmit(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("closure")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "closeRecommendation", summary = "Close it: nothing more is expected of its addressees", description = "For the secretariat, with a reason.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> close(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(outcomes.close(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("reopening")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reopenRecommendation", summary = "Reopen it: it is with its addressees again", description = "For the secretariat, with a reason. Both steps are recorded, REOPENED and TRANSMITTED.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> reopen(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(outcomes.reopen(id, body, actor.get(), ifMatch));
    }
}

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
import org.dialogueplatform.recommendations.register.RecommendationView;
import org.dialogueplatform.recommendations.register.RecommendationViews;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Recommendations become one, or one becomes several, over HTTP. */
@Path("/api/v1/recommendations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Procedure")
@APIResponse(responseCode = "default", ref = "Problem")
public class RegroupingResource {

    private final Regrouping regrouping;
    private final CurrentActor actor;
    private final RecommendationViews views;

    @Inject
    RegroupingResource(Regrouping regrouping, CurrentActor actor, RecommendationViews views) {
        this.regrouping = regrouping;
        this.actor = actor;
        this.views = views;
    }

    @POST
    @Path("merger")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "mergeRecommendation", summary = "Merge it into another one", description = "For the secretariat, with a reason. The other one takes over its proponents, each as visible as before.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> merge(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MergerRequest body) {
        return views.ok(regrouping.merge(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("division")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "divideRecommendation", summary = "Divide it into several", description = "For the secretariat, with a reason. Each part is a recommendation of its own under review, with its own reference.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> divide(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DivisionRequest body) {
        return views.ok(regrouping.divide(id, body, actor.get(), ifMatch));
    }
}

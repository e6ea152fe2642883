package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What a recommendation is about, over HTTP. */
@Path("/api/v1/recommendations/{id}/classification")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Recommendations")
@APIResponse(responseCode = "default", ref = "Problem")
public class ClassificationResource {

    private final Classifying classifying;
    private final CurrentActor actor;
    private final RecommendationViews views;

    @Inject
    ClassificationResource(Classifying classifying, CurrentActor actor, RecommendationViews views) {
        this.classifying = classifying;
        this.actor = actor;
        this.views = views;
    }

    @PUT
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "classifyRecommendation", summary = "Say what it is about, and which action it asks for", description = "For the secretariat, at any time. Proponents classify as they write; this replaces all of it.")
    @APIResponse(responseCode = "200", description = "The recommendation as classified")
    public RestResponse<RecommendationView> classify(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ClassificationDocument body) {
        return views.ok(classifying.classify(id, body, actor.get(), ifMatch));
    }
}

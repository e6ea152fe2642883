package org.dialogueplatform.recommendations.publication;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** When everybody may read a recommendation, over HTTP. */
@Path("/api/v1/recommendations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@RolesAllowed(Roles.SECRETARIAT)
@Tag(name = "Publication")
@APIResponse(responseCode = "default", ref = "Problem")
public class PublicationResource {

    private final Publishing publishing;
    private final CurrentActor actor;
    private final RecommendationViews views;

    @Inject
    PublicationResource(Publishing publishing, CurrentActor actor, RecommendationViews views) {
        this.publishing = publishing;
        this.actor = actor;
        this.views = views;
    }

    @PUT
    @Path("embargo")
    @Operation(operationId = "embargoRecommendation", summary = "Keep it from the public until a moment", description = "For the secretariat, before it is public. Tabling does not make it public then; at that moment it becomes public with the state it then has, if it has been tabled, and partners are told. What it is divided into is kept with it.")
    @APIResponse(responseCode = "200", description = "The recommendation under its embargo")
    public RestResponse<RecommendationView> embargo(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid EmbargoRequest body) {
        return views.ok(publishing.embargo(id, body, actor.get(), ifMatch));
    }

    @DELETE
    @Path("embargo")
    @Operation(operationId = "liftEmbargo", summary = "Lift its embargo", description = "For the secretariat. It becomes public when it is tabled, or at once if it has been.")
    @APIResponse(responseCode = "200", description = "The recommendation without an embargo")
    public RestResponse<RecommendationView> lift(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return views.ok(publishing.liftEmbargo(id, actor.get(), ifMatch));
    }

    @POST
    @Path("publication")
    @Operation(operationId = "publishRecommendation", summary = "Put it onto the public record before its embargo ends, or again", description = "For the secretariat, once it has been tabled or registered. Partners are told.")
    @APIResponse(responseCode = "200", description = "The recommendation, public")
    public RestResponse<RecommendationView> publish(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(publishing.publish(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("unpublication")
    @Operation(operationId = "unpublishRecommendation", summary = "Take it off the public record", description = "For the secretariat, with a reason that partners are told. From then on only those concerned read it, and nothing is told of it until it is published again.")
    @APIResponse(responseCode = "200", description = "The recommendation, no longer public")
    public RestResponse<RecommendationView> unpublish(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid UnpublicationRequest body) {
        return views.ok(publishing.unpublish(id, body, actor.get(), ifMatch));
    }
}

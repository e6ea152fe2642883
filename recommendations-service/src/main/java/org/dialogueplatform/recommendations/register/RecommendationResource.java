package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The register over HTTP: reading it, and writing drafts. */
@Path("/api/v1/recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Recommendations")
@APIResponse(responseCode = "default", ref = "Problem")
public class RecommendationResource {

    private static final String PATH = "/api/v1/recommendations/";

    private final Recommendations recommendations;
    private final Drafting drafting;
    private final CurrentActor actor;
    private final RecommendationViews views;
    private final RecommendationLines lines;

    @Inject
    public RecommendationResource(Recommendations recommendations, Drafting drafting, CurrentActor actor,
            RecommendationViews views, RecommendationLines lines) {
        this.recommendations = recommendations;
        this.drafting = drafting;
        this.actor = actor;
        this.views = views;
        this.lines = lines;
    }

    @GET
    @Listed(sort = { "-id", "id", "reference", "-reference", "madeAt",
            "-madeAt" }, byId = true, actions = true, of = RecommendationView.class)
    @PermitAll
    @Produces({ MediaType.APPLICATION_JSON, RecommendationLines.JSONL, RecommendationLines.NDJSON })
    @Operation(operationId = "listRecommendations", summary = "List recommendations, newest first", description = "The public sees what was tabled or registered, unless it is held back; proponents their own before that; the secretariat everything. With Accept: application/jsonl or application/x-ndjson everything the filter lets through is in one answer, a recommendation a line, whatever the page asked for.")
    @APIResponse(responseCode = "200", description = "A page of recommendations; or all of them, line by line", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RecommendationLines.RecommendationPage.class)),
            @Content(mediaType = RecommendationLines.JSONL, schema = @Schema(implementation = String.class)),
            @Content(mediaType = RecommendationLines.NDJSON, schema = @Schema(implementation = String.class)) })
    public Response list(@Valid @BeanParam RecommendationFilter filter, @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        return lines.answer(filter, page, headers);
    }

    @GET
    @Path("{id}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getRecommendation", summary = "Read a recommendation")
    @APIResponse(responseCode = "200", description = "The recommendation as this reader may see it")
    public RestResponse<RecommendationView> read(@PathParam("id") UUID id) {
        return views.ok(recommendations.requireVisible(id, actor.get()));
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "draftRecommendation", summary = "Begin a recommendation", description = "For representatives, in the name of their organisation, and the secretariat.")
    @APIResponseSchema(value = RecommendationView.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<RecommendationView> draft(@NotNull @Valid RecommendationDocument body) {
        Recommendation drafted = drafting.draft(body, actor.get());
        return EntityTags.created(PATH + drafted.id(), views.of(drafted), drafted.version());
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "reviseRecommendation", summary = "Rewrite a draft, or what was given back")
    @APIResponse(responseCode = "200", description = "The recommendation as rewritten")
    public RestResponse<RecommendationView> revise(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid RecommendationDocument body) {
        return views.ok(drafting.revise(id, body, actor.get(), ifMatch));
    }

    @PUT
    @Path("{id}/addressees")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "readdressRecommendation", summary = "Say anew whom it is addressed to", description = "For the secretariat, until it is transmitted.")
    @APIResponse(responseCode = "200", description = "The recommendation with its addressees")
    public RestResponse<RecommendationView> readdress(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AddresseesDocument body) {
        return views.ok(drafting.readdress(id, body.read(), actor.get(), ifMatch));
    }
}

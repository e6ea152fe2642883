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

/** The steps of a recommendation's procedure over HTTP; each answers with the recommendation as it then is. */
@Path("/api/v1/recommendations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Procedure")
@APIResponse(responseCode = "default", ref = "Problem")
public class ProcedureResource {

    private final Procedure procedure;
    private final CurrentActor actor;
    private final RecommendationViews views;

    @Inject
    public ProcedureResource(Procedure procedure, CurrentActor actor, RecommendationViews views) {
        this.procedure = procedure;
        this.actor = actor;
        this.views = views;
    }

    @POST
    @Path("submission")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "submitRecommendation", summary = "Hand it in", description = "It gets its reference. For its proponents and the secretariat.")
    @APIResponse(responseCode = "200", description = "The recommendation with its reference")
    public RestResponse<RecommendationView> submit(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable SubmissionRequest body) {
        return views.ok(procedure.submit(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("review")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviewRecommendation", summary = "Take it into a working group before the plenary", description = "For the secretariat. The step names the body.")
    @APIResponse(responseCode = "200", description = "The recommendation under review")
    public RestResponse<RecommendationView> review(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReviewRequest body) {
        return views.ok(procedure.review(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("tabling")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "tableRecommendation", summary = "Put it on an item of the agenda of a meeting in session", description = "From here on it is public. For its proponents and the secretariat.")
    @APIResponse(responseCode = "200", description = "The recommendation on its item")
    public RestResponse<RecommendationView> table(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid TablingRequest body) {
        return views.ok(procedure.table(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("untabling")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "untableRecommendation", summary = "Take it off the agenda, undecided", description = "For the secretariat, with a reason.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> untable(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(procedure.untable(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("return")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "returnRecommendation", summary = "Give it back to its proponents to be rewritten", description = "With a reason. For the secretariat, and for who chairs the working group that reviews it now.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> giveBack(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(procedure.giveBack(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "withdrawRecommendation", summary = "Take it back before it is adopted", description = "For its proponents and the secretariat.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> withdraw(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(procedure.withdraw(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("non-adoption")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "declineRecommendation", summary = "Record that it was not adopted", description = "With a reason. For the secretariat, and for who chairs the working group that reviews it now.")
    @APIResponse(responseCode = "200", description = "The recommendation in its new state")
    public RestResponse<RecommendationView> declineAdoption(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return views.ok(procedure.declineAdoption(id, body, actor.get(), ifMatch));
    }
}

package org.dialogueplatform.recommendations.assessment;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is said of a recommendation's implementation, over HTTP. */
@Path("/api/v1/recommendations/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Assessments")
@APIResponse(responseCode = "default", ref = "Problem")
public class AssessmentResource {

    private final Assessments assessments;
    private final Assessing assessing;
    private final Recommendations recommendations;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;

    @Inject
    AssessmentResource(Assessments assessments, Assessing assessing, Recommendations recommendations, CurrentActor actor,
            ReaderLanguages languages, Actions actions) {
        this.assessments = assessments;
        this.assessing = assessing;
        this.recommendations = recommendations;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAssessments", summary = "Read what is said of its implementation, and what follows from it", description = "The public sees what is published, authors their own before that.")
    @APIResponse(responseCode = "200", description = "The assessments and the status derived from those that are published")
    public AssessmentsView list(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        recommendations.requireVisible(id, reader);
        List<Assessment> all = assessments.of(id);
        return new AssessmentsView(Assessment.statusOf(all),
                all.stream().filter(one -> Assessments.mayRead(reader, one))
                        .map(one -> AssessmentView.of(one, reader, languages, null)).toList());
    }

    @GET
    @Path("{assessment}")
    @PermitAll
    @Operation(operationId = "getAssessment", summary = "Read an assessment")
    @APIResponse(responseCode = "200", description = "The assessment as this reader may see it")
    public RestResponse<AssessmentView> read(@PathParam("id") UUID id, @PathParam("assessment") UUID assessmentId) {
        recommendations.requireVisible(id, actor.get());
        return ok(assessments.requireVisible(id, assessmentId, actor.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "draftAssessment", summary = "Begin an assessment", description = "Of what was transmitted. SELF for addressees; INDEPENDENT for assessors, NGOs and ombudsman institutions that are not addressed; SECRETARIAT for the secretariat, which may also record the others'.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<AssessmentView> draft(@PathParam("id") UUID id, @NotNull @Valid AssessmentDocument body) {
        Assessment assessment = assessing.draft(id, body, actor.get());
        return EntityTags.created("/api/v1/recommendations/" + id + "/assessments/" + assessment.id(), view(assessment),
                assessment.version());
    }

    @PUT
    @Path("{assessment}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "reviseAssessment", summary = "Rewrite an assessment before it is published")
    @APIResponse(responseCode = "200", description = "The assessment as rewritten")
    public RestResponse<AssessmentView> revise(@PathParam("id") UUID id, @PathParam("assessment") UUID assessmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AssessmentDocument body) {
        return ok(assessing.revise(id, assessmentId, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{assessment}/publication")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "publishAssessment", summary = "Let it count, and let everybody read it", description = "For its author and the secretariat. It cannot be changed afterwards.")
    @APIResponse(responseCode = "200", description = "The assessment, published")
    public RestResponse<AssessmentView> publish(@PathParam("id") UUID id, @PathParam("assessment") UUID assessmentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return ok(assessing.publish(id, assessmentId, body, actor.get(), ifMatch));
    }

    private RestResponse<AssessmentView> ok(Assessment assessment) {
        return EntityTags.ok(view(assessment), assessment.version());
    }

    private AssessmentView view(Assessment assessment) {
        Guard author = () -> Assessing.requireAuthor(assessment, actor.get());
        return AssessmentView.of(assessment, actor.get(), languages,
                actions.on(assessment.recommendationId(), assessment.id())
                        .may("reviseAssessment", author.and(assessment::requireRevisable))
                        .may("publishAssessment", author.and(assessment::requirePublishable)).list());
    }
}

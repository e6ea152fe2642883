package org.dialogueplatform.recommendations.approval;

import java.util.UUID;

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
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.register.PositionRequest;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Positions on their way to the head of the institution, over HTTP. */
@Path("/api/v1/recommendations/{id}/position-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Positions")
@APIResponse(responseCode = "default", ref = "Problem")
public class PositionProposalResource {

    private final PositionProposals proposals;
    private final Recommendations recommendations;
    private final Approving approving;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;

    @Inject
    PositionProposalResource(PositionProposals proposals, Recommendations recommendations, Approving approving,
            CurrentActor actor, ReaderLanguages languages, Actions actions) {
        this.proposals = proposals;
        this.recommendations = recommendations;
        this.approving = approving;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listPositionProposals", summary = "List the positions proposed on a recommendation", description = "Those of one's own organisation; all of them for the secretariat and the auditor.")
    @APIResponse(responseCode = "200", description = "The proposed positions, the newest first")
    public PositionProposalsView list(@PathParam("id") UUID id) {
        recommendations.requireVisible(id, actor.get());
        return new PositionProposalsView(proposals.on(id, actor.get()).stream()
                .map(proposal -> PositionProposalView.of(proposal, languages, null)).toList());
    }

    @GET
    @Path("{proposal}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "getPositionProposal", summary = "Read a proposed position")
    @APIResponse(responseCode = "200", description = "The proposed position")
    public RestResponse<PositionProposalView> read(@PathParam("id") UUID id, @PathParam("proposal") UUID proposalId) {
        return ok(proposals.requireVisible(id, proposalId, actor.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.REPRESENTATIVE)
    @Operation(operationId = "proposePosition", summary = "Propose the position one's own organisation is to take", description = "On what was transmitted to it. It is seen by the organisation and the secretariat until the head approves it; one at a time.")
    @APIResponseSchema(value = PositionProposalView.class, responseCode = "201", responseDescription = "The proposed position")
    public RestResponse<PositionProposalView> propose(@PathParam("id") UUID id, @NotNull @Valid PositionRequest body) {
        PositionProposal proposal = approving.propose(id, body, actor.get());
        return EntityTags.created("/api/v1/recommendations/" + id + "/position-proposals/" + proposal.id(), view(proposal),
                proposal.version());
    }

    @PUT
    @Path("{proposal}")
    @RolesAllowed(Roles.REPRESENTATIVE)
    @Operation(operationId = "revisePositionProposal", summary = "Rewrite a proposed position", description = "One that was given back comes before the head again.")
    @APIResponse(responseCode = "200", description = "The proposed position as rewritten")
    public RestResponse<PositionProposalView> revise(@PathParam("id") UUID id, @PathParam("proposal") UUID proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid PositionRequest body) {
        return ok(approving.revise(id, proposalId, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{proposal}/approval")
    @RolesAllowed(Roles.REPRESENTATIVE)
    @Operation(operationId = "approvePosition", summary = "Approve a proposed position, which thereby is the institution's", description = "For the head of the institution, or whoever stands in for them.")
    @APIResponse(responseCode = "200", description = "The proposed position, approved")
    public RestResponse<PositionProposalView> approve(@PathParam("id") UUID id, @PathParam("proposal") UUID proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return ok(approving.approve(id, proposalId, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{proposal}/return")
    @RolesAllowed(Roles.REPRESENTATIVE)
    @Operation(operationId = "returnPositionProposal", summary = "Give a proposed position back to be rewritten", description = "For the head of the institution, with a reason.")
    @APIResponse(responseCode = "200", description = "The proposed position, given back")
    public RestResponse<PositionProposalView> giveBack(@PathParam("id") UUID id, @PathParam("proposal") UUID proposalId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return ok(approving.giveBack(id, proposalId, body, actor.get(), ifMatch));
    }

    private RestResponse<PositionProposalView> ok(PositionProposal proposal) {
        return EntityTags.ok(view(proposal), proposal.version());
    }

    private PositionProposalView view(PositionProposal proposal) {
        Guard head = () -> Approving.requireHead(actor.get());
        Guard awaited = () -> recommendations.requireVisible(proposal.recommendationId(), actor.get()).requireAwaitsPositions();
        return PositionProposalView.of(proposal, languages, actions.on(proposal.recommendationId(), proposal.id())
                .may("revisePositionProposal", proposal::requireRevisable)
                .may("approvePosition", head.and(proposal::requireApprovable).and(awaited))
                .may("returnPositionProposal", head.and(proposal::requireReturnable)).list());
    }
}

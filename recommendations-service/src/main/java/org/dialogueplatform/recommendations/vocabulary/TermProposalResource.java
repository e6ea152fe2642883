package org.dialogueplatform.recommendations.vocabulary;

import java.util.UUID;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The words that imports proposed as terms, over HTTP. */
@Path("/api/v1/terms/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Vocabularies")
@APIResponse(responseCode = "default", ref = "Problem")
public class TermProposalResource {

    private final TermProposals proposals;
    private final Proposing proposing;
    private final ReaderLanguages languages;
    private final CurrentActor actor;
    private final Actions actions;

    @Inject
    TermProposalResource(TermProposals proposals, Proposing proposing, ReaderLanguages languages, CurrentActor actor,
            Actions actions) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.languages = languages;
        this.actor = actor;
        this.actions = actions;
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listTermProposals", summary = "List the words that imports proposed as terms, the newest first", description = "For the secretariat. Nothing is classified by them, and nobody else sees them, until they are approved.")
    @APIResponse(responseCode = "200", description = "A page of proposed terms")
    public RestResponse<Page<TermProposalView>> list(
            @QueryParam("state") @Parameter(description = "Only those this has become of") @Nullable TermProposalState state,
            @Valid @BeanParam PageRequest page) {
        return page.answer(proposals.page(state, page.wanted()),
                proposal -> TermProposalView.of(proposal, languages, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "getTermProposal", summary = "Read a proposed term")
    @APIResponse(responseCode = "200", description = "The proposed term")
    public RestResponse<TermProposalView> read(@PathParam("id") UUID id) {
        return ok(proposals.require(id));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "approveTermProposal", summary = "Make it a term", description = "For the secretariat, which may correct code, broader term and labels. The recommendations that wait for it are classified in the background, at once.")
    @APIResponse(responseCode = "200", description = "The proposed term, approved, with the term it became")
    public RestResponse<TermProposalView> approve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable TermApprovalRequest body) {
        return ok(proposing.approve(id, body, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/merger")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "mergeTermProposal", summary = "Make it another word for a term there is", description = "For the secretariat. The word becomes a mapping of that term; the recommendations that wait for it are classified in the background, at once.")
    @APIResponse(responseCode = "200", description = "The proposed term, merged, with the term it belongs to")
    public RestResponse<TermProposalView> merge(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TermMergerRequest body) {
        return ok(proposing.merge(id, body, ifMatch, actor.get()));
    }

    @POST
    @Path("{id}/rejection")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "rejectTermProposal", summary = "Let it be no term", description = "For the secretariat, with a reason. The word is not proposed again.")
    @APIResponse(responseCode = "200", description = "The proposed term, rejected")
    public RestResponse<TermProposalView> reject(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TermRejectionRequest body) {
        return ok(proposing.reject(id, body, ifMatch, actor.get()));
    }

    private RestResponse<TermProposalView> ok(TermProposal proposal) {
        return EntityTags.ok(view(proposal), proposal.version());
    }

    private TermProposalView view(TermProposal proposal) {
        return TermProposalView.of(proposal, languages, actions.on(proposal.id())
                .may("approveTermProposal", proposal::requireApprovable).may("mergeTermProposal", proposal::requireMergeable)
                .may("rejectTermProposal", proposal::requireRejectable).list());
    }
}

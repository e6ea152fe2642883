package org.dialogueplatform.meetings.proposal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What earlier meetings left open and what is overdue, for the agenda of the next. */
@Path("/api/v1/meetings/{id}/agenda-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agenda")
@APIResponse(responseCode = "default", ref = "Problem")
public class ProposalResource {

    private final Meetings meetings;
    private final Proposals proposals;

    @Inject
    ProposalResource(Meetings meetings, Proposals proposals) {
        this.meetings = meetings;
        this.proposals = proposals;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "listAgendaProposals", summary = "See what is proposed for the agenda", description = "Instructions that are not fulfilled and due by the meeting, items that the body's latest meeting before it did not deal with, recommendations that were sent back for review or left on the table, and what has been overdue for long, once for each recommendation that waits for it. What an item of the agenda takes up is no longer proposed. For the secretariat.")
    @APIResponse(responseCode = "200", description = "All of them, on one page")
    public Page<ProposalView> list(@PathParam("id") UUID id) {
        return Page.whole(proposals.forAgendaOf(meetings.require(id)));
    }
}

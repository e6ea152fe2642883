package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Meetings that are held again. */
@Path("/api/v1/meetings/{id}/copies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Meetings")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeetingCopyResource {

    private final Meetings meetings;
    private final Convening convening;
    private final MeetingViews views;

    @Inject
    MeetingCopyResource(Meetings meetings, Convening convening, MeetingViews views) {
        this.meetings = meetings;
        this.convening = convening;
        this.views = views;
    }

    /** A meeting like an earlier one. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "copyMeeting", summary = "Draft a meeting like an earlier one", description = MeetingTemplateResource.COPIED)
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "The new meeting is drafted; Location and ETag name it")
    public RestResponse<MeetingView> copy(@PathParam("id") UUID id, @NotNull @Valid CopyRequest body) {
        Meeting meeting = convening.draft(MeetingPattern.of(meetings.require(id)), body);
        return EntityTags.created("/api/v1/meetings/" + meeting.id(), views.view(meeting), meeting.version());
    }
}

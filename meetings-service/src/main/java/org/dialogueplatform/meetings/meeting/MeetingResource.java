package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Meetings: drafting, finding, reading, revising. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Meetings")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeetingResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Convening convening;
    private final Clock clock;

    @Inject
    MeetingResource(Meetings meetings, MeetingViews views, Convening convening, Clock clock) {
        this.meetings = meetings;
        this.views = views;
        this.convening = convening;
        this.clock = clock;
    }

    /** A new meeting, known to the secretariat only until it is announced. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "draftMeeting", summary = "Draft a meeting", description = "Gives it its number within the year. For the secretariat.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "The meeting is drafted; Location and ETag name it")
    public RestResponse<MeetingView> draft(@NotNull @Valid MeetingRequest body) {
        Meeting meeting = convening.draft(body);
        return EntityTags.created("/api/v1/meetings/" + meeting.id(), views.view(meeting), meeting.version());
    }

    /** The meetings this reader may know of. */
    @GET
    @Listed(sort = { "-startsAt", "startsAt" }, byId = true, actions = true)
    @Transactional
    @PermitAll
    @Operation(operationId = "listMeetings", summary = "List meetings", description = "The latest first. The public sees them from their announcement on.")
    @APIResponse(responseCode = "200", description = "A page of meetings")
    public RestResponse<Page<MeetingView>> list(
            @Parameter(description = "Only meetings numbered within this year") @QueryParam("year") @Nullable Integer year,
            @Parameter(description = "Only meetings in this state") @QueryParam("state") @Nullable MeetingState state,
            @Parameter(description = "true: only what is still to take place, or is taking place; false: only what is over") @QueryParam("upcoming") @Nullable Boolean upcoming,
            @Valid @BeanParam PageRequest page) {
        boolean withActions = page.includesActions();
        return page.answer(meetings.list(views.audience(), year, state, upcoming, page.wanted()),
                meeting -> views.view(meeting, withActions));
    }

    /** One meeting. */
    @GET
    @Path("{id}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getMeeting", summary = "Read a meeting")
    @APIResponse(responseCode = "200", description = "The meeting as this reader may see it")
    public RestResponse<MeetingView> get(@PathParam("id") UUID id) {
        Meeting meeting = meetings.requireFor(views.audience(), id);
        return EntityTags.ok(views.view(meeting), meeting.version());
    }

    /** Replaces what is said of a meeting that is still ahead. */
    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseMeeting", summary = "Revise a meeting that is still ahead", description = "Its number stays. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The meeting as revised")
    public RestResponse<MeetingView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MeetingRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        EntityTags.require(ifMatch, meeting.version());
        convening.revise(meeting, body);
        return EntityTags.ok(views.view(meeting), meeting.version());
    }

    /** Corrects a line of the log. */
    @POST
    @Path("{id}/acts/{eventNo}/corrections")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "correctMeetingAct", summary = "Correct a line of a meeting's log", description = "What was written stays, and beside it stands what was wrong (reason) and, if it was the time, when it really was (occurredAt). For the secretariat.")
    @APIResponse(responseCode = "200", description = "The log with the correction")
    public Page<MeetingActView> correct(@PathParam("id") UUID id, @PathParam("eventNo") long eventNo,
            @NotNull @Valid ActCorrectionRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        Instant now = clock.instant();
        meeting.correctAct(eventNo, body.occurredAt(), new Occurrence(now, now, body.reason()));
        meetings.flush();
        return Page.whole(meeting.acts().stream().map(MeetingActView::of).toList());
    }

    /** The log of a meeting. */
    @GET
    @Path("{id}/acts")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listMeetingActs", summary = "Read a meeting's log", description = "What was done, when it happened, when it was recorded and why so late. For the secretariat and auditors.")
    @APIResponse(responseCode = "200", description = "All acts, in order")
    public Page<MeetingActView> acts(@PathParam("id") UUID id) {
        return Page.whole(meetings.require(id).acts().stream().map(MeetingActView::of).toList());
    }
}

package org.dialogueplatform.meetings.attendance;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingView;
import org.dialogueplatform.meetings.meeting.MeetingViews;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who was there, and the closing that puts it on record. */
@Path("/api/v1/meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attendance")
@APIResponse(responseCode = "default", ref = "Problem")
public class AttendanceResource {

    private final Meetings meetings;
    private final AttendanceSheet sheet;
    private final MeetingViews views;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    AttendanceResource(Meetings meetings, AttendanceSheet sheet, MeetingViews views, CurrentActor actor, Clock clock) {
        this.meetings = meetings;
        this.sheet = sheet;
        this.views = views;
        this.actor = actor;
        this.clock = clock;
    }

    /** Attendance in numbers; while the meeting is not closed, for those who run it. */
    @GET
    @Path("attendance")
    @Transactional
    @PermitAll
    @Operation(operationId = "getMeetingAttendance", summary = "Read who was there, in numbers", description = "By category and mode. Until the meeting is closed, for the secretariat, the desk and auditors only.")
    @APIResponse(responseCode = "200", description = "The numbers")
    public AttendanceView attendance(@PathParam("id") UUID id) {
        boolean atTheDesk = actor.get().is(Role.DESK);
        Meeting meeting = atTheDesk ? meetings.require(id) : meetings.requireFor(views.audience(), id);
        List<AttendanceCount> recorded = meeting.attendance();
        if (recorded != null) {
            return AttendanceView.recorded(id, recorded);
        }
        AttendanceSheet.requireReader(actor.get());
        return AttendanceView.current(id, sheet.countThere(id), sheet.count(id));
    }

    /** Completes the record of a meeting. */
    @POST
    @Path("closing")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "closeMeeting", summary = "Close a meeting that has ended", description = "Puts the attendance on record as it has been counted; the minutes must have been approved. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> close(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        EntityTags.check(ifMatch, meeting.version());
        meeting.close(sheet.count(id), OccurrenceRequest.read(body, clock));
        meetings.flush();
        return EntityTags.ok(views.view(meeting), meeting.version());
    }
}

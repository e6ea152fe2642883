package org.dialogueplatform.meetings.attendance;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.attendance.Presence.Quorum;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who is there now, for those who run the meeting. */
@Path("/api/v1/meetings/{id}/presence")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Attendance")
@APIResponse(responseCode = "default", ref = "Problem")
public class PresenceResource {

    private final Meetings meetings;
    private final AttendanceSheet sheet;
    private final QuorumSettings settings;

    @Inject
    PresenceResource(Meetings meetings, AttendanceSheet sheet, QuorumSettings settings) {
        this.meetings = meetings;
        this.sheet = sheet;
        this.settings = settings;
    }

    /** Presence and quorum. */
    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.DESK, Roles.AUDITOR })
    @Operation(operationId = "getMeetingPresence", summary = "Read who is there now, and whether that is a quorum", description = "By as what the organisations belong to the body on the day of the meeting. For the secretariat, the desk and auditors.")
    @APIResponse(responseCode = "200", description = "The numbers")
    public PresenceView get(@PathParam("id") UUID id) {
        var details = meetings.require(id).details();
        LocalDate day = LocalDate.ofInstant(details.startsAt(), details.timeZone());
        var quorum = Quorum.of(settings.share().orElse(null), sheet.countBelonging(day, settings.of()),
                sheet.countRepresented(id, day, settings.of()));
        return PresenceView.of(id, new Presence(sheet.countByStanding(id, day), quorum));
    }
}

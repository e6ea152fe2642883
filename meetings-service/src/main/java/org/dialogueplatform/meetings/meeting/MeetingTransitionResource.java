package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What moves a meeting from one state to the next; all for the secretariat. Closing is with the attendance it completes. */
@Path("/api/v1/meetings/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Meetings")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeetingTransitionResource {

    private final Meetings meetings;
    private final MeetingViews views;
    private final Clock clock;

    @Inject
    MeetingTransitionResource(Meetings meetings, MeetingViews views, Clock clock) {
        this.meetings = meetings;
        this.views = views;
        this.clock = clock;
    }

    /** Makes a meeting known and circulates its agenda. */
    @POST
    @Path("announcement")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "announceMeeting", summary = "Announce a meeting", description = "Makes it public and circulates its agenda; delegates' organisations are invited. A postponed meeting is announced again with its new date.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> announce(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::announce);
    }

    /** Lets delegates register. */
    @POST
    @Path("registration-opening")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "openMeetingRegistration", summary = "Open registration", description = "Delegates can register from now on.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> openRegistration(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::openRegistration);
    }

    /** Ends registration. */
    @POST
    @Path("registration-closing")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "closeMeetingRegistration", summary = "Close registration", description = "The meeting can be opened after that.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> closeRegistration(@PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::closeRegistration);
    }

    /** Opens a meeting, which adopts its agenda. */
    @POST
    @Path("opening")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "openMeeting", summary = "Open a meeting", description = "It is in session, and its agenda adopted.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> open(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::open);
    }

    /** Interrupts a meeting. */
    @POST
    @Path("suspension")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "suspendMeeting", summary = "Suspend a meeting", description = "An item that was taken up stays so.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> suspend(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::suspend);
    }

    /** Goes on with a suspended meeting. */
    @POST
    @Path("resumption")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "resumeMeeting", summary = "Resume a suspended meeting", description = "It is in session again.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> resume(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::resume);
    }

    /** Ends a meeting. */
    @POST
    @Path("ending")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "endMeeting", summary = "End a meeting", description = "Every item that was taken up must be concluded.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> end(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::end);
    }

    /** Puts a meeting off. */
    @POST
    @Path("postponement")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "postponeMeeting", summary = "Postpone a meeting", description = "Give the reason. Revise its date, then announce it again.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> postpone(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::postpone);
    }

    /** Calls a meeting off. */
    @POST
    @Path("cancellation")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "cancelMeeting", summary = "Cancel a meeting", description = "Give the reason. Its number is not used again.")
    @APIResponse(responseCode = "200", description = "The meeting in its new state")
    public RestResponse<MeetingView> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, ifMatch, body, Meeting::cancel);
    }

    private RestResponse<MeetingView> act(UUID id, @Nullable String ifMatch, @Nullable OccurrenceRequest body,
            BiConsumer<Meeting, Occurrence> act) {
        Meeting meeting = meetings.requireForChange(id);
        EntityTags.check(ifMatch, meeting.version());
        act.accept(meeting, OccurrenceRequest.read(body, clock));
        meetings.flush();
        return EntityTags.ok(views.view(meeting), meeting.version());
    }
}

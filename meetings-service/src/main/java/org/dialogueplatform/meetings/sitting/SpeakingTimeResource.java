package org.dialogueplatform.meetings.sitting;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingState;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** How long a meeting heard whom. */
@Path("/api/v1/meetings/{id}/speaking-time")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sitting")
@APIResponse(responseCode = "default", ref = "Problem")
public class SpeakingTimeResource {

    private final Meetings meetings;
    private final SpeakersLists lists;
    private final SpeakerViews views;
    private final CurrentActor actor;

    @Inject
    SpeakingTimeResource(Meetings meetings, SpeakersLists lists, SpeakerViews views, CurrentActor actor) {
        this.meetings = meetings;
        this.lists = lists;
        this.views = views;
        this.actor = actor;
    }

    /** Whether a reader may read the numbers before they are on record. */
    public static boolean mayReadBefore(Actor reader) {
        return reader.is(Role.SECRETARIAT, Role.AUDITOR);
    }

    /** Numbers that show whether all were heard alike. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "getSpeakingTime", summary = "Read how long a meeting heard whom", description = "By category of organisation, by organisation and by person, on the items this reader sees. Until the meeting is closed, for the secretariat and auditors only.")
    @APIResponse(responseCode = "200", description = "The numbers")
    public SpeakingTimeView get(@PathParam("id") UUID id) {
        Audience audience = views.audience();
        Meeting meeting = meetings.requireFor(audience, id);
        boolean recorded = meeting.state() == MeetingState.CLOSED;
        if (!recorded) {
            actor.require(Role.SECRETARIAT, Role.AUDITOR);
        }
        List<Speaker> speakers = lists.speakersOf(id).stream()
                .filter(speaker -> meeting.agenda().shows(audience, speaker.agendaItemId())).toList();
        return SpeakingTimeView.of(id, recorded, SpeakingTime.of(speakers),
                views.namesOf(id, speakers.stream().map(Speaker::delegate).toList()));
    }
}

package org.dialogueplatform.meetings.readiness;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.meeting.Obstacle;
import org.dialogueplatform.meetings.readiness.ReadinessView.Open;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What still stands between a meeting and its next state. */
@Path("/api/v1/meetings/{id}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Meetings")
@APIResponse(responseCode = "default", ref = "Problem")
public class ReadinessResource {

    private final Meetings meetings;
    private final Clock clock;

    @Inject
    ReadinessResource(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "getMeetingReadiness", summary = "See what still blocks the next state", description = "And what should be seen to before, each with its address. For the secretariat and auditors.")
    @APIResponse(responseCode = "200", description = "What is open, what blocks first")
    public ReadinessView get(@PathParam("id") UUID id,
            @Parameter(hidden = true) @QueryParam("lang") @Nullable String lang,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String accepted) {
        Meeting meeting = meetings.require(id);
        Language language = ProblemLanguage.of(lang, accepted);
        List<Obstacle> obstacles = meeting.obstacles(clock.instant());
        return new ReadinessView(meeting.state(), meeting.state().usualNext(),
                meeting.state().usualNext() != null && obstacles.stream().noneMatch(Obstacle::blocking),
                obstacles.stream().sorted((one, other) -> Boolean.compare(other.blocking(), one.blocking()))
                        .map(obstacle -> open(meeting, obstacle, language)).toList());
    }

    private static Open open(Meeting meeting, Obstacle obstacle, Language language) {
        String sentence = language == Language.EN ? null : ProblemLanguage.sentence(obstacle.detail(), language);
        String address = "/api/v1/meetings/" + meeting.id();
        return new Open(obstacle.code(), sentence == null ? obstacle.detail() : sentence, obstacle.blocking(),
                obstacle.agendaItem() == null ? address : address + "/agenda-items/" + obstacle.agendaItem());
    }
}

package org.dialogueplatform.meetings.sitting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.sitting.SpeakersListRequests.FloorRequest;
import org.dialogueplatform.meetings.sitting.SpeakersListRequests.SpeakerCorrection;
import org.dialogueplatform.meetings.sitting.SpeakersListRequests.Striking;
import org.dialogueplatform.meetings.sitting.SpeakersListView.SpeakerView;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Who asks for the floor, has it and leaves it. Each has an ETag of its own, so that a request of one disturbs no other. */
@Path("/api/v1/meetings/{id}/speakers-lists/{listId}/speakers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sitting")
@APIResponse(responseCode = "default", ref = "Problem")
public class SpeakerResource {

    private final Meetings meetings;
    private final SpeakersLists lists;
    private final FloorRequests requests;
    private final Delegates delegates;
    private final SpeakingSettings settings;
    private final SpeakerViews views;
    private final Clock clock;

    @Inject
    SpeakerResource(Meetings meetings, SpeakersLists lists, FloorRequests requests, Delegates delegates,
            SpeakingSettings settings, SpeakerViews views, Clock clock) {
        this.meetings = meetings;
        this.lists = lists;
        this.requests = requests;
        this.delegates = delegates;
        this.settings = settings;
        this.views = views;
        this.clock = clock;
    }

    /** Somebody wants to speak. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "requestFloor", summary = "Ask for the floor", description = "Whoever has a seat at the meeting for themselves, the secretariat for others who have.")
    @APIResponseSchema(value = SpeakerView.class, responseCode = "201", responseDescription = "They are on the list; Location names them")
    public RestResponse<SpeakerView> request(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @NotNull @Valid FloorRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        SpeakersList list = visible(meeting, listId);
        Sitting sitting = Sitting.of(meeting, list.agendaItemId());
        requests.requireMayAsk(sitting, list);
        boolean forOthers = requests.isSecretariat();
        Speaker speaker = list.request(sitting, requests.delegate(list, body.personId()), body.kind(),
                forOthers ? body.limitSeconds() : null,
                forOthers ? Occurrence.of(body.occurredAt(), body.reason(), clock) : Occurrence.now(clock));
        lists.flush();
        return EntityTags.created(
                "/api/v1/meetings/" + id + "/speakers-lists/" + listId + "/speakers/" + speaker.id(),
                views.view(meeting, list, speaker), speaker.version());
    }

    /** Who is on the list. */
    @GET
    @Listed(actions = true)
    @Transactional
    @PermitAll
    @Operation(operationId = "listSpeakers", summary = "List who asked for the floor", description = "First who has it, then who waits in order, then who has spoken, then who withdrew.")
    @APIResponse(responseCode = "200", description = "A page of speakers")
    public RestResponse<Page<SpeakerView>> list(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @Parameter(description = "Only those in this state") @QueryParam("state") @Nullable SpeakerState state,
            @Valid @BeanParam PageRequest page) {
        Meeting meeting = meetings.requireFor(views.audience(), id);
        SpeakersList list = visible(meeting, listId);
        List<Speaker> all = list.speakers(settings.order()).stream()
                .filter(speaker -> shows(speaker) && (state == null || speaker.state() == state)).toList();
        Rows<Speaker> rows = rows(all, page.wanted());
        List<SpeakerView> shown = views.views(meeting, list, rows.list(), page.includesActions());
        return page.answer(new Rows<>(shown, view -> view.id().toString(), rows.count()), view -> view);
    }

    /** One of them. */
    @GET
    @Path("{speakerId}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getSpeaker", summary = "Read who asked for the floor, and how long they spoke")
    @APIResponse(responseCode = "200", description = "The speaker")
    public RestResponse<SpeakerView> get(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId) {
        Meeting meeting = meetings.requireFor(views.audience(), id);
        SpeakersList list = visible(meeting, listId);
        Speaker speaker = list.speaker(speakerId);
        if (!shows(speaker)) {
            throw new NotFound("speaker", speakerId);
        }
        return EntityTags.ok(views.view(meeting, list, speaker), speaker.version());
    }

    /** Somebody no longer wants to speak. */
    @POST
    @Path("{speakerId}/withdrawal")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "withdrawFloorRequest", summary = "Withdraw a request for the floor", description = "Whoever asked for themselves, the secretariat for others.")
    @APIResponse(responseCode = "200", description = "The speaker in their new state")
    public RestResponse<SpeakerView> withdraw(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, listId, speakerId, speaker -> {
            requests.requireOwn(speaker);
            EntityTags.check(ifMatch, speaker.version());
        }, (list, sitting) -> list.withdraw(speakerId, OccurrenceRequest.read(body, clock)));
    }

    /** Gives somebody the floor. */
    @POST
    @Path("{speakerId}/start")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "startSpeaker", summary = "Give somebody the floor", description = "Starts their clock. One at a time in the whole meeting. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The speaker in their new state")
    public RestResponse<SpeakerView> start(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return timed(id, listId, speakerId, ifMatch, body,
                (list, sitting, floor, occurrence) -> list.start(sitting, speakerId, floor, occurrence));
    }

    /** Interrupts somebody. */
    @POST
    @Path("{speakerId}/pause")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "pauseSpeaker", summary = "Pause a speaker's clock", description = "The floor is free for another, as with a point of order. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The speaker in their new state")
    public RestResponse<SpeakerView> pause(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return timed(id, listId, speakerId, ifMatch, body,
                (list, sitting, floor, occurrence) -> list.pause(sitting, speakerId, floor, occurrence));
    }

    /** Lets somebody go on. */
    @POST
    @Path("{speakerId}/resumption")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "resumeSpeaker", summary = "Let an interrupted speaker go on", description = "Once the floor is free. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The speaker in their new state")
    public RestResponse<SpeakerView> resume(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return timed(id, listId, speakerId, ifMatch, body,
                (list, sitting, floor, occurrence) -> list.resume(sitting, speakerId, floor, occurrence));
    }

    /** Takes note that somebody has spoken. */
    @POST
    @Path("{speakerId}/stop")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "stopSpeaker", summary = "Stop a speaker's clock", description = "They have spoken. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The speaker in their new state")
    public RestResponse<SpeakerView> stop(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return timed(id, listId, speakerId, ifMatch, body,
                (list, sitting, floor, occurrence) -> list.stop(sitting, speakerId, floor, occurrence));
    }

    /** Puts a mistake right. */
    @POST
    @Path("{speakerId}/corrections")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "correctSpeaker", summary = "Correct who spoke, or when", description = "With a reason, which the log keeps, and If-Match; also after the meeting is closed. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The speaker as corrected")
    public RestResponse<SpeakerView> correct(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SpeakerCorrection body) {
        return act(id, listId, speakerId, speaker -> {
            speaker.requireCorrectable();
            EntityTags.require(ifMatch, speaker.version());
        }, (list, sitting) -> {
            UUID person = body.personId();
            var correction = new Correction(person == null ? null : delegates.require(id, person), body.startedAt(),
                    body.endedAt(), body.spans());
            Instant from = body.startedAt() == null ? clock.instant() : body.startedAt();
            list.correct(speakerId, correction, lists.floor(list.speaker(speakerId), from),
                    Occurrence.of(null, body.reason(), clock));
        });
    }

    /** Takes out what never was. */
    @POST
    @Path("{speakerId}/striking")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "strikeSpeaker", summary = "Strike a speech that was never held", description = "With a reason, which the log keeps, and If-Match; also after the meeting is closed. It counts for nothing any more, and is read by the secretariat and auditors only. Whoever spoke under another's name is corrected instead. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The speaker as struck")
    public RestResponse<SpeakerView> strike(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @PathParam("speakerId") UUID speakerId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Striking body) {
        return act(id, listId, speakerId, speaker -> {
            speaker.requireNext(SpeakerState.STRUCK);
            EntityTags.require(ifMatch, speaker.version());
        }, (list, sitting) -> list.strike(sitting, speakerId, Occurrence.of(null, body.reason(), clock)));
    }

    /** What was struck is for those who see how it came about. */
    private boolean shows(Speaker speaker) {
        return speaker.state() != SpeakerState.STRUCK || views.audience() == Audience.SECRETARIAT;
    }

    private SpeakersList visible(Meeting meeting, UUID listId) {
        return lists.find(meeting.id(), listId)
                .filter(list -> meeting.isVisibleTo(views.audience())
                        && meeting.agenda().shows(views.audience(), list.agendaItemId()))
                .orElseThrow(() -> new NotFound("speakers' list", listId));
    }

    private static Rows<Speaker> rows(List<Speaker> all, Wanted wanted) {
        UUID after = wanted.after(UUID::fromString);
        List<Speaker> rest = after == null ? all
                : all.stream().dropWhile(speaker -> !speaker.id().equals(after)).skip(1).toList();
        return new Rows<>(rest.stream().limit(wanted.rows()).toList(), speaker -> speaker.id().toString(), all::size);
    }

    private RestResponse<SpeakerView> timed(UUID id, UUID listId, UUID speakerId, @Nullable String ifMatch,
            @Nullable OccurrenceRequest body, TimedAct act) {
        return act(id, listId, speakerId, speaker -> EntityTags.check(ifMatch, speaker.version()), (list, sitting) -> {
            Occurrence occurrence = OccurrenceRequest.read(body, clock);
            act.on(list, sitting, lists.floor(list.speaker(speakerId), occurrence.occurredAt()), occurrence);
        });
    }

    private RestResponse<SpeakerView> act(UUID id, UUID listId, UUID speakerId, Consumer<Speaker> precondition,
            SpeakerAct act) {
        Meeting meeting = meetings.requireForChange(id);
        SpeakersList list = visible(meeting, listId);
        Speaker speaker = list.speaker(speakerId);
        precondition.accept(speaker);
        act.on(list, Sitting.of(meeting, list.agendaItemId()));
        lists.flush();
        return EntityTags.ok(views.view(meeting, list, speaker), speaker.version());
    }

    /** Something done to a speaker in a sitting. */
    @FunctionalInterface
    private interface SpeakerAct {
        void on(SpeakersList list, Sitting sitting);
    }

    /** Something done with a clock. */
    @FunctionalInterface
    private interface TimedAct {
        void on(SpeakersList list, Sitting sitting, Floor floor, Occurrence occurrence);
    }
}

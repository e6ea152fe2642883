package org.dialogueplatform.meetings.intervention;

import java.time.Clock;
import java.util.List;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.document.Documents;
import org.dialogueplatform.meetings.intervention.InterventionRequests.CorrectionRequest;
import org.dialogueplatform.meetings.intervention.InterventionRequests.Recording;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.sitting.Delegate;
import org.dialogueplatform.meetings.sitting.Delegates;
import org.dialogueplatform.meetings.sitting.Speaker;
import org.dialogueplatform.meetings.sitting.SpeakerViews;
import org.dialogueplatform.meetings.sitting.SpeakersLists;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What was said. Nobody reads more of it than of the item it was said on. */
@Path("/api/v1/meetings/{id}/interventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sitting")
@APIResponse(responseCode = "default", ref = "Problem")
public class InterventionResource {

    private final Meetings meetings;
    private final Interventions interventions;
    private final Documents documents;
    private final SpeakersLists lists;
    private final Delegates delegates;
    private final SpeakerViews names;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final Clock clock;

    @Inject
    InterventionResource(Meetings meetings, Interventions interventions, Documents documents,
            SpeakersLists lists, Delegates delegates,
            SpeakerViews names, ReaderLanguages languages, Actions actions, Clock clock) {
        this.meetings = meetings;
        this.interventions = interventions;
        this.documents = documents;
        this.lists = lists;
        this.delegates = delegates;
        this.names = names;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
    }

    /** What somebody said. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "recordIntervention", summary = "Record what somebody said", description = "In summary, of somebody with a seat, on an item that was taken up. For the secretariat.")
    @APIResponseSchema(value = InterventionView.class, responseCode = "201", responseDescription = "It is on record; Location names it")
    public RestResponse<InterventionView> record(@PathParam("id") UUID id, @NotNull @Valid Recording body) {
        Meeting meeting = meetings.requireForChange(id);
        meeting.requireSitting();
        Occurrence occurrence = Occurrence.of(body.occurredAt(), body.reason(), clock);
        requireStatement(id, body.statementId());
        Intervention intervention = body.speakerId() == null ? byPerson(meeting, body, occurrence)
                : Intervention.of(id, spoke(id, body.speakerId()), body.content(), occurrence);
        interventions.persistAndFlush(intervention);
        return EntityTags.created("/api/v1/meetings/" + id + "/interventions/" + intervention.id(), view(intervention),
                intervention.version());
    }

    /** What was said at a meeting. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listInterventions", summary = "List what was said at a meeting", description = "In the order of recording, as far as this reader may read it.")
    @APIResponse(responseCode = "200", description = "A page of interventions")
    public RestResponse<Page<InterventionView>> list(@PathParam("id") UUID id,
            @Parameter(description = "Only what was said on this item") @QueryParam("agendaItem") @Nullable UUID agendaItem,
            @Valid @BeanParam PageRequest page) {
        Audience audience = names.audience();
        Meeting meeting = meetings.requireFor(audience, id);
        List<UUID> visible = meeting.agenda().itemsFor(audience).stream().map(AgendaItem::id)
                .filter(item -> agendaItem == null || item.equals(agendaItem)).toList();
        Rows<Intervention> rows = interventions.list(id, visible, audience, page.wanted());
        SpeakerViews.Names known = names.namesOf(id, rows.list().stream().map(Intervention::delegate).toList());
        return page.answer(rows, intervention -> InterventionView.of(intervention, known, languages,
                audience == Audience.SECRETARIAT, null));
    }

    /** One of them. */
    @GET
    @Path("{interventionId}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getIntervention", summary = "Read what somebody said")
    @APIResponse(responseCode = "200", description = "The intervention")
    public RestResponse<InterventionView> get(@PathParam("id") UUID id, @PathParam("interventionId") UUID interventionId) {
        Audience audience = names.audience();
        Meeting meeting = meetings.requireFor(audience, id);
        Intervention intervention = interventions.findByIdOptional(interventionId)
                .filter(found -> found.meetingId().equals(id) && meeting.agenda().shows(audience, found.agendaItemId())
                        && found.content().visibility().isOpenTo(audience)
                        && (audience == Audience.SECRETARIAT || !lists.isStruck(found.speakerId())))
                .orElseThrow(() -> new NotFound("intervention", interventionId));
        return EntityTags.ok(view(intervention), intervention.version());
    }

    /** Puts a mistake right. */
    @POST
    @Path("{interventionId}/corrections")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "correctIntervention", summary = "Correct what is on record of what somebody said", description = "With a reason, and If-Match; also after the meeting is closed. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The intervention as corrected")
    public RestResponse<InterventionView> correct(@PathParam("id") UUID id, @PathParam("interventionId") UUID interventionId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CorrectionRequest body) {
        meetings.requireForChange(id);
        Intervention intervention = interventions.findByIdOptional(interventionId)
                .filter(found -> found.meetingId().equals(id))
                .orElseThrow(() -> new NotFound("intervention", interventionId));
        EntityTags.require(ifMatch, intervention.version());
        requireStatement(id, body.statementId());
        UUID person = body.personId();
        intervention.correct(person == null ? null : delegates.require(id, person), body.content(),
                Occurrence.of(null, body.reason(), clock));
        interventions.flush();
        return EntityTags.ok(view(intervention), intervention.version());
    }

    private Intervention byPerson(Meeting meeting, Recording body, Occurrence occurrence) {
        UUID itemId = body.agendaItemId();
        UUID personId = body.personId();
        if (itemId == null || personId == null) {
            throw new Invalid("/speakerId", "nobody-named", "is missing: name the speaker, or else agendaItemId and personId");
        }
        AgendaItem item = meeting.agenda().item(itemId);
        if (item.takenUpAt() == null) {
            throw new RuleBroken("item-not-taken-up",
                    "The meeting has not dealt with item " + item.number() + " yet: take it up first.");
        }
        Delegate delegate = delegates.require(meeting.id(), personId);
        return Intervention.of(meeting.id(), itemId, delegate, body.content(), occurrence);
    }

    private void requireStatement(UUID meetingId, @Nullable UUID documentId) {
        if (documentId != null) {
            documents.requireOf(meetingId, documentId, "/statementId");
        }
    }

    private Speaker spoke(UUID meetingId, UUID speakerId) {
        Speaker speaker = lists.speakersOf(meetingId).stream().filter(one -> one.id().equals(speakerId)).findFirst()
                .orElseThrow(() -> new NotFound("speaker", speakerId));
        if (speaker.startedAt() == null) {
            throw new RuleBroken("has-not-spoken", "This speaker has not had the floor: there is nothing to record of them.");
        }
        return speaker;
    }

    private InterventionView view(Intervention intervention) {
        return InterventionView.of(intervention,
                names.namesOf(intervention.meetingId(), List.of(intervention.delegate())), languages,
                names.audience() == Audience.SECRETARIAT,
                actions.on(intervention.meetingId(), intervention.id()).may("correctIntervention").list());
    }
}

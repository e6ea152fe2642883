package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemDetails;
import org.dialogueplatform.meetings.agenda.AgendaItemPlace;
import org.dialogueplatform.meetings.agenda.AgendaItemRequest;
import org.dialogueplatform.meetings.agenda.AgendaItemRevision;
import org.dialogueplatform.meetings.agenda.AgendaItemView;
import org.dialogueplatform.meetings.agenda.AgendaItemViews;
import org.dialogueplatform.meetings.agenda.Outlook;
import org.dialogueplatform.meetings.agenda.Rapporteur;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The agenda of a meeting. An item has no version of its own: its ETag is the meeting's, of which it is a part. */
@Path("/api/v1/meetings/{id}/agenda-items")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Agenda")
@APIResponse(responseCode = "default", ref = "Problem")
public class AgendaItemResource {

    private final Meetings meetings;
    private final Participants participants;
    private final MeetingViews readers;
    private final AgendaItemViews views;
    private final MeetingActions actions;
    private final ProposedSubjects proposals;
    private final Clock clock;

    @Inject
    AgendaItemResource(Meetings meetings, Participants participants, MeetingViews readers, AgendaItemViews views,
            MeetingActions actions, ProposedSubjects proposals, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.readers = readers;
        this.views = views;
        this.actions = actions;
        this.proposals = proposals;
        this.clock = clock;
    }

    /** A new item; possible until the meeting adopts its agenda. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "addAgendaItem", summary = "Add an item to the agenda", description = "Until the meeting adopts its agenda. For the secretariat.")
    @APIResponseSchema(value = AgendaItemView.class, responseCode = "201", responseDescription = "The item is on the agenda; Location names it")
    public RestResponse<AgendaItemView> add(@PathParam("id") UUID id, @NotNull @Valid AgendaItemRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        AgendaItemDetails details = requireKnown(body.toDetails());
        if (body.takesUp() != null) {
            proposals.requireProposed(meeting, body.takesUp());
        }
        AgendaItem item = meeting.addItem(body.number(), body.parentId(), details, Occurrence.now(clock));
        if (body.takesUp() != null) {
            item.answer(body.takesUp());
        }
        meetings.flush();
        return EntityTags.created("/api/v1/meetings/" + id + "/agenda-items/" + item.id(), view(meeting, item),
                meeting.version());
    }

    /** The agenda, as far as this reader may see it. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listAgendaItems", summary = "Read the agenda", description = "All items this reader sees, in the agenda's order, on one page.")
    @APIResponse(responseCode = "200", description = "The items")
    public RestResponse<Page<AgendaItemView>> list(@PathParam("id") UUID id) {
        Meeting meeting = meetings.requireFor(readers.audience(), id);
        var items = meeting.agenda().itemsFor(readers.audience());
        return EntityTags.ok(Page.whole(views.views(items, outlook(meeting), readers.audience())), meeting.version());
    }

    /** One item. */
    @GET
    @Path("{itemId}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getAgendaItem", summary = "Read an item of the agenda")
    @APIResponse(responseCode = "200", description = "The item")
    public RestResponse<AgendaItemView> get(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId) {
        Meeting meeting = meetings.requireFor(readers.audience(), id);
        return EntityTags.ok(view(meeting, meeting.agenda().itemFor(readers.audience(), itemId)), meeting.version());
    }

    /** Replaces the wording of an item; possible until the meeting adopts its agenda. */
    @PUT
    @Path("{itemId}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseAgendaItem", summary = "Revise an item of the agenda", description = "Until the meeting adopts its agenda. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The item as revised")
    public RestResponse<AgendaItemView> revise(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AgendaItemRevision body) {
        return act(id, itemId, meeting -> EntityTags.require(ifMatch, meeting.version()),
                meeting -> meeting.reviseItem(itemId, requireKnown(body.toDetails()), Occurrence.now(clock)));
    }

    /** Puts an item elsewhere; numbers follow. */
    @PUT
    @Path("{itemId}/place")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "moveAgendaItem", summary = "Move an item of the agenda", description = "With all below it; what stood there and where it was is numbered anew. Until the meeting adopts its agenda. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The item in its new place")
    public RestResponse<AgendaItemView> move(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid AgendaItemPlace body) {
        return act(id, itemId, meeting -> EntityTags.require(ifMatch, meeting.version()),
                meeting -> meeting.moveItem(itemId, body.parentId(), body.position(), Occurrence.now(clock)));
    }

    /** The chair admits an item whose materials missed the term. */
    @POST
    @Path("{itemId}/admission")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "admitAgendaItem", summary = "Admit an item whose materials missed the term", description = "The chair's decision, with its reason. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The item, admitted")
    public RestResponse<AgendaItemView> admit(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, itemId, meeting -> EntityTags.check(ifMatch, meeting.version()),
                meeting -> meeting.admitItem(itemId, OccurrenceRequest.read(body, clock)));
    }

    /** Takes an item off an agenda that has not been circulated. */
    @DELETE
    @Path("{itemId}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "removeAgendaItem", summary = "Take an item off a draft agenda", description = "Until the agenda is circulated. For the secretariat.")
    @APIResponse(responseCode = "204", description = "The item is gone")
    public void remove(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        Meeting meeting = meetings.requireForChange(id);
        EntityTags.check(ifMatch, meeting.version());
        meeting.removeItem(itemId, Occurrence.now(clock));
    }

    /** The meeting begins to deal with an item. */
    @POST
    @Path("{itemId}/taking-up")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "takeUpAgendaItem", summary = "Take up an item", description = "In session, one at a time. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The item in its new state")
    public RestResponse<AgendaItemView> takeUp(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, itemId, meeting -> EntityTags.check(ifMatch, meeting.version()),
                meeting -> meeting.takeUpItem(itemId, OccurrenceRequest.read(body, clock)));
    }

    /** The meeting has dealt with an item. */
    @POST
    @Path("{itemId}/conclusion")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "concludeAgendaItem", summary = "Conclude an item", description = "In session, after it was taken up. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The item in its new state")
    public RestResponse<AgendaItemView> conclude(@PathParam("id") UUID id, @PathParam("itemId") UUID itemId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, itemId, meeting -> EntityTags.check(ifMatch, meeting.version()),
                meeting -> meeting.concludeItem(itemId, OccurrenceRequest.read(body, clock)));
    }

    private AgendaItemDetails requireKnown(AgendaItemDetails details) {
        participants.requireOrganisation(details.reportingOrganisation());
        details.rapporteurs().stream().map(Rapporteur::personId).forEach(participants::requirePerson);
        return details;
    }

    private RestResponse<AgendaItemView> act(UUID id, UUID itemId, Consumer<Meeting> precondition, Consumer<Meeting> act) {
        Meeting meeting = meetings.requireForChange(id);
        precondition.accept(meeting);
        act.accept(meeting);
        meetings.flush();
        return EntityTags.ok(view(meeting, meeting.agenda().item(itemId)), meeting.version());
    }

    private AgendaItemView view(Meeting meeting, AgendaItem item) {
        return views.view(item, outlook(meeting), readers.audience(), actions.of(meeting, item));
    }

    private Outlook outlook(Meeting meeting) {
        return meeting.outlook(readers.audience(), clock.instant());
    }
}

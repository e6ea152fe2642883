package org.dialogueplatform.meetings.sitting;

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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
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

/** Speakers' lists. Whoever sees an item sees its list. */
@Path("/api/v1/meetings/{id}/speakers-lists")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sitting")
@APIResponse(responseCode = "default", ref = "Problem")
public class SpeakersListResource {

    private final Meetings meetings;
    private final SpeakersLists lists;
    private final SpeakerViews views;
    private final Clock clock;

    @Inject
    SpeakersListResource(Meetings meetings, SpeakersLists lists, SpeakerViews views, Clock clock) {
        this.meetings = meetings;
        this.lists = lists;
        this.views = views;
        this.clock = clock;
    }

    /** The list of an item. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "openSpeakersList", summary = "Open a speakers' list for an item", description = "Once the meeting has been opened, also before the item is taken up. One for an item. For the secretariat.")
    @APIResponseSchema(value = SpeakersListView.class, responseCode = "201", responseDescription = "The list is open; Location names it")
    public RestResponse<SpeakersListView> open(@PathParam("id") UUID id, @NotNull @Valid SpeakersListRequests.Opening body) {
        Meeting meeting = meetings.requireForChange(id);
        meeting.requireSitting();
        Sitting sitting = Sitting.of(meeting, body.agendaItemId());
        lists.requireNoneOf(body.agendaItemId());
        SpeakersList list = SpeakersList.open(sitting, body.limitSeconds(), Boolean.TRUE.equals(body.civilSocietyFirst()),
                Occurrence.of(body.occurredAt(), body.reason(), clock));
        lists.persistAndFlush(list);
        return EntityTags.created("/api/v1/meetings/" + id + "/speakers-lists/" + list.id(), views.view(meeting, list),
                list.version());
    }

    /** The lists of the items this reader sees. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listSpeakersLists", summary = "List the speakers' lists of a meeting", description = "Those of items this reader sees, in the order of opening, on one page.")
    @APIResponse(responseCode = "200", description = "The lists")
    public Page<SpeakersListView> list(@PathParam("id") UUID id) {
        Meeting meeting = meetings.requireFor(views.audience(), id);
        return Page.whole(lists.of(id).stream().filter(list -> meeting.agenda().shows(views.audience(), list.agendaItemId()))
                .map(list -> views.view(meeting, list)).toList());
    }

    /** One list. */
    @GET
    @Path("{listId}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getSpeakersList", summary = "Read a speakers' list")
    @APIResponse(responseCode = "200", description = "The list")
    public RestResponse<SpeakersListView> get(@PathParam("id") UUID id, @PathParam("listId") UUID listId) {
        Meeting meeting = meetings.requireFor(views.audience(), id);
        SpeakersList list = lists.find(id, listId)
                .filter(found -> meeting.agenda().shows(views.audience(), found.agendaItemId()))
                .orElseThrow(() -> new NotFound("speakers' list", listId));
        return EntityTags.ok(views.view(meeting, list), list.version());
    }

    /** What holds for everybody on it. */
    @PUT
    @Path("{listId}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseSpeakersList", summary = "Revise a speakers' list", description = "How long everybody may speak and who goes first. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The list as revised")
    public RestResponse<SpeakersListView> revise(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SpeakersListRequests.Revision body) {
        return act(id, listId, list -> EntityTags.require(ifMatch, list.version()),
                (list, sitting) -> list.revise(sitting, body.limitSeconds(),
                        Boolean.TRUE.equals(body.civilSocietyFirst()), Occurrence.now(clock)));
    }

    /** Who speaks next, by hand. */
    @PUT
    @Path("{listId}/order")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reorderSpeakers", summary = "Put those who wait in order by hand", description = "Points of order that come later still go first. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The list")
    public RestResponse<SpeakersListView> reorder(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SpeakersListRequests.Order body) {
        return act(id, listId, list -> EntityTags.require(ifMatch, list.version()),
                (list, sitting) -> list.reorder(sitting, body.speakers(), Occurrence.now(clock)));
    }

    /** Nobody asks for the floor any more. */
    @POST
    @Path("{listId}/closing")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "closeSpeakersList", summary = "Close a speakers' list", description = "Who is on it still speaks. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The list in its new state")
    public RestResponse<SpeakersListView> close(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, listId, list -> EntityTags.check(ifMatch, list.version()),
                (list, sitting) -> list.close(sitting, OccurrenceRequest.read(body, clock)));
    }

    /** The floor can be asked for again. */
    @POST
    @Path("{listId}/opening")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reopenSpeakersList", summary = "Open a speakers' list again", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The list in its new state")
    public RestResponse<SpeakersListView> reopen(@PathParam("id") UUID id, @PathParam("listId") UUID listId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, listId, list -> EntityTags.check(ifMatch, list.version()),
                (list, sitting) -> list.reopen(sitting, OccurrenceRequest.read(body, clock)));
    }

    /** The log of a list. */
    @GET
    @Path("{listId}/acts")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listSpeakersListActs", summary = "Read a speakers' list's log", description = "What was done, when it happened, when it was recorded and why so late, or why it was corrected. For the secretariat and auditors.")
    @APIResponse(responseCode = "200", description = "All acts, in order")
    public Page<SpeakersListView.ActView> acts(@PathParam("id") UUID id, @PathParam("listId") UUID listId) {
        return Page.whole(lists.require(id, listId).acts().stream().map(SpeakersListView.ActView::of).toList());
    }

    private RestResponse<SpeakersListView> act(UUID id, UUID listId, Consumer<SpeakersList> precondition, ListAct act) {
        Meeting meeting = meetings.requireForChange(id);
        SpeakersList list = lists.require(id, listId);
        precondition.accept(list);
        act.on(list, Sitting.of(meeting, list.agendaItemId()));
        lists.flush();
        return EntityTags.ok(views.view(meeting, list), list.version());
    }

    /** Something done to a list in a sitting. */
    @FunctionalInterface
    private interface ListAct {
        void on(SpeakersList list, Sitting sitting);
    }
}

package org.dialogueplatform.meetings.decision;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What a meeting decides. Whoever sees an item sees what was decided on it. */
@Path("/api/v1/meetings/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decisions")
@APIResponse(responseCode = "default", ref = "Problem")
public class DecisionResource {

    private final TakeDecision takeDecision;
    private final Meetings meetings;
    private final Decisions decisions;
    private final DecisionViews views;

    @Inject
    DecisionResource(TakeDecision takeDecision, Meetings meetings, Decisions decisions, DecisionViews views) {
        this.takeDecision = takeDecision;
        this.meetings = meetings;
        this.decisions = decisions;
        this.views = views;
    }

    /** A decision on the item the meeting is dealing with. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "takeDecision", summary = "Record a decision", description = "On the item the meeting is dealing with, and on recommendations that lie on the table there in the wording named. For the secretariat.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201", responseDescription = "The decision is on record; Location names it")
    public RestResponse<DecisionView> take(@PathParam("id") UUID id, @NotNull @Valid DecisionRequest body) {
        Decision decision = takeDecision.take(id, body);
        return EntityTags.created("/api/v1/meetings/" + id + "/decisions/" + decision.id(),
                views.view(decision, meetings.require(id)), decision.version());
    }

    /** What a meeting decided. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listDecisions", summary = "List what a meeting decided", description = "In the order of recording; decisions on items this reader does not see are left out.")
    @APIResponse(responseCode = "200", description = "A page of decisions")
    public RestResponse<Page<DecisionView>> list(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
        Audience audience = views.audience();
        Meeting meeting = meetings.requireFor(audience, id);
        List<UUID> visible = meeting.agenda().itemsFor(audience).stream().map(AgendaItem::id).toList();
        Rows<Decision> rows = decisions.list(id, visible, page.wanted());
        Map<UUID, DecisionView> shown = views.views(rows.list()).stream()
                .collect(Collectors.toMap(DecisionView::id, Function.identity()));
        return page.answer(rows, decision -> shown.get(decision.id()));
    }

    /** One decision. */
    @GET
    @Path("{decisionId}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getDecision", summary = "Read a decision")
    @APIResponse(responseCode = "200", description = "The decision")
    public RestResponse<DecisionView> get(@PathParam("id") UUID id, @PathParam("decisionId") UUID decisionId) {
        Audience audience = views.audience();
        Meeting meeting = meetings.requireFor(audience, id);
        Decision decision = decisions.findByIdOptional(decisionId).filter(found -> found.meetingId().equals(id))
                .filter(found -> meeting.agenda().shows(audience, found.agendaItemId()))
                .orElseThrow(() -> new NotFound("decision", decisionId));
        return EntityTags.ok(views.view(decision, meeting), decision.version());
    }

    /** What a participant wants on record beside a decision. */
    @POST
    @Path("{decisionId}/special-opinions")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "attachSpecialOpinion", summary = "Attach a special opinion to a decision", description = "What a participant who does not share it wants on record; until the meeting is closed. For the secretariat.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201", responseDescription = "The decision with the opinion; Location names the decision")
    public RestResponse<DecisionView> attach(@PathParam("id") UUID id, @PathParam("decisionId") UUID decisionId,
            @NotNull @Valid SpecialOpinionRequest body) {
        Decision decision = takeDecision.attach(id, decisionId, body);
        return EntityTags.created("/api/v1/meetings/" + id + "/decisions/" + decisionId,
                views.view(decision, meetings.require(id)), decision.version());
    }

    /** Puts its wording right. */
    @POST
    @Path("{decisionId}/corrections")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "correctDecision", summary = "Correct the wording of a decision", description = "With a reason, and If-Match; also after the meeting is closed. How it read before stays with it, and what it decides does not change. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The decision as corrected")
    public RestResponse<DecisionView> correct(@PathParam("id") UUID id, @PathParam("decisionId") UUID decisionId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DecisionCorrectionRequest body) {
        Decision decision = takeDecision.correct(id, decisionId, ifMatch, body);
        return EntityTags.ok(views.view(decision, meetings.require(id)), decision.version());
    }
}

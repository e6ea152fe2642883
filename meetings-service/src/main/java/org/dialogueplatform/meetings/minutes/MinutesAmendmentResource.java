package org.dialogueplatform.meetings.minutes;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What members would have otherwise in minutes that were circulated. */
@Path("/api/v1/meetings/{id}/minutes/{version}/amendments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Minutes")
@APIResponse(responseCode = "default", ref = "Problem")
public class MinutesAmendmentResource {

    private static final String VERSION = "1 for the first version, 2 for its correction, and so on";

    private final Meetings meetings;
    private final MinutesVersions versions;
    private final MinutesAmendments amendments;
    private final Participants participants;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final Clock clock;

    @Inject
    MinutesAmendmentResource(Meetings meetings, MinutesVersions versions, MinutesAmendments amendments,
            Participants participants, CurrentActor actor, ReaderLanguages languages, Actions actions, Clock clock) {
        this.meetings = meetings;
        this.versions = versions;
        this.amendments = amendments;
        this.participants = participants;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
    }

    /** Other words for a section. */
    @Schema(name = "MinutesAmendmentRequest", description = "Other words for a section of the minutes")
    record Proposal(@NotNull MinutesPart part,
            @Schema(description = "The item, where the part is ITEM") @Nullable UUID agendaItemId,
            @NotNull @Valid LocalizedText text) {
    }

    /** Why. */
    @Schema(name = "MinutesAmendmentDecision", description = "Why it is accepted or declined; a refusal needs a reason")
    record Why(@Size(max = 2000) @Nullable String reason) {
    }

    /** An amendment as its readers have it. */
    @Schema(name = "MinutesAmendment", requiredProperties = { "id", "organisationId", "part", "text", "proposedAt",
            "state" }, description = "Other words for a section of circulated minutes, and what became of them")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AmendmentView(UUID id, UUID organisationId, @Nullable TextView organisation, MinutesPart part,
            @Nullable UUID agendaItemId, TextView text, Instant proposedAt, MinutesAmendment.State state,
            @Nullable String reason, @Nullable Instant decidedAt,
            @Schema(description = Action.ALL) @Nullable List<Action> actions) {
    }

    /** Other words for a section, from somebody who acts for an organisation of the body. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.REPRESENTATIVE)
    @Operation(operationId = "proposeMinutesAmendment", summary = "Propose an amendment to circulated minutes", description = "Until the term ends. For those who act for an organisation that belongs to the body.")
    @APIResponseSchema(value = AmendmentView.class, responseCode = "201", responseDescription = "The amendment is proposed; Location names it")
    public RestResponse<AmendmentView> propose(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version, @NotNull @Valid Proposal body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        UUID item = body.agendaItemId;
        if (item != null && !meeting.agenda().shows(audience(), item)) {
            throw new NotFound("agenda item", item);
        }
        UUID organisation = actor.get().organisation();
        if (organisation == null || audience() == Audience.PUBLIC) {
            throw new NotFound("minutes", version);
        }
        MinutesAmendment amendment = MinutesAmendment.propose(minutes, organisation,
                new MinutesVersion.Rewording(body.part, item, body.text), clock.instant());
        amendments.persistAndFlush(amendment);
        return EntityTags.created(
                "/api/v1/meetings/" + id + "/minutes/" + minutes.number() + "/amendments/" + amendment.id(),
                view(minutes, amendment, true), amendment.version());
    }

    /** All of them, for members. */
    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listMinutesAmendments", summary = "List the amendments proposed to minutes", description = "In the order in which they were proposed. For the secretariat and members.")
    @APIResponse(responseCode = "200", description = "A page of amendments")
    public RestResponse<Page<AmendmentView>> list(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version, @Valid @BeanParam PageRequest page) {
        Meeting meeting = meetings.requireFor(audience(), id);
        MinutesVersion minutes = forMembers(meeting, version);
        List<UUID> hidden = meeting.agenda().items().stream().map(AgendaItem::id)
                .filter(item -> !meeting.agenda().shows(audience(), item)).toList();
        return page.answer(amendments.list(minutes, hidden, page.wanted()), one -> view(minutes, one, false));
    }

    /** One of them. */
    @GET
    @Path("{amendmentId}")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "getMinutesAmendment", summary = "Read an amendment proposed to minutes")
    @APIResponse(responseCode = "200", description = "The amendment")
    public RestResponse<AmendmentView> get(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @PathParam("amendmentId") UUID amendmentId) {
        Meeting meeting = meetings.requireFor(audience(), id);
        MinutesVersion minutes = forMembers(meeting, version);
        MinutesAmendment amendment = amendments.require(minutes, amendmentId);
        UUID item = amendment.agendaItemId();
        if (item != null && !meeting.agenda().shows(audience(), item)) {
            throw new NotFound("amendment", amendmentId);
        }
        return EntityTags.ok(view(minutes, amendment, true), amendment.version());
    }

    /** The section reads so from now on. */
    @POST
    @Path("{amendmentId}/acceptance")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "acceptMinutesAmendment", summary = "Accept an amendment", description = "The section reads as proposed. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The amendment in its new state")
    public RestResponse<AmendmentView> accept(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @PathParam("amendmentId") UUID amendmentId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable Why body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        MinutesAmendment amendment = amendments.require(minutes, amendmentId);
        EntityTags.check(ifMatch, amendment.version());
        Occurrence now = Occurrence.now(clock);
        amendment.accept(minutes, body == null ? null : body.reason, now.occurredAt());
        meeting.enter(new MinutesEvents.MinutesRevised(id, minutes.number()), now);
        amendments.flush();
        return EntityTags.ok(view(minutes, amendment, true), amendment.version());
    }

    /** The section stays as it is. */
    @POST
    @Path("{amendmentId}/refusal")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "declineMinutesAmendment", summary = "Decline an amendment", description = "Give the reason. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The amendment in its new state")
    public RestResponse<AmendmentView> decline(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @PathParam("amendmentId") UUID amendmentId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Why body) {
        MinutesVersion minutes = versions.requireFor(audience(), meetings.requireForChange(id).id(), version);
        MinutesAmendment amendment = amendments.require(minutes, amendmentId);
        EntityTags.check(ifMatch, amendment.version());
        amendment.decline(minutes, body.reason, clock.instant());
        amendments.flush();
        return EntityTags.ok(view(minutes, amendment, true), amendment.version());
    }

    /** What was proposed stays with the members, also when the minutes are for everybody. */
    private MinutesVersion forMembers(Meeting meeting, String version) {
        if (!audience().sees(Audience.MEMBERS)) {
            throw new NotFound("minutes", version);
        }
        return versions.requireFor(audience(), meeting.id(), version);
    }

    private AmendmentView view(MinutesVersion minutes, MinutesAmendment amendment, boolean withActions) {
        Map<UUID, Organisation> known = participants.organisations(List.of(amendment.organisation()));
        Organisation organisation = known.get(amendment.organisation());
        return new AmendmentView(amendment.id(), amendment.organisation(),
                organisation == null ? null : languages.view(organisation.names()), amendment.part(),
                amendment.agendaItemId(), languages.view(amendment.text()), amendment.proposedAt(), amendment.state(),
                amendment.reason(), amendment.decidedAt(),
                withActions ? actions.on(minutes.meetingId(), minutes.number(), amendment.id())
                        .may("acceptMinutesAmendment", () -> amendment.requireUndecided(minutes))
                        .may("declineMinutesAmendment", () -> amendment.requireUndecided(minutes)).list() : null);
    }

    private Audience audience() {
        return Audience.of(actor.get());
    }
}

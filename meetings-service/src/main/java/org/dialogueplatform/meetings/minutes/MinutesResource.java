package org.dialogueplatform.meetings.minutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

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

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesDrafted;
import org.dialogueplatform.meetings.minutes.MinutesEvents.MinutesRevised;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.workingday.WorkingDays;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The minutes of a meeting: a draft for the secretariat, then for the members, once published for everybody. */
@Path("/api/v1/meetings/{id}/minutes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Minutes")
@APIResponse(responseCode = "default", ref = "Problem")
public class MinutesResource {

    private static final String VERSION = "1 for the first version, 2 for its correction, and so on";

    private final Meetings meetings;
    private final MinutesVersions versions;
    private final MinutesAmendments amendments;
    private final CollectFacts collect;
    private final MinutesReadings readings;
    private final MinutesActions actions;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final int usualTerm;

    @Inject
    MinutesResource(Meetings meetings, MinutesVersions versions, MinutesAmendments amendments, CollectFacts collect,
            MinutesReadings readings,
            MinutesActions actions, CurrentActor actor, ReaderLanguages languages, Clock clock,
            WorkingDays workingDays,
            @ConfigProperty(name = "dialogue.meetings.minutes.amendment-working-days") int usualTerm) {
        this.meetings = meetings;
        this.versions = versions;
        this.amendments = amendments;
        this.collect = collect;
        this.readings = readings;
        this.actions = actions;
        this.actor = actor;
        this.languages = languages;
        this.clock = clock;
        this.workingDays = workingDays;
        this.usualTerm = usualTerm;
    }

    /** The first version, from what is on record of the meeting. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "draftMinutes", summary = "Draft the minutes of a meeting that is over", description = "From what is on record: attendance, agenda, decisions, recommendations. For the secretariat.")
    @APIResponseSchema(value = MinutesView.class, responseCode = "201", responseDescription = "The minutes are drafted; Location names them")
    public RestResponse<MinutesView> draft(@PathParam("id") UUID id,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesFacts facts = collect.of(meeting);
        Occurrence occurrence = OccurrenceRequest.read(body, clock);
        return created(meeting, MinutesVersion.draft(meeting, facts, DraftText.of(facts), occurrence), occurrence);
    }

    /** The versions this reader may have. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listMinutes", summary = "List the versions of a meeting's minutes", description = "The first one first. Drafts for the secretariat, those circulated or approved for members, those published for everybody.")
    @APIResponse(responseCode = "200", description = "The versions")
    public Page<MinutesView> list(@PathParam("id") UUID id) {
        Meeting meeting = meetings.requireFor(audience(), id);
        return Page.whole(versions.of(id).stream().filter(one -> one.isVisibleTo(audience()))
                .map(one -> view(meeting, one, null)).toList());
    }

    /** One version. */
    @GET
    @Path("{version}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getMinutes", summary = "Read a version of a meeting's minutes")
    @APIResponse(responseCode = "200", description = "The version as this reader may have it")
    public RestResponse<MinutesView> get(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version) {
        Meeting meeting = meetings.requireFor(audience(), id);
        return answer(meeting, versions.requireFor(audience(), id, version));
    }

    /** Words sections anew, until the minutes are approved. */
    @PUT
    @Path("{version}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseMinutes", summary = "Word sections of the minutes anew", description = "Until they are approved. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes as revised")
    public RestResponse<MinutesView> revise(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid MinutesRequests.Revision body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.require(ifMatch, minutes.version());
        minutes.revise(body.rewordings());
        meeting.enter(new MinutesRevised(id, minutes.number()), Occurrence.now(clock));
        return flushed(meeting, minutes);
    }

    /** Takes over what is on record now. */
    @POST
    @Path("{version}/redrafting")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "redraftMinutes", summary = "Draft the minutes anew from the facts", description = "Before they are circulated. What was edited by hand stays, and is marked where its facts have changed, unless it is to be replaced. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes as drafted now")
    public RestResponse<MinutesView> redraft(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid MinutesRequests.@Nullable Redrafting body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.check(ifMatch, minutes.version());
        MinutesFacts facts = collect.of(meeting);
        minutes.redraft(facts, DraftText.of(facts), body == null || !Boolean.TRUE.equals(body.replaceEdited()));
        meeting.enter(new MinutesRevised(id, minutes.number()), Occurrence.now(clock));
        return flushed(meeting, minutes);
    }

    /** Sends it to the members. */
    @POST
    @Path("{version}/circulation")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "circulateMinutes", summary = "Circulate the minutes to the members", description = "They can propose amendments until the term ends. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes in their new state")
    public RestResponse<MinutesView> circulate(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid MinutesRequests.@Nullable Circulation body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.check(ifMatch, minutes.version());
        Integer asked = body == null ? null : body.amendmentWorkingDays();
        int term = asked == null ? usualTerm : asked;
        Occurrence occurrence = MinutesRequests.Circulation.occurrence(body, clock);
        LocalDate day = occurrence.occurredAt().atZone(minutes.zone()).toLocalDate();
        minutes.circulate(meeting, term == 0 ? null : workingDays.after(day, term), occurrence);
        return flushed(meeting, minutes);
    }

    /** Takes it back from the members. */
    @POST
    @Path("{version}/recall")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "recallMinutes", summary = "Take back a circulation of the minutes", description = "As long as they are not approved; give the reason. They are a draft again, and what members proposed stays on record. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes in their new state")
    public RestResponse<MinutesView> recall(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid OccurrenceRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.check(ifMatch, minutes.version());
        minutes.recall(meeting, OccurrenceRequest.read(body, clock));
        return flushed(meeting, minutes);
    }

    /** The chair has approved it. */
    @POST
    @Path("{version}/approval")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "approveMinutes", summary = "Record that the chair approved the minutes", description = "Or the person who did, by name. After the term for amendments; the meeting can be closed then. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes in their new state")
    public RestResponse<MinutesView> approve(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid MinutesRequests.@Nullable Approval body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.check(ifMatch, minutes.version());
        amendments.requireAllDecided(minutes);
        UUID approver = body == null ? null : body.approvedBy();
        minutes.approve(meeting, approver == null ? null : collect.requireKnown(approver),
                MinutesRequests.Approval.occurrence(body, clock));
        return flushed(meeting, minutes);
    }

    /** Everybody may read it from now on. */
    @POST
    @Path("{version}/publication")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "publishMinutes", summary = "Publish the minutes", description = "A correction takes the place of the version before, which stays readable and says so. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The minutes in their new state")
    public RestResponse<MinutesView> publish(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.check(ifMatch, minutes.version());
        minutes.publish(meeting, versions.of(id), OccurrenceRequest.read(body, clock));
        return flushed(meeting, minutes);
    }

    /** The next version. */
    @POST
    @Path("{version}/correction")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "correctMinutes", summary = "Begin a correction of approved minutes", description = "A new version, which begins as the old one reads; give the reason. For the secretariat.")
    @APIResponseSchema(value = MinutesView.class, responseCode = "201", responseDescription = "The new version is there; Location names it")
    public RestResponse<MinutesView> correct(@PathParam("id") UUID id,
            @Parameter(description = VERSION) @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid OccurrenceRequest body) {
        Meeting meeting = meetings.requireForChange(id);
        MinutesVersion minutes = versions.requireFor(audience(), id, version);
        EntityTags.check(ifMatch, minutes.version());
        Occurrence occurrence = OccurrenceRequest.read(body, clock);
        return created(meeting, minutes.correct(isLatest(minutes, versions.of(id)), occurrence), occurrence);
    }

    private RestResponse<MinutesView> created(Meeting meeting, MinutesVersion minutes, Occurrence occurrence) {
        meeting.enter(new MinutesDrafted(meeting.id(), minutes.number(), minutes.correction()), occurrence);
        versions.persistAndFlush(minutes);
        return EntityTags.created("/api/v1/meetings/" + meeting.id() + "/minutes/" + minutes.number(),
                view(meeting, minutes, actions.of(minutes, true)), minutes.version());
    }

    private RestResponse<MinutesView> flushed(Meeting meeting, MinutesVersion minutes) {
        versions.flush();
        return answer(meeting, minutes);
    }

    private RestResponse<MinutesView> answer(Meeting meeting, MinutesVersion minutes) {
        return EntityTags.ok(view(meeting, minutes, actions.of(minutes, isLatest(minutes, versions.of(meeting.id())))),
                minutes.version());
    }

    private MinutesView view(Meeting meeting, MinutesVersion minutes, @Nullable List<Action> offered) {
        return MinutesView.of(readings.read(meeting, minutes, audience()), audience(), languages, offered);
    }

    private static boolean isLatest(MinutesVersion minutes, List<MinutesVersion> all) {
        return all.stream().allMatch(other -> other.number() <= minutes.number());
    }

    private Audience audience() {
        return Audience.of(actor.get());
    }
}

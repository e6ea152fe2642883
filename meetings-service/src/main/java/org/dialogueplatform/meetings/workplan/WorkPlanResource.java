package org.dialogueplatform.meetings.workplan;

import java.time.Clock;
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

import org.dialogueplatform.meetings.meeting.Convening;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingView;
import org.dialogueplatform.meetings.meeting.MeetingViews;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is planned for each year. */
@Path("/api/v1/work-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Work plans", description = "What is planned for a year, and what became of it")
@APIResponse(responseCode = "default", ref = "Problem")
public class WorkPlanResource {

    private final WorkPlans plans;
    private final Meetings meetings;
    private final Convening convening;
    private final WorkPlanViews views;
    private final MeetingViews meetingViews;
    private final Clock clock;

    @Inject
    WorkPlanResource(WorkPlans plans, Meetings meetings, Convening convening, WorkPlanViews views, MeetingViews meetingViews,
            Clock clock) {
        this.plans = plans;
        this.meetings = meetings;
        this.convening = convening;
        this.views = views;
        this.meetingViews = meetingViews;
        this.clock = clock;
    }

    /** All plans this reader may know of. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listWorkPlans", summary = "List work plans", description = "The latest year first. The public sees them once a meeting has approved them.")
    @APIResponse(responseCode = "200", description = "All of them, on one page")
    public Page<WorkPlanView> list() {
        return Page.whole(views.views(plans.allFor(views.audience())));
    }

    /** The plan for a year. */
    @GET
    @Path("{year}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getWorkPlan", summary = "Read the work plan for a year", description = "With what became of each item: planned, scheduled, held or, its quarter over, not held.")
    @APIResponse(responseCode = "200", description = "The plan")
    public RestResponse<WorkPlanView> get(@PathParam("year") int year) {
        return answer(plans.requireFor(views.audience(), year));
    }

    /** A new plan. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "draftWorkPlan", summary = "Draft the work plan for a year", description = "One a year. For the secretariat.")
    @APIResponseSchema(value = WorkPlanView.class, responseCode = "201", responseDescription = "The plan is drafted; Location names it")
    public RestResponse<WorkPlanView> draft(@NotNull @Valid WorkPlanRequest body) {
        if (plans.count("year", body.year()) > 0) {
            throw new RuleBroken("work-plan-exists", "There is a work plan for " + body.year() + " already: revise that one.");
        }
        var plan = new WorkPlan(body.year(), body.items());
        plans.persistAndFlush(plan);
        return EntityTags.created("/api/v1/work-plans/" + plan.year(), views.view(plan), plan.version());
    }

    /** Replaces what is planned. */
    @PUT
    @Path("{year}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseWorkPlan", summary = "Revise a work plan", description = "Once it was approved, with a reason. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The plan as revised")
    public RestResponse<WorkPlanView> revise(@PathParam("year") int year, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WorkPlanRequest.Revision body) {
        WorkPlan plan = plans.requireForChange(year);
        EntityTags.require(ifMatch, plan.version());
        plan.revise(body.items(), body.reason());
        plans.flush();
        return answer(plan);
    }

    /** A meeting has approved it. */
    @POST
    @Path("{year}/approval")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "approveWorkPlan", summary = "Record that a meeting approved a work plan", description = "The plan is public from then on. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The plan, approved")
    public RestResponse<WorkPlanView> approve(@PathParam("year") int year, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid WorkPlanRequest.Approval body) {
        Meeting meeting = meetings.requireForChange(body.meetingId());
        WorkPlan plan = plans.requireForChange(year);
        EntityTags.check(ifMatch, plan.version());
        plan.approve(meeting, Occurrence.of(body.occurredAt(), body.reason(), clock));
        plans.flush();
        return answer(plan);
    }

    /** A meeting on a planned topic. */
    @POST
    @Path("{year}/items/{itemId}/meetings")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "draftPlannedMeeting", summary = "Draft a meeting on a planned topic", description = "Its title is the topic; it can be revised afterwards. For the secretariat.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "The meeting is drafted; Location and ETag name it")
    public RestResponse<MeetingView> draftMeeting(@PathParam("year") int year, @PathParam("itemId") UUID itemId,
            @NotNull @Valid WorkPlanRequest.PlannedMeeting body) {
        WorkPlan plan = plans.requireForChange(year);
        PlannedItem item = plan.item(itemId);
        Meeting meeting = convening.draft(item.kind(), item.topic(), body.mode(), body.startsAt(), body.endsAt(),
                body.timeZone(), body.bodyId());
        plan.drafted(itemId, meeting.id());
        plans.flush();
        return EntityTags.created("/api/v1/meetings/" + meeting.id(), meetingViews.view(meeting), meeting.version());
    }

    private RestResponse<WorkPlanView> answer(WorkPlan plan) {
        return EntityTags.ok(views.view(plan), plan.version());
    }
}

package org.dialogueplatform.recommendations.plan;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Government plans over HTTP. */
@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Plans and measures")
@APIResponse(responseCode = "default", ref = "Problem")
public class PlanResource {

    private static final String PATH = "/api/v1/plans/";

    private final Plans plans;
    private final Measures measures;
    private final Planning planning;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final MeasureActions measureActions;

    @Inject
    PlanResource(Plans plans, Measures measures, Planning planning, CurrentActor actor, ReaderLanguages languages,
            Actions actions, MeasureActions measureActions) {
        this.plans = plans;
        this.measures = measures;
        this.planning = planning;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
        this.measureActions = measureActions;
    }

    @GET
    @Listed(byId = true)
    @PermitAll
    @Operation(operationId = "listPlans", summary = "List plans, newest first", description = "The public sees those that are published.")
    @APIResponse(responseCode = "200", description = "A page of plans")
    public RestResponse<Page<PlanView>> list(@Valid @BeanParam PageRequest page) {
        return page.answer(plans.page(actor.get(), page.wanted()), plan -> PlanView.of(plan, languages, null));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getPlan", summary = "Read a plan")
    @APIResponse(responseCode = "200", description = "The plan")
    public RestResponse<PlanView> read(@PathParam("id") UUID id) {
        return ok(plans.requireVisible(id, actor.get()));
    }

    @GET
    @Path("{id}/changes")
    @PermitAll
    @Operation(operationId = "getPlanChanges", summary = "Read what moved since the plan before it")
    @APIResponse(responseCode = "200", description = "What was added, dropped and moved; all is added where no plan goes before")
    public PlanChanges changes(@PathParam("id") UUID id) {
        Plan plan = plans.requireVisible(id, actor.get());
        List<Measure> former = plan.follows() == null ? List.of()
                : measures.ofPlan(plans.requireVisible(plan.follows(), actor.get()).id());
        return PlanChanges.between(former, measures.ofPlan(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "enterPlan", summary = "Enter a plan", description = "For the secretariat.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "The plan")
    public RestResponse<PlanView> enter(@NotNull @Valid PlanDocument body) {
        Plan plan = planning.enter(body);
        return EntityTags.created(PATH + plan.id(), view(plan), plan.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "revisePlan", summary = "Correct a plan", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The plan as corrected")
    public RestResponse<PlanView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PlanDocument body) {
        return ok(planning.revise(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "publishPlan", summary = "Let everybody read a plan and its measures", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The plan, published")
    public RestResponse<PlanView> publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return ok(planning.publish(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/measures")
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "enterMeasure", summary = "Enter a row of a plan", description = "For the secretariat.")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "The measure, with its term as it was understood")
    public RestResponse<MeasureView> enterMeasure(@PathParam("id") UUID id, @NotNull @Valid MeasureDocument body) {
        Measure measure = planning.enter(id, body, actor.get());
        return EntityTags.created(MeasureResource.PATH + measure.id(),
                MeasureView.of(measure, planning.today(),
                        planning.shownOf(List.of(measure), actor.get()), languages, measureActions.of(measure, actor.get())),
                measure.version());
    }

    private PlanView view(Plan plan) {
        return PlanView.of(plan, languages, actions.on(plan.id()).may("revisePlan").may("enterMeasure")
                .may("publishPlan", plan::requirePublishable).list());
    }

    private RestResponse<PlanView> ok(Plan plan) {
        return EntityTags.ok(view(plan), plan.version());
    }
}

package org.dialogueplatform.recommendations.plan;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

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

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Measures over HTTP. */
@Path("/api/v1/measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Plans and measures")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeasureResource {

    static final String PATH = "/api/v1/measures/";

    private final Measures measures;
    private final Planning planning;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final MeasureActions actions;

    @Inject
    MeasureResource(Measures measures, Planning planning, CurrentActor actor, ReaderLanguages languages,
            MeasureActions actions) {
        this.measures = measures;
        this.planning = planning;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
    }

    @GET
    @Listed(sort = { "-id", "id", "due", "-due" }, byId = true, actions = true)
    @PermitAll
    @Operation(operationId = "listMeasures", summary = "List measures, newest first", description = "The public sees those of published plans.")
    @APIResponse(responseCode = "200", description = "A page of measures")
    public RestResponse<Page<MeasureView>> list(@Valid @BeanParam MeasureFilter filter, @Valid @BeanParam PageRequest page) {
        Rows<Measure> rows = measures.page(filter, actor.get(), planning.today(), page.wanted());
        boolean withActions = page.includesActions();
        Set<UUID> shown = planning.shownOf(rows.list(), actor.get());
        return page.answer(rows, measure -> MeasureView.inList(measure, planning.today(), shown, languages,
                withActions ? actions.of(measure, actor.get()) : null));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getMeasure", summary = "Read a measure")
    @APIResponse(responseCode = "200", description = "The measure with its steps")
    public RestResponse<MeasureView> read(@PathParam("id") UUID id) {
        return ok(measures.requireVisible(id, actor.get()));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseMeasure", summary = "Correct a measure as it was entered", description = "For the secretariat, until it is completed or cancelled.")
    @APIResponse(responseCode = "200", description = "The measure as corrected")
    public RestResponse<MeasureView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MeasureDocument body) {
        return ok(planning.revise(id, body, actor.get(), ifMatch));
    }

    @PUT
    @Path("{id}/recommendations")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "linkMeasure", summary = "Say for which recommendations it stands", description = "For the secretariat. Those left out are unlinked.")
    @APIResponse(responseCode = "200", description = "The measure with its recommendations")
    public RestResponse<MeasureView> link(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LinkedRecommendationsDocument body) {
        return ok(planning.link(id, Objects.requireNonNull(body.recommendations()), actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/preparation")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "prepareMeasure", summary = "Its preparation begins", description = "For the agency that leads it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The measure in its new state")
    public RestResponse<MeasureView> prepare(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable MeasureActRequest body) {
        return advance(id, ifMatch, body, (measure, act) -> measure.prepare(planning.occurrence(act)));
    }

    @POST
    @Path("{id}/beginning")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "beginMeasure", summary = "It is being carried out", description = "For the agency that leads it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The measure in its new state")
    public RestResponse<MeasureView> begin(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable MeasureActRequest body) {
        return advance(id, ifMatch, body, (measure, act) -> measure.begin(planning.occurrence(act)));
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "completeMeasure", summary = "It is done", description = "With the document that the plan demands. For the agency that leads it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The measure in its new state")
    public RestResponse<MeasureView> complete(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable MeasureActRequest body) {
        return advance(id, ifMatch, body, (measure, act) -> measure.complete(act.document(), planning.occurrence(act)));
    }

    @POST
    @Path("{id}/extension")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "extendMeasure", summary = "Give it more time", description = "With the new term and the act by which it is given. For the agency that leads it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The measure with its new term")
    public RestResponse<MeasureView> extend(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable MeasureActRequest body) {
        return advance(id, ifMatch, body,
                (measure, act) -> measure.extend(planning.newTerm(measure, act), act.basis(), planning.occurrence(act)));
    }

    @POST
    @Path("{id}/cancellation")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "cancelMeasure", summary = "Give it up", description = "With the act by which that is done. For the agency that leads it and the secretariat.")
    @APIResponse(responseCode = "200", description = "The measure in its new state")
    public RestResponse<MeasureView> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable MeasureActRequest body) {
        return advance(id, ifMatch, body, (measure, act) -> measure.cancel(act.basis(), planning.occurrence(act)));
    }

    @POST
    @Path("{id}/pause")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "pauseMeasure", summary = "Remind nobody of it for a time", description = "For the secretariat, with a reason. Its due dates stay what they are, and are shown as paused.")
    @APIResponse(responseCode = "200", description = "The measure, paused")
    public RestResponse<MeasureView> pause(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MeasurePauseRequest body) {
        return ok(planning.pause(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/resumption")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "resumeMeasure", summary = "Let it go on before its pause is over", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The measure, going on")
    public RestResponse<MeasureView> resume(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return ok(planning.resume(id, body, actor.get(), ifMatch));
    }

    private RestResponse<MeasureView> advance(UUID id, @Nullable String ifMatch, @Nullable MeasureActRequest body,
            BiConsumer<Measure, MeasureActRequest> act) {
        return ok(planning.advance(id, body, actor.get(), ifMatch, act));
    }

    private RestResponse<MeasureView> ok(Measure measure) {
        return EntityTags.ok(MeasureView.of(measure, planning.today(),
                planning.shownOf(List.of(measure), actor.get()), languages, actions.of(measure, actor.get())),
                measure.version());
    }
}

package org.dialogueplatform.recommendations.followup;

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

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
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

/** Reports on measures over HTTP. */
@Path("/api/v1/progress-reports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Progress reports")
@APIResponse(responseCode = "default", ref = "Problem")
public class ReportResource {

    private final ProgressReports reports;
    private final Reporting reporting;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;

    @Inject
    ReportResource(ProgressReports reports, Reporting reporting, CurrentActor actor, ReaderLanguages languages,
            Actions actions) {
        this.reports = reports;
        this.reporting = reporting;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
    }

    @GET
    @Listed(sort = { "-id", "id", "periodTo", "-periodTo" }, byId = true, actions = true)
    @PermitAll
    @Operation(operationId = "listProgressReports", summary = "List reports, newest first", description = "The public sees those that are published, organisations their own before that.")
    @APIResponse(responseCode = "200", description = "A page of reports")
    public RestResponse<Page<ReportView>> list(@Valid @BeanParam ReportFilter filter, @Valid @BeanParam PageRequest page) {
        boolean withActions = page.includesActions();
        return page.answer(reports.page(filter, actor.get(), page.wanted()),
                report -> withActions ? view(report) : ReportView.of(report, actor.get(), languages, null));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getProgressReport", summary = "Read a report")
    @APIResponse(responseCode = "200", description = "The report as this reader may see it")
    public RestResponse<ReportView> read(@PathParam("id") UUID id) {
        return ok(reports.requireVisible(id, actor.get()));
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "draftProgressReport", summary = "Begin a report", description = "For the agencies of the measure and the secretariat.")
    @APIResponseSchema(value = ReportView.class, responseCode = "201", responseDescription = "The draft")
    public RestResponse<ReportView> draft(@NotNull @Valid ReportDocument body) {
        ProgressReport report = reporting.draft(body, actor.get());
        return EntityTags.created("/api/v1/progress-reports/" + report.id(), view(report), report.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "reviseProgressReport", summary = "Rewrite a draft, or what was given back")
    @APIResponse(responseCode = "200", description = "The report as rewritten")
    public RestResponse<ReportView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReportDocument body) {
        return ok(reporting.revise(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/submission")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "submitProgressReport", summary = "Approve it and hand it in", description = "For the head of the institution, or whoever stands in for them; for the secretariat with a reason.")
    @APIResponse(responseCode = "200", description = "The report, submitted")
    public RestResponse<ReportView> submit(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return ok(reporting.submit(id, body, actor.get(), ifMatch));
    }

    @POST
    @Path("{id}/return")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "returnProgressReport", summary = "Give it back and say what is lacking", description = "For the secretariat, with a reason.")
    @APIResponse(responseCode = "200", description = "The report, returned")
    public RestResponse<ReportView> giveBack(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return bySecretariat(id, ifMatch, body, ProgressReport::giveBack);
    }

    @POST
    @Path("{id}/acceptance")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "acceptProgressReport", summary = "Find it complete", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The report, accepted")
    public RestResponse<ReportView> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return bySecretariat(id, ifMatch, body, ProgressReport::accept);
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "publishProgressReport", summary = "Let everybody read it", description = "For the secretariat. Evidence that is not open stays closed.")
    @APIResponse(responseCode = "200", description = "The report, published")
    public RestResponse<ReportView> publish(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return bySecretariat(id, ifMatch, body, ProgressReport::publish);
    }

    private RestResponse<ReportView> bySecretariat(UUID id, @Nullable String ifMatch, @Nullable OccurrenceRequest body,
            BiConsumer<ProgressReport, Occurrence> act) {
        return ok(reporting.bySecretariat(id, body, actor.get(), ifMatch, act));
    }

    private RestResponse<ReportView> ok(ProgressReport report) {
        return EntityTags.ok(view(report), report.version());
    }

    private ReportView view(ProgressReport report) {
        Guard own = () -> actor.get().requireFor(report.organisationId());
        Guard head = () -> Reporting.requireMaySubmit(report, actor.get());
        return ReportView.of(report, actor.get(), languages, actions.on(report.id())
                .may("reviseProgressReport", own.and(report::requireRevisable))
                .may("submitProgressReport", head.and(report::requireSubmittable))
                .may("returnProgressReport", report::requireReturnable)
                .may("acceptProgressReport", report::requireAcceptable)
                .may("publishProgressReport", report::requirePublishable).list());
    }
}

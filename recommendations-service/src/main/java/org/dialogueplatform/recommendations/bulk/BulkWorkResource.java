package org.dialogueplatform.recommendations.bulk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
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

/** Bulk works over HTTP, for the secretariat: previewing, starting and cancelling them, and reading what comes of them. */
@Path("/api/v1/bulk-works")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bulk works")
@APIResponse(responseCode = "default", ref = "Problem")
public class BulkWorkResource {

    private static final String PATH = "/api/v1/bulk-works/";
    private static final int REFUSED_SHOWN = 100;

    private final BulkOrdering ordering;
    private final BulkWorks works;
    private final BulkItems items;
    private final BulkWorker worker;
    private final CurrentActor actor;
    private final Actions actions;

    @Inject
    BulkWorkResource(BulkOrdering ordering, BulkWorks works, BulkItems items, BulkWorker worker, CurrentActor actor,
            Actions actions) {
        this.ordering = ordering;
        this.works = works;
        this.items = items;
        this.worker = worker;
        this.actor = actor;
        this.actions = actions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "previewBulkWork", summary = "Preview one act for many recommendations", description = "Fixes the set and tells to how many it can be done, to which not and why; nothing is changed. What it is to be done with is judged as in the single act. For the secretariat.")
    @APIResponseSchema(value = BulkWorkView.class, responseCode = "201", responseDescription = "The bulk work, previewed")
    public RestResponse<BulkWorkView> preview(@NotNull @Valid BulkWorkDocument body) {
        BulkWork work = ordering.preview(body, actor.get());
        return EntityTags.created(PATH + work.id(), view(work), work.version());
    }

    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listBulkWorks", summary = "List bulk works, newest first", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of bulk works")
    public RestResponse<Page<BulkWorkView>> list(@Valid @BeanParam PageRequest page) {
        Rows<BulkWork> rows = works.page(page.wanted());
        Map<UUID, BulkCounts> counts = items.counts(rows.list().stream().map(BulkWork::id).toList());
        return page.answer(rows, work -> BulkWorkView.of(work, counts.getOrDefault(work.id(), BulkCounts.NONE), null, null));
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "getBulkWork", summary = "Read what has come of a bulk work so far", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The bulk work and what has come of it so far")
    public RestResponse<BulkWorkView> read(@PathParam("id") UUID id) {
        BulkWork work = works.require(id);
        return EntityTags.ok(view(work), work.version());
    }

    @GET
    @Path("{id}/items")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listBulkWorkItems", summary = "List the recommendations of the set and what became of each", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of the set")
    public RestResponse<Page<BulkItemView>> items(@PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only those that came to this") @Nullable BulkOutcome outcome,
            @Valid @BeanParam PageRequest page) {
        works.require(id);
        return page.answer(items.page(id, outcome, page.wanted()), BulkItem::view);
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "startBulkWork", summary = "Do what was previewed", description = "In the background, one after the other; each is judged anew when its turn comes. What was refused in the preview is left alone. For the secretariat.")
    @APIResponseSchema(value = BulkWorkView.class, responseCode = "202", responseDescription = "The bulk work, about to be done")
    public RestResponse<BulkWorkView> start(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        BulkWork work = ordering.start(id, actor.get(), ifMatch);
        worker.wake();
        return RestResponse.ResponseBuilder.<BulkWorkView> create(RestResponse.Status.ACCEPTED).entity(view(work))
                .header(HttpHeaders.LOCATION, URI.create(PATH + id)).build();
    }

    @POST
    @Path("{id}/cancel")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "cancelBulkWork", summary = "Do not do what has not been done", description = "What has been done stays, and is undone one by one by its own act. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The bulk work, cancelled")
    public RestResponse<BulkWorkView> cancel(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        BulkWork work = ordering.cancel(id, ifMatch);
        return EntityTags.ok(view(work), work.version());
    }

    private BulkWorkView view(BulkWork work) {
        return BulkWorkView.of(work, items.counts(List.of(work.id())).getOrDefault(work.id(), BulkCounts.NONE),
                items.first(work.id(), BulkOutcome.REFUSED, REFUSED_SHOWN).stream().map(BulkItem::view).toList(),
                actions.on(work.id()).may("startBulkWork", work::requireStartable)
                        .may("cancelBulkWork", work::requireCancellable).list());
    }
}

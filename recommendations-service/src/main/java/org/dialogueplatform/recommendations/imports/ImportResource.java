package org.dialogueplatform.recommendations.imports;

import java.io.IOException;
import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Imports over HTTP, for the secretariat: handing a file in, and reading what comes of it. */
@Path("/api/v1/recommendations/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Imports")
@APIResponse(responseCode = "default", ref = "Problem")
public class ImportResource {

    private static final String PATH = "/api/v1/recommendations/imports/";

    private final ImportReceiving receiving;
    private final ImportRuns runs;
    private final ImportRows rows;

    @Inject
    ImportResource(ImportReceiving receiving, ImportRuns runs, ImportRows rows) {
        this.receiving = receiving;
        this.runs = runs;
        this.rows = rows;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "importRecommendations", summary = "Hand in an export to be imported", description = "The file is stored and worked on in the background; Location tells where its progress can be read. Importing a file again changes nothing that is up to date. For the secretariat.")
    @APIResponseSchema(value = ImportRunView.class, responseCode = "202", responseDescription = "Stored, and about to be worked on")
    public RestResponse<ImportRunView> receive(@BeanParam ImportForm form) throws IOException {
        ImportRunView received = receiving.receive(form);
        return RestResponse.ResponseBuilder.<ImportRunView> create(RestResponse.Status.ACCEPTED).entity(received)
                .header(HttpHeaders.LOCATION, URI.create(PATH + received.id())).build();
    }

    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listImports", summary = "List imports, newest first", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of imports")
    public RestResponse<Page<ImportRunView>> list(@Valid @BeanParam PageRequest page) {
        requireReader();
        return page.answer(runs.page(page.wanted()), ImportRun::view);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "getImport", summary = "Read what has come of an import so far", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The import and what has come of it so far")
    public ImportRunView read(@PathParam("id") UUID id) {
        requireReader();
        return runs.require(id).view();
    }

    @GET
    @Path("{id}/rows")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listImportRows", summary = "List the rows there is something to say about, in the file's order", description = "Created, updated, repeated and refused ones, and those with words that no term has; others that are unchanged or skipped are only counted. For the secretariat.")
    @APIResponse(responseCode = "200", description = "A page of rows")
    public RestResponse<Page<ImportRowView>> rows(@PathParam("id") UUID id,
            @QueryParam("outcome") @Parameter(description = "Only rows that came to this") @Nullable RowOutcome outcome,
            @Valid @BeanParam PageRequest page) {
        requireReader();
        runs.require(id);
        return page.answer(rows.page(id, outcome, page.wanted()), ImportRow::view);
    }

    private void requireReader() {
    }
}

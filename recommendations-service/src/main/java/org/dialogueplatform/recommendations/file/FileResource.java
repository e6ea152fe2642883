package org.dialogueplatform.recommendations.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.file.Download;
import org.dialogueplatform.platform.file.Filing;
import org.dialogueplatform.platform.file.StoredFile;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Files over HTTP: handing one in, and getting it. */
@Path("/api/v1/files")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Files")
@APIResponse(responseCode = "default", ref = "Problem")
public class FileResource {

    private static final String PATH = "/api/v1/files/";

    private final Filing filing;
    private final CurrentActor actor;

    @Inject
    FileResource(Filing filing, CurrentActor actor) {
        this.filing = filing;
        this.actor = actor;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "handInFile", summary = "Hand a file in", description = "Taken are PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, plain text in UTF-8 and CSV, by their content; what runs, fetches or hides something is refused. Where a picture was taken and who wrote a document is taken out of it. Others read it only once it is used for something they may see.")
    @APIResponseSchema(value = FileView.class, responseCode = "201", responseDescription = "The file, kept")
    public RestResponse<FileView> handIn(@BeanParam FileForm form) throws IOException {
        try (InputStream content = Files.newInputStream(form.upload().uploadedFile())) {
            StoredFile file = filing.receive(form.read(content), actor.get());
            return EntityTags.created(PATH + file.id(), FileView.of(file, true), file.version());
        }
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getFile", summary = "Read what is known of a file", description = "For those it belongs to, and for those who see something it is used for.")
    @APIResponse(responseCode = "200", description = "What is known of it")
    public RestResponse<FileView> read(@PathParam("id") UUID id) {
        StoredFile file = filing.requireReadable(id, actor.get());
        return EntityTags.ok(FileView.of(file, filing.isInternal(file, actor.get())), file.version());
    }

    @GET
    @Path("{id}/content")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getFileContent", summary = "Get a file", description = "To be saved, not to be shown by a browser. The ETag is the SHA-256 of the content.")
    @APIResponse(responseCode = "200", description = "Its content", content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public RestResponse<InputStream> content(@PathParam("id") UUID id,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        StoredFile file = filing.requireReadable(id, actor.get());
        if (Download.isKnown(file, ifNoneMatch)) {
            return Download.head(RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), file);
        }
        return Download.head(RestResponse.ResponseBuilder.ok(filing.content(file), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size()), file);
    }
}

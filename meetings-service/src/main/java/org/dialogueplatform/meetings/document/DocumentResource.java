package org.dialogueplatform.meetings.document;

import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingViews;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.file.Download;
import org.dialogueplatform.platform.file.Filing;
import org.dialogueplatform.platform.file.StoredFile;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Documents of a meeting: handing in, finding, getting, withdrawing. */
@Path("/api/v1/meetings/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Documents")
@APIResponse(responseCode = "default", ref = "Problem")
public class DocumentResource {

    private final Submitting submitting;
    private final Meetings meetings;
    private final Documents documents;
    private final MeetingViews readers;
    private final DocumentViews views;
    private final Filing filing;
    private final ReaderLanguages languages;
    private final CurrentActor actor;
    private final Clock clock;

    @Inject
    DocumentResource(Submitting submitting, Meetings meetings, Documents documents, MeetingViews readers,
            DocumentViews views, Filing filing, ReaderLanguages languages, CurrentActor actor, Clock clock) {
        this.submitting = submitting;
        this.meetings = meetings;
        this.documents = documents;
        this.readers = readers;
        this.views = views;
        this.filing = filing;
        this.languages = languages;
        this.actor = actor;
        this.clock = clock;
    }

    /** A document with its first file. */
    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "submitDocument", summary = "Hand in a document", description = "With its first file, which is taken in by its content: PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, plain text in UTF-8 and CSV; what runs, fetches or hides something is refused. The secretariat for everything; a representative for the items on which its organisation reports, until the meeting has ended.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "The document is taken in; Location and ETag name it")
    public RestResponse<DocumentView> submit(@PathParam("id") UUID id, @BeanParam DocumentForm form) {
        return created(id, submitting.submit(id, form, actor.get()));
    }

    /** The documents this reader may know of. */
    @GET
    @Listed(byId = true)
    @PermitAll
    @Operation(operationId = "listDocuments", summary = "List the documents of a meeting", description = "In the order in which they were handed in; those this reader may know of. Whoever does not see an item does not see its documents.")
    @APIResponse(responseCode = "200", description = "A page of documents")
    public RestResponse<Page<DocumentView>> list(@PathParam("id") UUID id,
            @Parameter(description = "Only those of this item") @QueryParam("agendaItem") @Nullable UUID agendaItem,
            @Parameter(description = "Only those of this kind") @QueryParam("kind") @Nullable DocumentKind kind,
            @Valid @BeanParam PageRequest page) {
        Meeting meeting = meetings.requireFor(readers.audience(), id);
        Rows<Document> rows = documents.list(meeting, actor.get(), agendaItem, kind, page.wanted());
        Map<UUID, DocumentView> shown = views.views(meeting, rows.list()).stream()
                .collect(Collectors.toMap(DocumentView::id, Function.identity()));
        return page.answer(rows, document -> shown.get(document.id()));
    }

    /** One document. */
    @GET
    @Path("{documentId}")
    @PermitAll
    @Operation(operationId = "getDocument", summary = "Read what is known of a document")
    @APIResponse(responseCode = "200", description = "The document, with its versions")
    public RestResponse<DocumentView> get(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId) {
        Meeting meeting = meetings.requireFor(readers.audience(), id);
        Document document = documents.requireFor(meeting, documentId, actor.get());
        return EntityTags.ok(views.view(meeting, document), document.version());
    }

    /** Replaces what is said of a document. */
    @PUT
    @Path("{documentId}")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseDocument", summary = "Revise what is said of a document", description = "Its kind, title, item and for whom it is meant; its versions stay. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The document as revised")
    public RestResponse<DocumentView> revise(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid DocumentRevision body) {
        return act(id, documentId, document -> EntityTags.require(ifMatch, document.version()),
                (document, meeting) -> document.revise(meeting, body.toDetails(), Occurrence.now(clock)));
    }

    /** Another file. */
    @POST
    @Path("{documentId}/versions")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "addDocumentVersion", summary = "Hand in another version of a document", description = "Another wording, or another language. The versions before stay, and those who could read them still can. For the organisation whose document it is, until the meeting has ended, and for the secretariat.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201", responseDescription = "The document with its new version")
    public RestResponse<DocumentView> addVersion(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId,
            @BeanParam FileForm form) {
        return created(id, submitting.addVersion(id, documentId, form, actor.get()));
    }

    /** Takes a document back. */
    @POST
    @Path("{documentId}/withdrawal")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "withdrawDocument", summary = "Withdraw a document", description = "Give the reason. That there was one is still told; its files are given to its owner and the secretariat only. For the organisation whose document it is, until the meeting has ended, and for the secretariat.")
    @APIResponse(responseCode = "200", description = "The document as withdrawn")
    public RestResponse<DocumentView> withdraw(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, documentId, document -> EntityTags.check(ifMatch, document.version()),
                (document, meeting) -> document.withdraw(meeting, actor.get(), OccurrenceRequest.read(body, clock)));
    }

    /** Sets right that a document was withdrawn. */
    @POST
    @Path("{documentId}/reinstatement")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reinstateDocument", summary = "Reinstate a document that was withdrawn", description = "Give the reason. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The document, there again")
    public RestResponse<DocumentView> reinstate(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        return act(id, documentId, document -> EntityTags.check(ifMatch, document.version()),
                (document, meeting) -> document.reinstate(meeting, OccurrenceRequest.read(body, clock)));
    }

    /** The file for this reader. */
    @GET
    @Path("{documentId}/content")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDocumentContent", summary = "Get a document", description = "The latest version in the reader's language (lang or Accept-Language), else the latest. To be saved, not to be shown by a browser. The ETag is the SHA-256 of the content.")
    @APIResponse(responseCode = "200", description = "Its content", content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public RestResponse<InputStream> content(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Document document = withFiles(id, documentId);
        return content(document.currentFor(languages.preferred()), ifNoneMatch);
    }

    /** One file of a document. */
    @GET
    @Path("{documentId}/versions/{number}/content")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getDocumentVersionContent", summary = "Get a version of a document", description = "To be saved, not to be shown by a browser. The ETag is the SHA-256 of the content.")
    @APIResponse(responseCode = "200", description = "Its content", content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public RestResponse<InputStream> versionContent(@PathParam("id") UUID id, @PathParam("documentId") UUID documentId,
            @PathParam("number") int number, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return content(withFiles(id, documentId).version(number).orElseThrow(() -> new NotFound("version", number)),
                ifNoneMatch);
    }

    private Document withFiles(UUID id, UUID documentId) {
        Meeting meeting = meetings.requireFor(readers.audience(), id);
        Document document = documents.requireFor(meeting, documentId, actor.get());
        if (!document.givesFilesTo(meeting, actor.get())) {
            throw new ProblemException(ProblemType.GONE, "The document was withdrawn: its files are not given any more.");
        }
        return document;
    }

    private RestResponse<InputStream> content(DocumentVersion version, @Nullable String ifNoneMatch) {
        StoredFile file = filing.requireReadable(version.fileId(), actor.get());
        if (Download.isKnown(file, ifNoneMatch)) {
            return Download.head(RestResponse.ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED), file);
        }
        var answer = RestResponse.ResponseBuilder.ok(filing.content(file), file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size());
        if (version.language() != null) {
            answer.header(HttpHeaders.CONTENT_LANGUAGE, version.language().code());
        }
        return Download.head(answer, file);
    }

    private RestResponse<DocumentView> created(UUID id, Document document) {
        return EntityTags.created(DocumentViews.path(document), views.view(meetings.require(id), document),
                document.version());
    }

    private RestResponse<DocumentView> act(UUID id, UUID documentId, Consumer<Document> precondition,
            BiConsumer<Document, Meeting> act) {
        Meeting meeting = meetings.requireForChange(id);
        Document document = documents.requireFor(meeting, documentId, actor.get());
        precondition.accept(document);
        act.accept(document, meeting);
        documents.flush();
        return EntityTags.ok(views.view(meeting, document), document.version());
    }
}

package org.dialogueplatform.meetings.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.document.Document;
import org.dialogueplatform.meetings.document.DocumentVersion;
import org.dialogueplatform.meetings.document.Documents;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.pack.PackPlan.Filed;
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.file.Download;
import org.dialogueplatform.platform.file.FileStore;
import org.dialogueplatform.platform.file.StoredFile;
import org.dialogueplatform.platform.file.StoredFiles;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The meeting pack over HTTP. */
@Path("/api/v1/meetings/{id}/pack.zip")
@RunOnVirtualThread
@Tag(name = "Documents")
@APIResponse(responseCode = "default", ref = "Problem")
public class PackResource {

    private static final String ZIP = "application/zip";

    private final Meetings meetings;
    private final Documents documents;
    private final Participants participants;
    private final StoredFiles files;
    private final FileStore store;
    private final ReaderLanguages languages;
    private final CurrentActor actor;

    @Inject
    PackResource(Meetings meetings, Documents documents, Participants participants, StoredFiles files, FileStore store,
            ReaderLanguages languages, CurrentActor actor) {
        this.meetings = meetings;
        this.documents = documents;
        this.participants = participants;
        this.files = files;
        this.store = store;
        this.languages = languages;
        this.actor = actor;
    }

    /** What is in it is decided at once; its files are read while it is sent. */
    @GET
    @Transactional
    @PermitAll
    @Produces(ZIP)
    @Operation(operationId = "getMeetingPack", summary = "Get the meeting pack", description = "The agenda as a page, a list of contents with digests (as sha256sum reads it), and the latest version in each language of every document this reader gets, in folders in the agenda's order. In the reader's language (lang or Accept-Language).")
    @APIResponse(responseCode = "200", description = "The pack", content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "What the reader has is the same")
    public Response pack(@PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Pack pack = plan(meetings.requireFor(Audience.of(actor.get()), id));
        Response.ResponseBuilder answer = Arrays
                .asList(Objects.requireNonNullElse(ifNoneMatch, "").split("\\s*,\\s*", -1)).contains(pack.tag())
                        ? Response.notModified()
                        : Response.ok(streamed(pack), ZIP)
                                .header(HttpHeaders.CONTENT_DISPOSITION, Download.disposition(pack.name()))
                                .header("X-Content-Type-Options", "nosniff");
        return answer.header(HttpHeaders.ETAG, pack.tag()).header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.VARY, "Accept-Language, Authorization, Cookie, Acting-For").build();
    }

    private StreamingOutput streamed(Pack pack) {
        return out -> PackWriter.write(pack, store::open, out);
    }

    private Pack plan(Meeting meeting) {
        Actor reader = actor.get();
        Audience audience = meeting.audienceOf(reader);
        List<Document> readable = documents.readable(meeting, reader);
        Map<UUID, Filed> known = files.list("id in ?1",
                readable.stream().flatMap(document -> document.current().stream()).map(DocumentVersion::fileId).toList())
                .stream().collect(Collectors.toMap(StoredFile::id,
                        file -> new Filed(file.name(), file.size(), file.sha256())));
        Map<UUID, LocalizedText> organisations = participants
                .organisations(meeting.agenda().itemsFor(audience).stream().map(AgendaItem::details)
                        .map(details -> details.reportingOrganisation()).filter(Objects::nonNull).collect(Collectors.toSet()))
                .values().stream().collect(Collectors.toMap(Organisation::id, Organisation::names));
        return PackPlan.of(meeting, audience, readable, known, organisations, languages.preferred());
    }
}

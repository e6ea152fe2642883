package org.dialogueplatform.meetings.minutes;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.rendering.DocumentAnswer;
import org.dialogueplatform.meetings.rendering.DocumentFormat;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The minutes as a document: what the same reader gets as JSON, laid out. */
@Path("/api/v1/meetings/{id}/minutes/{version}/document")
@RunOnVirtualThread
@Tag(name = "Minutes")
@APIResponse(responseCode = "default", ref = "Problem")
public class MinutesDocumentResource {

    private final Meetings meetings;
    private final MinutesVersions versions;
    private final MinutesReadings readings;
    private final CurrentActor actor;
    private final ReaderLanguages languages;

    @Inject
    MinutesDocumentResource(Meetings meetings, MinutesVersions versions, MinutesReadings readings, CurrentActor actor,
            ReaderLanguages languages) {
        this.meetings = meetings;
        this.versions = versions;
        this.readings = readings;
        this.actor = actor;
        this.languages = languages;
    }

    @GET
    @Transactional
    @PermitAll
    @Produces(DocumentAnswer.ANY)
    @Operation(operationId = "getMinutesDocument", summary = "Read a version of a meeting's minutes as a document", description = "A page for browsers, a document for word processors or a tagged PDF, in the language asked for by `lang` or `Accept-Language`.")
    @APIResponse(responseCode = "200", description = "The document", content = {
            @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
            @Content(mediaType = DocumentFormat.DOCX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = DocumentFormat.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public Response document(@PathParam("id") UUID id,
            @Parameter(description = "1 for the first version, 2 for its correction, and so on") @PathParam("version") String version,
            @Parameter(description = "html, docx or pdf, whatever the header Accept says; by that header, if left out") @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        Audience audience = Audience.of(actor.get());
        Meeting meeting = meetings.requireFor(audience, id);
        MinutesVersion minutes = versions.requireFor(audience, id, version);
        DocumentFormat wanted = DocumentAnswer.wanted(format, headers.getAcceptableMediaTypes());
        var document = MinutesDocument.of(readings.read(meeting, minutes, audience),
                languages.first(minutes.facts().title().original()));
        return DocumentAnswer.of(document, wanted,
                "minutes-" + meeting.year() + "-" + meeting.number() + "-v" + minutes.number() + "-" + document.language());
    }
}

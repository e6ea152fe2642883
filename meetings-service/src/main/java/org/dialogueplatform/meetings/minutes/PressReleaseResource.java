package org.dialogueplatform.meetings.minutes;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.rendering.DocumentAnswer;
import org.dialogueplatform.meetings.rendering.DocumentFormat;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** A draft for the press, of what everybody may know of a meeting that is over. */
@Path("/api/v1/meetings/{id}/press-release")
@RunOnVirtualThread
@Tag(name = "Minutes")
@APIResponse(responseCode = "default", ref = "Problem")
public class PressReleaseResource {

    private final Meetings meetings;
    private final MinutesReadings readings;
    private final ReaderLanguages languages;

    @Inject
    PressReleaseResource(Meetings meetings, MinutesReadings readings, ReaderLanguages languages) {
        this.meetings = meetings;
        this.readings = readings;
        this.languages = languages;
    }

    /** In the best language for this reader. */
    @Schema(name = "PressRelease", requiredProperties = { "meetingId", "headline",
            "paragraphs" }, description = "A draft for the press, made of what everybody may know; it is not kept")
    public record PressReleaseView(UUID meetingId, TextView headline, List<TextView> paragraphs) {
    }

    @GET
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getPressRelease", summary = "Read a draft of a press release on a meeting that is over", description = "Made of what everybody may know, in three languages. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The draft")
    public PressReleaseView get(@PathParam("id") UUID id) {
        PressRelease release = release(meetings.require(id));
        return new PressReleaseView(id, languages.view(release.headline()),
                release.paragraphs().stream().map(languages::view).toList());
    }

    @GET
    @Path("document")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Produces(DocumentAnswer.ANY)
    @Operation(operationId = "getPressReleaseDocument", summary = "Read a draft of a press release as a document", description = "In the language asked for by `lang` or `Accept-Language`. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The document", content = {
            @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
            @Content(mediaType = DocumentFormat.DOCX_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
            @Content(mediaType = DocumentFormat.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")) })
    public Response document(@PathParam("id") UUID id,
            @Parameter(description = "html, docx or pdf, whatever the header Accept says; by that header, if left out") @QueryParam("format") @Nullable String format,
            @Context HttpHeaders headers) {
        Meeting meeting = meetings.require(id);
        PressRelease release = release(meeting);
        var document = release.document(languages.first(release.headline().original()));
        return DocumentAnswer.of(document, DocumentAnswer.wanted(format, headers.getAcceptableMediaTypes()),
                "press-release-" + meeting.year() + "-" + meeting.number() + "-" + document.language());
    }

    private PressRelease release(Meeting meeting) {
        meeting.requireOver("A press release is drafted");
        return PressRelease.of(readings.forEverybody(meeting));
    }
}

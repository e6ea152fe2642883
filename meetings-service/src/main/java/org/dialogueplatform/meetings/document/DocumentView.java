package org.dialogueplatform.meetings.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A document as one reader may see it. */
@Schema(name = "Document", requiredProperties = { "id", "meetingId", "kind", "title", "access", "late",
        "versions" }, description = "A document of a meeting, or of an item on its agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DocumentView(UUID id, UUID meetingId,
        @Schema(description = "The item it belongs to; the meeting as a whole if there is none") @Nullable UUID agendaItemId,
        DocumentKind kind, TextView title, @Schema(description = "For whom it is meant") Audience access,
        @Schema(description = "Whose it is; the secretariat's if there is none") @Nullable DocumentOwnerView submittedBy,
        Instant submittedAt, @Schema(description = "Whether it came after the time for materials") boolean late,
        @Schema(description = "When it was withdrawn, if it was") @Nullable Instant withdrawnAt,
        @Schema(description = "Why") @Nullable String withdrawnReason,
        @Schema(description = "All of them, oldest first; of a document that was withdrawn, for its owner and the secretariat") List<DocumentVersionView> versions,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** Whose it is. */
    @Schema(name = "DocumentOwner", requiredProperties = { "id" }, description = "The organisation whose document it is")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DocumentOwnerView(UUID id, @Nullable TextView name) {
    }

    /** A file of it. */
    @Schema(name = "DocumentVersion", requiredProperties = { "number", "name", "mediaType", "size", "sha256", "submittedAt",
            "late", "current", "href" }, description = "A file of a document, as it was handed in")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DocumentVersionView(int number,
            @Schema(description = "In which language it is; none for pictures, tables, and what is in several") @Nullable Language language,
            String name, @Schema(description = "By its content") String mediaType, @Schema(description = "In bytes") long size,
            @Schema(description = "Of its content, as it is kept; what tells of its maker was taken out of it") String sha256,
            Instant submittedAt, @Schema(description = "Whether it came after the time for materials") boolean late,
            @Schema(description = "Whether no later one is in the same language") boolean current,
            @Schema(description = "Where its content is") String href) {
    }
}

package org.dialogueplatform.recommendations.attachment;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.file.StoredFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is attached. */
@Schema(name = "Attachment", description = "A file that is attached to a recommendation")
public record AttachmentView(UUID id, @Schema(description = "To be got from /api/v1/files/{id}/content") UUID fileId,
        String title, String name, String mediaType, @Schema(description = "In bytes") long size, Instant addedAt) {

    static AttachmentView of(Attachment attachment, StoredFile file) {
        return new AttachmentView(attachment.id(), attachment.fileId(), attachment.title(), file.name(), file.mediaType(),
                file.size(), attachment.addedAt());
    }
}

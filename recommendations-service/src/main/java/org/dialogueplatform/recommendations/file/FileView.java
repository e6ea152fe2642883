package org.dialogueplatform.recommendations.file;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.file.FileVisibility;
import org.dialogueplatform.platform.file.StoredFile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A file as given to one reader. Whose it is would tell others who proposed what. */
@Schema(name = "File", description = "What is known of a file")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FileView(UUID id, String name, @Schema(description = "By its content") String mediaType,
        @Schema(description = "In bytes") long size,
        @Schema(description = "Of its content, as it is kept; what tells of its maker was taken out of it") String sha256,
        @Schema(description = "Who may read it at most; for those it belongs to and the secretariat") @Nullable FileVisibility visibility,
        @Schema(description = "Whose it is; for those it belongs to and the secretariat") @Nullable UUID organisationId,
        @Schema(description = "Which file it is a newer version of; for those it belongs to and the secretariat") @Nullable UUID replaces,
        Instant uploadedAt) {

    static FileView of(StoredFile file, boolean internal) {
        return new FileView(file.id(), file.name(), file.mediaType(), file.size(), file.sha256(),
                internal ? file.visibility() : null, internal ? file.organisationId() : null,
                internal ? file.previousId() : null, file.uploadedAt());
    }
}

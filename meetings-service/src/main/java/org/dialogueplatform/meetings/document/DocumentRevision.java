package org.dialogueplatform.meetings.document;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What replaces what is said of a document; its versions stay. */
@Schema(name = "DocumentRevision", description = "What replaces what is said of a document; its versions stay")
record DocumentRevision(
        @Schema(description = "The item it belongs to; the meeting as a whole when left out") @Nullable UUID agendaItemId,
        @NotNull DocumentKind kind, @NotNull @Valid LocalizedText title,
        @Schema(description = "For whom it is meant; whoever does not see the item does not see it either") @NotNull Audience access) {

    DocumentDetails toDetails() {
        return new DocumentDetails(agendaItemId, kind, title, access);
    }
}

package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body that holds a meeting. */
@Schema(name = "HoldingBody", requiredProperties = { "id", "code", "name" }, description = "The body that holds the meeting")
public record HoldingBody(UUID id, @Schema(examples = "WG-2") String code, TextView name) {
}

package org.dialogueplatform.meetings.body;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A body as readers see it. */
@Schema(name = "Body", requiredProperties = { "id", "code", "kind", "names", "counting",
        "firstNumber" }, description = "A body that meets: the platform itself, a working group or a subgroup")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BodyView(UUID id,
        @Schema(description = "Short and lasting; co-chairs' mandates name it", examples = "WG-2") String code,
        BodyKind kind, @Schema(description = "The body above it") @Nullable UUID parentId, TextView names, Counting counting,
        @Schema(description = "The number of its first meeting here (each year's first, if counted by the year)") int firstNumber,
        @Schema(description = "Since when it meets no more") @Nullable Instant dissolvedAt, @Nullable String dissolvedReason,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static BodyView of(Body body, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new BodyView(body.id(), body.code(), body.kind(), body.parentId(), languages.view(body.names()),
                body.counting(), body.firstNumber(), body.dissolvedAt(), body.dissolvedReason(), actions);
    }
}

package org.dialogueplatform.recommendations.wording;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.recommendations.register.KeptWording;
import org.dialogueplatform.recommendations.register.WordingOrigin;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A wording; who wrote it and why is for the secretariat, the auditor and the proponents. */
@Schema(name = "Wording", description = "A wording that a recommendation has or had")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordingView(@Schema(description = "The number a decision names") int no, TextView text, WordingOrigin origin,
        @Schema(description = "The organisation that wrote it; none where the secretariat did") @Nullable UUID organisationId,
        Instant occurredAt, Instant recordedAt, @Nullable String reason) {

    static WordingView of(KeptWording wording, boolean internal, ReaderLanguages languages) {
        return new WordingView(wording.no(), languages.view(wording.text()), wording.origin(),
                internal ? wording.organisationId() : null, wording.occurredAt(), wording.recordedAt(),
                internal ? wording.reason() : null);
    }
}
